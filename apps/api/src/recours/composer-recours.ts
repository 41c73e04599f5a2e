import type { DecisionContestee, DonneesAccuseRecours, DonneesActe, DonneesReponseRecours } from '@maillage/pdf';
import type { Jour, SensReponse, SuiviRecours } from '@maillage/domain';
import { composerEntete, composerProjet, composerRecours, type Contexte } from '../acte/composer/entete.ts';
import { type Signature, signataireDe } from '../acte/composer/signature.ts';

type Contre = { readonly nature: string; readonly numero: string; readonly donnees: Pick<DonneesActe, 'date'> | null };

const LIBELLES: Readonly<Record<string, string>> = { accord: 'la décision d’attribution', refus: 'la décision de refus', irrecevabilite: 'la décision d’irrecevabilité' };
/** La décision contestée, à la date que sa lettre porte ; à défaut (éliminée), celle de sa notification. */
const contestee = ({ nature, numero, donnees }: Contre, envoyeeLe: Jour): DecisionContestee => ({ libelle: LIBELLES[nature] ?? 'la décision', numero, le: donnees?.date ?? envoyeeLe });

export const composerAccuseRecours = (contexte: Contexte, r: { readonly contre: Contre; readonly envoyeeLe: Jour; readonly canal: 'portail' | 'courrier'; readonly recuLe: Jour; readonly suivi: SuiviRecours }): DonneesAccuseRecours => ({
  ...composerEntete(contexte), nature: 'accuse-recours', gabarit: 'accuse-recours.v1',
  projetPresente: composerProjet(contexte.dossier, contexte.appel), contestee: contestee(r.contre, r.envoyeeLe), recuLe: r.recuLe, maniere: r.canal === 'portail' ? 'dans le portail' : 'par courrier',
  rejetTaciteLe: r.suivi.rejetTaciteLe, tardif: r.suivi.tardif, recours: composerRecours(contexte.mentions, contexte.appel),
});

const SUITES = { reouverture: 'La décision contestée est retirée : votre dossier reprend son examen, et une nouvelle décision vous sera notifiée. Vous n’avez rien à refaire.', deliberation: 'Votre demande sera présentée de nouveau à la commission permanente, seule compétente pour changer le montant voté ; sa décision vous sera notifiée.' } as const;

export const composerReponseRecours = (contexte: Contexte & { readonly signature: Signature }, r: { readonly contre: Contre; readonly envoyeeLe: Jour; readonly recuLe: Jour; readonly sens: SensReponse; readonly motifs: string; readonly tardif: boolean }): DonneesReponseRecours => ({
  ...composerEntete(contexte), nature: 'reponse-recours', gabarit: 'reponse-recours.v1',
  projetPresente: composerProjet(contexte.dossier, contexte.appel), contestee: contestee(r.contre, r.envoyeeLe), recuLe: r.recuLe, sens: r.sens, motifs: r.motifs.split('\n').map((une) => une.trim()).filter(Boolean),
  suite: r.sens === 'rejet' ? null : r.contre.nature === 'accord' ? SUITES.deliberation : SUITES.reouverture, tardif: r.tardif, signataire: signataireDe(contexte), recours: composerRecours(contexte.mentions, contexte.appel),
});

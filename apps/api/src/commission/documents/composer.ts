import { type DonneesDeliberation, type DonneesProcesVerbalCommission, type DonneesRapportCommission, type Entete, LOGO_MAILLAGE, VERSIONS_RENDU } from '@maillage/pdf';
import { enFrancais, euros, type GroupeRapport, jourAParis, LIBELLES_ISSUE_VOTE, regrouper } from '@maillage/domain';
import type { MentionsActe } from '../../acte/composer/mentions.ts';
import type { AgentNomme } from '../../compte/agent.repository.ts';
import type { LigneEcrite } from '../../journal/journal.repository.ts';
import type { DossierSeance, VueCommission } from '../lire-commission.ts';
import { annexeDe, proposes, votes } from './beneficiaires.ts';
import { articlesDe, enParagraphes, visasDeDepart } from './textes.ts';

export type Contexte = { readonly vue: VueCommission; readonly mentions: MentionsActe; readonly agent: AgentNomme; readonly ligne: Pick<LigneEcrite, 'instant' | 'empreinte'>; readonly numero: string; readonly projet: boolean };

/** Le rapport : toujours ce qui est proposé, même après le vote. */
export const composerRapport = (contexte: Contexte, { titre, dossiers }: GroupeRapport<DossierSeance>, introduction: string): DonneesRapportCommission => {
  const retenus = proposes(dossiers);
  return { ...entete(contexte, null), nature: 'rapport', gabarit: 'rapport.v1', seance: seanceDe(contexte), objet: titre, expose: enParagraphes(introduction), annexe: annexeDe(retenus), refus: retenus.refus };
};

/** La délibération : ce qui est proposé avant le vote, ce qui a été voté ensuite. */
export const composerDeliberation = (contexte: Contexte, { titre, dossiers }: GroupeRapport<DossierSeance>): DonneesDeliberation => {
  const votee = dossiers.find(({ decision }) => decision)?.decision ?? null;
  const retenus = votee ? votes(dossiers) : proposes(dossiers);
  const annexe = annexeDe(retenus);
  const [premier] = dossiers;
  return {
    ...entete(contexte, votee?.numero ?? null), nature: 'deliberation', gabarit: 'deliberation.v1', seance: seanceDe(contexte), numero: votee?.numero ?? null, objet: titre,
    visas: visasDeDepart(premier!.appelTitre, premier!.reglementVersion), articles: articlesDe(annexe.lignes.length, annexe.totalMontant, retenus.refus.length), annexe, refus: retenus.refus,
  };
};

export const composerProcesVerbal = (contexte: Contexte, president: string): DonneesProcesVerbalCommission => {
  const { elus, quorum, tous, commission } = contexte.vue;
  return {
    ...entete(contexte, null), nature: 'proces-verbal-commission', gabarit: 'proces-verbal-commission.v1', seance: seanceDe(contexte), president,
    elus: elus.map(({ nom, groupe, present }) => ({ nom, groupe, present })), quorum: { presents: quorum.presents, exige: quorum.exige, deportsComptent: commission.deportsComptent },
    rapports: regrouper(tous, commission.regroupement).map(({ titre, dossiers }) => ({
      objet: titre, deliberation: dossiers.find(({ decision }) => decision)?.decision?.numero ?? null,
      total: euros(dossiers.reduce((total, { decision }) => total + (decision?.montantCentimes ?? 0), 0)),
      dossiers: dossiers.map((un) => ({
        numero: un.numero, structure: un.beneficiaire, issue: issueDe(un), montant: un.decision?.montantCentimes == null ? null : euros(un.decision.montantCentimes),
        voix: un.vote && un.vote.issue !== 'retire' && un.decision ? { pour: un.vote.pour, contre: un.vote.contre, abstentions: un.vote.abstentions } : null,
        motif: un.vote?.motif || null, deportes: un.deports.map(({ eluId, motif }) => ({ nom: elus.find(({ id }) => id === eluId)?.nom ?? '', motif })),
      })),
    })),
  };
};

const SENS = { accord: 'Adopté', refus: 'Refus', ajournement: 'Ajourné' } as const;
const issueDe = ({ vote, decision, situation }: DossierSeance): string =>
  situation === 'desiste' ? 'Sans objet' : vote && (decision || situation === 'retire') ? (decision?.sens === 'refus' && vote.issue === 'adopte' ? 'Adopté (refus)' : LIBELLES_ISSUE_VOTE[vote.issue]) : decision ? SENS[decision.sens] : 'Sans objet';

const seanceDe = ({ vue: { commission } }: Contexte) => ({ le: commission.tenueLe, lieu: commission.lieu });

function entete({ vue: { commission }, mentions, agent, ligne, numero, projet }: Contexte, deliberation: string | null): Entete {
  const { contact } = mentions;
  return {
    projet, instant: ligne.instant, lieu: mentions.lieu, date: jourAParis(ligne.instant),
    autorite: { nom: mentions.autorite, direction: mentions.direction, adresse: mentions.adresse, logo: LOGO_MAILLAGE },
    service: { service: contact.service, adresse: mentions.adresse, courriel: contact.courriel, telephone: contact.telephone },
    agent: { nom: agent.nom, fonction: agent.fonction, courriel: agent.courriel, telephone: contact.telephone },
    destinataire: { adresse: [contact.service], civilite: '' },
    references: { dossier: '', seance: `Commission permanente du ${enFrancais(commission.tenueLe)}`, appel: 'Commission permanente', deliberation },
    journal: { empreinte: ligne.empreinte }, verification: { adresse: mentions.adresseVerification(numero) }, rendu: VERSIONS_RENDU,
  };
}

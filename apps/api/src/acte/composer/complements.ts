import type { DonneesDemandeComplements, DonneesIrrecevabilite } from '@maillage/pdf';
import { jourAParis } from '@maillage/domain';
import type { IrrecevabiliteLue } from '../../complements/irrecevabilite.repository.ts';
import { composerEntete, composerProjet, composerRecours, type Contexte } from './entete.ts';
import { type Signature, signataireDe } from './signature.ts';

type Demande = Pick<DonneesDemandeComplements, 'message' | 'points' | 'echeance' | 'espace' | 'suspensif'>;

/** La lettre d’une demande de compléments ; la date du silence du contexte compte déjà la suspension. */
export const composerDemandeComplements = (contexte: Contexte, demande: Demande): DonneesDemandeComplements => ({
  ...composerEntete(contexte), nature: 'demande-complements', gabarit: 'demande-complements.v1',
  projetDepose: composerProjet(contexte.dossier, contexte.appel), ...demande, rejetImpliciteLe: contexte.dossier.rejetImpliciteLe!,
});

const MOTIFS: Readonly<Record<IrrecevabiliteLue['code'], string>> = {
  incomplet: 'elle est restée incomplète malgré notre demande et notre rappel',
  'hors-delai': 'elle est parvenue hors du délai de l’appel',
  'autre-appel': 'elle ne relève pas de cet appel',
  autre: 'une condition de recevabilité n’est pas remplie',
};

/** La lettre d’une irrecevabilité, signée et notifiée comme une décision. */
export const composerIrrecevabilite = (contexte: Contexte & { readonly signature: Signature }, { code, motif }: IrrecevabiliteLue, manques: readonly string[]): DonneesIrrecevabilite => ({
  ...composerEntete(contexte), nature: 'irrecevabilite', gabarit: 'irrecevabilite.v1',
  projetPresente: composerProjet(contexte.dossier, contexte.appel), recuLe: jourAParis(contexte.dossier.deposeLe!), motif: MOTIFS[code], explications: motif, manques,
  appelOuvertJusquAu: contexte.appel.dernierJour >= jourAParis(contexte.ligne.instant) ? contexte.appel.dernierJour : null,
  signataire: signataireDe(contexte), recours: composerRecours(contexte.mentions, contexte.appel),
});

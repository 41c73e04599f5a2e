import type { DonneesAttestationCompletude } from '@maillage/pdf';
import { type Jour, jourAParis } from '@maillage/domain';
import type { DemandeLue } from '../../complements/complements.repository.ts';
import type { Depot } from '../../dossier/depot.ts';
import { composerEntete, composerProjet, type Contexte, somme } from './entete.ts';

/** L’attestation de complétude : le dernier état transmis, les compléments qui l’ont précédée, la date du silence telle que comptée. */
export const composerAttestation = (contexte: Contexte, { contenu, pieces }: Depot, demandes: readonly DemandeLue[], silence: { readonly rejetImpliciteLe: Jour; readonly joursSuspendus: number }): DonneesAttestationCompletude => ({
  ...composerEntete(contexte), nature: 'attestation-completude', gabarit: 'attestation-completude.v1',
  projetDepose: composerProjet(contexte.dossier, contexte.appel), montantDemande: somme(contenu.financement?.demandeCentimes ?? 0),
  recuLe: jourAParis(contexte.dossier.deposeLe!), completLe: jourAParis(contexte.ligne.instant),
  pieces: pieces.flatMap(({ libelle, deposees }) => deposees.map(({ nom, sha256 }) => ({ libelle, fichier: nom, sha256 }))),
  complements: demandes.flatMap(({ demandeeLe, transmiseLe }) => (transmiseLe ? [{ demandesLe: jourAParis(demandeeLe), recusLe: jourAParis(transmiseLe) }] : [])),
  rejetImplicite: { le: silence.rejetImpliciteLe, joursSuspendus: silence.joursSuspendus },
});

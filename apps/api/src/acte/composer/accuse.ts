import type { PieceAttendue } from '@maillage/contrats';
import type { DonneesAccuseReception } from '@maillage/pdf';
import { heureAParis, jourAParis } from '@maillage/domain';
import type { AppelLu } from '../../appel/appel.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import type { LigneEcrite } from '../../journal/journal.repository.ts';
import { composerAlgorithme, composerEntete, composerProjet, composerRecours, moisEnLettres, somme } from './entete.ts';
import type { MentionsActe } from './mentions.ts';

/** L’accusé de réception (R112-11-1 CRPA) d’un dossier qui vient d’être déposé. */
export function composerAccuse(dossier: DossierLu, appel: AppelLu, pieces: readonly PieceAttendue[], mentions: MentionsActe, ligne: LigneEcrite): DonneesAccuseReception {
  const recuLe = dossier.deposeLe!;
  return {
    ...composerEntete({ dossier, appel, mentions, agent: null, ligne, numero: `AR-${dossier.numero}`, deliberation: null, projet: false }),
    nature: 'accuse-reception', gabarit: 'accuse-reception.v1',
    projetDepose: composerProjet(dossier, appel),
    montantDemande: somme(dossier.contenu.financement?.demandeCentimes ?? 0),
    recu: { jour: jourAParis(recuLe), heure: `${heureAParis(recuLe).replace(':', ' h ')} (heure de Paris)` },
    rejetImplicite: { le: dossier.rejetImpliciteLe!, delai: moisEnLettres(appel.reglement.delais.rejetImpliciteMois.valeur) },
    recours: composerRecours(mentions, appel),
    depensesDepuis: jourAParis(recuLe),
    pieces: pieces.flatMap(({ libelle, deposees }) => deposees.map(({ nom, sha256 }) => ({ libelle, fichier: nom, sha256 }))),
    algorithme: composerAlgorithme(mentions),
  };
}

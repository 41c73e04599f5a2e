import type { CodeReprise, PieceAttendue } from '@maillage/contrats';
import type { DonneesAccuseCourrier } from '@maillage/pdf';
import { ajouterJours, type Canal, jourAParis } from '@maillage/domain';
import type { AppelLu } from '../../appel/appel.repository.ts';
import type { AgentNomme } from '../../compte/agent.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import type { LigneEcrite } from '../../journal/journal.repository.ts';
import { manquantes } from '../../saisie-agent/juger-saisie.ts';
import type { SaisieLue } from '../../saisie-agent/saisie.repository.ts';
import { composerAccuse } from './accuse.ts';
import { composerEntete } from './entete.ts';
import type { MentionsActe } from './mentions.ts';

const MANIERES: Readonly<Record<Canal, string>> = { postal: 'par la poste', courriel: 'par courriel', remise: 'par remise sur place' };

/** L’accusé de réception (R112-5 CRPA) d’un envoi qu’un agent vient d’enregistrer, avec le code qui permet de le reprendre en ligne. */
export function composerAccuseCourrier(dossier: DossierLu, appel: AppelLu, pieces: readonly PieceAttendue[], mentions: MentionsActe, ligne: LigneEcrite, saisie: SaisieLue, { code, expireLe }: CodeReprise, agent: AgentNomme | null): DonneesAccuseCourrier {
  return {
    ...composerAccuse(dossier, appel, pieces, mentions, ligne), ...composerEntete({ dossier, appel, mentions, agent, ligne, numero: `AR-${dossier.numero}`, deliberation: null, projet: false }),
    gabarit: 'accuse-courrier.v1', recu: { jour: saisie.recuLe, maniere: MANIERES[saisie.canal], poste: saisie.cachetLe },
    horsDelai: saisie.horsDelai, manquantes: manquantes(pieces), reprise: { code, adresse: mentions.adresseReprise, jusquAu: ajouterJours(jourAParis(expireLe), -1) },
  };
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { composerAttestation } from '../acte/composer/attestation.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import type { LigneEcrite } from '../journal/journal.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { ComplementsRepository } from './complements.repository.ts';
import { delaiDuSilence } from './delai.ts';
import { depotAvant } from './questions.ts';

/** L’attestation de complétude : née dans la transaction qui déclare le dossier complet, remise au porteur, gardée dans les documents. */
@Injectable()
export class AttesterCompletude {
  constructor(
    private readonly complements: ComplementsRepository, private readonly appels: AppelRepository, private readonly actes: ActeRepository, private readonly mentions: Mentions,
    private readonly agents: AgentRepository, private readonly joindre: JoindrePorteur, private readonly file: File, private readonly hasard: Hasard,
  ) {}

  /** `ligne` : celle du journal qui a déclaré le dossier complet. */
  async executer(tx: EntityManager, dossier: DossierLu, agentId: string, ligne: LigneEcrite): Promise<void> {
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const demandes = await this.complements.duDossier(dossier.id, tx);
    const depot = depotAvant(dossier.depot!, demandes, demandes.length + 1);
    const id = this.hasard.uuid();
    const numero = await this.actes.numeroLibre(tx, `AC-${dossier.numero}`);
    const contexte = { dossier: { ...dossier, depot }, appel, mentions: await this.mentions.lire(appel.reglement, tx), agent: await this.agents.nomme(agentId, tx), ligne, numero, deliberation: null, projet: false };
    const donnees = composerAttestation(contexte, depot, demandes, delaiDuSilence(dossier, appel.reglement, demandes));
    await this.actes.ajouter(tx, { id, dossierId: dossier.id, decisionId: null, nature: 'attestation-completude', etat: 'NOTIFIE', numero, donnees, creeLe: ligne.instant, notifieLe: ligne.instant });
    await this.file.ajouter(tx, 'acte', { id });
    await this.joindre.ecrire(tx, dossier, { acteId: id, objet: `Dossier n° ${dossier.numero} : votre dossier est complet`, paragraphes: [`Votre dossier « ${dossier.nom} » a été déclaré complet : son instruction commence.`, 'L’attestation jointe le constate ; elle ne vaut pas accord. Vous n’avez rien à faire.'], lien: { texte: 'Suivre mon dossier', chemin: `/dossiers/${dossier.id}` } });
  }
}

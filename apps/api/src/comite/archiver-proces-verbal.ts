import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { DataSource } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { OriginalRepository } from '../acte/original.repository.ts';
import { sha256 as condenser } from '../acte/rendre-acte.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AccesComite } from './acces-comite.ts';

/**
 * Le procès-verbal revenu signé de qui a présidé : archivé tel quel, scellé par son SHA-256, lié à l’acte reproductible.
 * Il n’est d’aucun dossier, n’engage aucun montant et peut être présidé par une personne sans compte : ni visa, ni délégation.
 */
@Injectable()
export class ArchiverProcesVerbal {
  constructor(private readonly base: DataSource, private readonly acces: AccesComite, private readonly actes: ActeRepository, private readonly originaux: OriginalRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** 404 sans procès-verbal, ou pour qui ne voit pas tous ses dossiers ; 409 s’il a déjà son original ; 422 si ce n’est pas un PDF signé. */
  async executer({ id: par, ...personne }: Personne, seanceId: string, octets: Buffer): Promise<void> {
    const { comite, entier } = await this.acces.lire({ id: par, ...personne }, seanceId);
    const acteId = entier ? comite.procesVerbalId : null;
    const acte = acteId && await this.actes.lire(this.base, acteId);
    if (!acteId || !acte) throw introuvable();
    if (acte.sha256 === null) throw new Refus(503, 'Le document est en cours de préparation. Il sera là dans quelques secondes.', [], 2);
    if ((await fileTypeFromBuffer(octets))?.mime !== 'application/pdf') throw champ('Numérisez le procès-verbal signé en PDF.');
    const sha256 = condenser(octets);
    if (sha256 === acte.sha256) throw champ('Ce fichier est le procès-verbal tel qu’imprimé, sans signature.');
    await this.base.transaction(async (tx) => {
      if (!await this.originaux.sceller(tx, { acteId, voie: 'papier', type: 'application/pdf', sha256, octets, recuLe: this.horloge.maintenant(), deposePar: par })) throw new Refus(409, 'Ce procès-verbal a déjà son original signé.');
      await this.journal.ecrire(tx, { acteur: par, objet: 'acte', id: acteId, vers: sha256, code: 'archiver-original', valeurs: { base: acte.sha256, voie: 'papier', president: comite.presidentId } });
    });
  }
}

const champ = (message: string) => new Refus(422, message, [{ chemin: 'fichier', message }]);

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CourrielRepository } from '../courriel/courriel.repository.ts';
import { File } from '../file/file.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ActeRepository } from './acte.repository.ts';
import { Imprimerie } from './imprimerie.ts';

export const sha256 = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

/** Travail `acte` : imprime les données figées, note l’empreinte du fichier au journal, libère les courriels qui l’attendent. */
@Injectable()
export class RendreActe {
  constructor(private readonly base: DataSource, private readonly actes: ActeRepository, private readonly imprimerie: Imprimerie, private readonly courriels: CourrielRepository, private readonly file: File, private readonly journal: JournalRepository, travaux: Travaux) {
    travaux.inscrire('acte', (id) => this.executer(id));
  }

  async executer(id: string): Promise<void> {
    const acte = await this.actes.aRendre(this.base, id);
    if (!acte?.donnees || acte.sha256) return;
    // Hors de la transaction : le verrou du journal n’attend jamais une impression.
    const pdf = await this.imprimerie.rendre(acte.donnees);
    await this.base.transaction(async (tx) => {
      const empreinte = sha256(pdf);
      if (!await this.actes.poserOctets(tx, id, pdf, empreinte)) return;
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'acte', id, vers: empreinte, code: 'imprimer' });
      for (const courriel of await this.courriels.enAttenteDe(tx, id)) await this.file.ajouter(tx, 'courriel', { id: courriel });
    });
  }
}

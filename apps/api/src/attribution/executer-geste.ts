import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CompteRepository } from '../compte/compte.repository.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { instruit, perimetre, type Personne } from '../droits/personne.ts';
import { horsDepartement, introuvable, Refus } from '../erreurs/probleme.ts';
import { Etiqueter } from '../etiquette/etiqueter.ts';
import { File } from '../file/file.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { Instruire } from '../instruction/instruire.ts';
import { Attribuer } from './attribuer.ts';
import { type EnteteGeste, GesteGroupeRepository } from './geste-groupe.repository.ts';

/** Lignes par travail : quelques secondes au plus. */
const TRANCHE = 50;

/** Travail `geste-groupe` : une transaction par ligne, avec sa marque ; tué, il reprend à la première qui n’en a pas. */
@Injectable()
export class ExecuterGeste {
  constructor(
    private readonly base: DataSource, private readonly gestes: GesteGroupeRepository, private readonly comptes: CompteRepository, private readonly dossiers: DossierRepository, private readonly attribuer: Attribuer, private readonly etiqueter: Etiqueter,
    private readonly instruire: Instruire, private readonly file: File, private readonly horloge: Horloge, travaux: Travaux,
  ) {
    travaux.inscrire('geste-groupe', (id) => this.executer(id));
  }

  async executer(id: string): Promise<void> {
    const geste = await this.gestes.entete(id);
    if (!geste || geste.finiLe) return;
    for (let faites = 0; faites < TRANCHE; faites += 1) if (!await this.uneLigne(id, geste)) return this.gestes.finir(id, this.horloge.maintenant());
    await this.base.transaction((tx) => this.file.ajouter(tx, 'geste-groupe', { id }));
  }

  /** Faux s’il ne reste rien à prendre. */
  private uneLigne(id: string, geste: EnteteGeste): Promise<boolean> {
    return this.base.transaction(async (tx) => {
      const prise = await this.gestes.prendre(tx, id);
      if (!prise) return false;
      try {
        const message = await tx.transaction((essai) => this.jouer(essai, geste, prise.dossierId));
        await this.gestes.clore(tx, id, prise.rang, 'FAIT', message, this.horloge.maintenant());
      } catch (erreur) {
        if (!(erreur instanceof Refus)) throw erreur;
        await this.gestes.clore(tx, id, prise.rang, 'REFUSE', erreur.message, this.horloge.maintenant());
      }
      return true;
    });
  }

  /** Le geste, avec les droits que la personne a au moment où il se fait. Rend ce qui a été fait, en une phrase. */
  private async jouer(tx: EntityManager, { geste, cible, par }: EnteteGeste, dossierId: string): Promise<string> {
    const personne = await this.comptes.personne(par, tx);
    if (!personne) throw new Refus(403, 'Le compte qui a lancé ce geste est fermé.');
    switch (geste) {
      case 'attribuer': return `Confié à ${await this.attribuer.dans(tx, personne, dossierId, cible)}.`;
      case 'repartir': return `Confié à ${await this.attribuer.dans(tx, personne, dossierId, null)}.`;
      case 'prendre': await this.prendre(tx, personne, dossierId); return 'Pris en charge.';
      case 'etiqueter': await this.etiqueter.dans(tx, personne, dossierId, cible!, 'poser'); return 'Étiquette posée.';
      case 'retirer-etiquette': await this.etiqueter.dans(tx, personne, dossierId, cible!, 'oter'); return 'Étiquette retirée.';
    }
  }

  private async prendre(tx: EntityManager, personne: Personne, dossierId: string): Promise<void> {
    const dossier = await this.dossiers.depose(dossierId, perimetre(personne), tx);
    if (!dossier) throw introuvable();
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    await this.instruire.prendreDans(tx, personne, dossier);
  }
}

import { Injectable } from '@nestjs/common';
import { enFrancais, type Palier, rappelDu } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { ComplementsRepository } from './complements.repository.ts';

const OBJETS: Readonly<Record<Palier, string>> = { 7: 'il vous reste une semaine pour compléter', 1: 'dernier jour pour compléter', 0: 'le délai pour compléter est passé' };

/** Le rappel quotidien : chaque demande ouverte reçoit le sien, une fois ; rejouable le même jour. */
@Injectable()
export class RappelerComplements {
  constructor(private readonly base: DataSource, private readonly complements: ComplementsRepository, private readonly dossiers: DossierRepository, private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('complements', () => this.executer(), { chaqueMatin: '05:40' });
  }

  /** Rend le nombre de rappels partis. */
  async executer(): Promise<number> {
    let partis = 0;
    for (const id of await this.complements.dossiersEnAttente()) if (await this.rappeler(id)) partis += 1;
    return partis;
  }

  private async rappeler(id: string): Promise<boolean> {
    return this.base.transaction(async (tx) => {
      const [dossier, demande] = [await this.dossiers.lire(tx, id), await this.complements.ouverte(id, tx)];
      if (dossier?.etat !== 'A_COMPLETER' || !demande) return false;
      const palier = rappelDu(this.horloge.aujourdhui(), demande, demande.rappels.map((un) => un.palier));
      if (palier === null || !await this.complements.rappeler(tx, demande.id, palier, this.horloge.maintenant())) return false;
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'instruction', id, vers: 'RAPPELE', code: 'rappeler-complements', valeurs: { palier } });
      await this.joindre.ecrire(tx, dossier, { evenement: 'complements-demandes', objet: `Dossier n° ${dossier.numero} : ${OBJETS[palier]}`, paragraphes: [`Des compléments sont attendus pour votre dossier « ${dossier.nom} » ; la date limite ${palier === 0 ? 'était' : 'est'} le ${enFrancais(demande.echeance)}.`, palier === 0 ? 'Vous pouvez encore les transmettre tant que le service n’a pas constaté que le dossier est incomplet.' : 'Si vous avez besoin de plus de temps, écrivez au service avant cette date.'], lien: { texte: 'Compléter mon dossier', chemin: `/dossiers/${id}/completer` } });
      return true;
    });
  }
}

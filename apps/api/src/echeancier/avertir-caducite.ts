import { Injectable } from '@nestjs/common';
import { ajouterJours, avertissementDu, bilanSubvention, enFrancais, euros, PALIERS_CADUCITE } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { GrandLivreRepository } from '../finances/grand-livre.repository.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { EcheancierRepository } from './echeancier.repository.ts';

/** L’avertissement quotidien : soixante, puis trente jours avant la fin des droits, chacun une fois par échéance. */
@Injectable()
export class AvertirCaducite {
  constructor(
    private readonly base: DataSource, private readonly echeancier: EcheancierRepository, private readonly subventions: SubventionRepository, private readonly dossiers: DossierRepository, private readonly livre: GrandLivreRepository,
    private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux,
  ) {
    travaux.inscrire('caducite', () => this.executer(), { chaqueMatin: '05:50' });
  }

  /** Rend le nombre d’avertissements partis ; rejouable le même jour. */
  async executer(): Promise<number> {
    const aujourdhui = this.horloge.aujourdhui();
    let partis = 0;
    for (const id of await this.echeancier.finissant(this.base, aujourdhui, ajouterJours(aujourdhui, PALIERS_CADUCITE[0]))) if (await this.avertir(id)) partis += 1;
    return partis;
  }

  private async avertir(id: string): Promise<boolean> {
    return this.base.transaction(async (tx) => {
      const { numero, dossierId, enveloppeId, faits: { caduqueLe } } = (await this.subventions.verrouiller(tx, id))!;
      const palier = avertissementDu(this.horloge.aujourdhui(), caduqueLe, await this.echeancier.avertissements(tx, id, caduqueLe));
      if (palier === null || !await this.echeancier.avertir(tx, { subventionId: id, caduqueLe, palier, le: this.horloge.maintenant() })) return false;
      const dossier = (await this.dossiers.lire(tx, dossierId))!;
      const { resteAVerserCentimes } = bilanSubvention(await this.livre.soldes(tx, dossierId, enveloppeId));
      await this.joindre.ecrire(tx, dossier, {
        evenement: 'caducite', objet: `Dossier n° ${dossier.numero} : vos droits à versement finissent le ${enFrancais(caduqueLe)}`,
        paragraphes: [
          `Il vous reste jusqu’au ${enFrancais(caduqueLe)}, ce jour compris, pour déposer la demande de solde de la subvention n° ${numero} : ${euros(resteAVerserCentimes)} restent à verser.`,
          'Passé ce jour, la part non demandée est perdue et les sommes versées sans justificatif sont à rendre. S’il vous faut plus de temps, demandez une prorogation avant cette date.',
        ],
        lien: { texte: 'Ouvrir ma subvention', chemin: `/subventions/${id}` },
      });
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'subvention', id, code: 'avertir-caducite', valeurs: { palier, caduqueLe } });
      return true;
    });
  }
}

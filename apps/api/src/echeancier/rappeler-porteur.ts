import { Injectable } from '@nestjs/common';
import { echeancesDe, enFrancais, EVENEMENT_DU_RAPPEL, type GenreRappel, type RappelDu, rappelsDus } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { type SubventionLue, SubventionRepository } from '../finances/subvention.repository.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { RappelsRepository } from './rappels.repository.ts';

const TEXTES: Readonly<Record<GenreRappel, { readonly objet: (le: string) => string; readonly paragraphes: (le: string, numero: string) => readonly string[] }>> = {
  signature: { objet: (le) => `votre acte est à signer avant le ${le}`, paragraphes: (le, numero) => [`L’acte de la subvention n° ${numero} attend votre signature, au plus tard le ${le} : passé ce jour, il ne pourra plus être signé en l’état.`, 'Signez-le en ligne depuis la page de votre subvention, ou renvoyez-le signé par courrier.'] },
  acompte: { objet: (le) => `un acompte peut être demandé d’ici le ${le}`, paragraphes: (_le, numero) => [`Une avance vous a été versée sur la subvention n° ${numero}. Si vous avez payé des dépenses depuis, vous pouvez demander un acompte : listez-les et joignez leurs factures.`, 'Rien ne vous y oblige : vous pouvez aussi tout justifier avec le solde.'] },
  solde: { objet: (le) => `les pièces du solde sont attendues d’ici le ${le}`, paragraphes: (le, numero) => [`Votre projet arrive à son terme. Le solde de la subvention n° ${numero} se demande avec l’état des dépenses, leurs factures, le bilan de l’action et le compte rendu financier, d’ici le ${le}.`, 'Plus tôt ces pièces arrivent, plus tôt le solde est versé.'] },
  'compte-rendu': { objet: (le) => `votre compte rendu financier est attendu d’ici le ${le}`, paragraphes: (le, numero) => [`Le compte rendu financier de la subvention n° ${numero} est à remettre au plus tard le ${le}, dans les six mois qui suivent la fin de l’exercice du versement (loi du 12 avril 2000, article 10).`, 'Il se remplit en ligne avec la demande de solde ; si votre projet continue, écrivez au service depuis la page de votre subvention.'] },
};

/** Le rappel quotidien au porteur : signature, acompte, solde, compte rendu ; chaque palier une fois par échéance. */
@Injectable()
export class RappelerPorteur {
  constructor(
    private readonly base: DataSource, private readonly rappels: RappelsRepository, private readonly subventions: SubventionRepository, private readonly dossiers: DossierRepository, private readonly reglages: ReglagesPaiement,
    private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux,
  ) {
    travaux.inscrire('rappels-porteur', () => this.executer(), { chaqueMatin: '05:55' });
  }

  /** Rend le nombre de rappels partis ; rejouable le même jour. */
  async executer(): Promise<number> {
    let partis = 0;
    for (const id of await this.rappels.ouvertes(this.base)) {
      // Sans verrou d’abord : la plupart n’ont rien à rappeler aujourd’hui.
      if ((await this.dus(this.base, (await this.subventions.lire(id))!)).length > 0) partis += await this.base.transaction((tx) => this.rappeler(tx, id));
    }
    return partis;
  }

  private async rappeler(tx: EntityManager, id: string): Promise<number> {
    const subvention = (await this.subventions.verrouiller(tx, id))!;
    const dossier = (await this.dossiers.lire(tx, subvention.dossierId))!;
    let partis = 0;
    for (const { genre, le, palier } of await this.dus(tx, subvention)) {
      if (!await this.rappels.noter(tx, id, { genre, echeance: le, palier }, this.horloge.maintenant())) continue;
      const [jour, { objet, paragraphes }] = [enFrancais(le), TEXTES[genre]];
      await this.joindre.ecrire(tx, dossier, { evenement: EVENEMENT_DU_RAPPEL[genre], objet: `Dossier n° ${dossier.numero} : ${objet(jour)}`, paragraphes: paragraphes(jour, subvention.numero), lien: { texte: 'Ouvrir ma subvention', chemin: `/subventions/${id}` } });
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'subvention', id, code: 'rappeler-porteur', valeurs: { genre, echeance: le, palier } });
      partis += 1;
    }
    return partis;
  }

  private async dus(base: Executeur, { id, dossierId, faits }: SubventionLue): Promise<readonly RappelDu[]> {
    const [parametres, paliers, fins, partis] = [await this.reglages.versements(base, dossierId), await this.reglages.rappels(base), await this.rappels.finsDeProjet(base, [dossierId]), await this.rappels.partis(base, id)];
    return rappelsDus(this.horloge.aujourdhui(), echeancesDe(faits, parametres, 0, fins.get(dossierId) ?? null), paliers, (genre, le) => partis.filter((un) => un.genre === genre && un.echeance === le).map(({ palier }) => palier));
  }
}

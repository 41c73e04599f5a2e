import { Injectable } from '@nestjs/common';
import type { GrilleRelue, LigneRelue } from '@maillage/contrats';
import { anomaliesVoteCommission, COLONNES_GRILLE, LIBELLES_ISSUE_VOTE, lireLigneGrille } from '@maillage/domain';
import { parse } from 'csv-parse/sync';
import type { Personne } from '../droits/personne.ts';
import { Refus } from '../erreurs/probleme.ts';
import { eurosCsv } from '../exports/csv.ts';
import { type DossierSeance, LireCommission } from './lire-commission.ts';

/** Le modèle CSV de la grille, et sa relecture à blanc. */
@Injectable()
export class GrilleCsv {
  constructor(private readonly lire: LireCommission) {}

  /** Une ligne par dossier à voter, « Adopté » et toutes les voix pour, à corriger dans un tableur. */
  async modele(personne: Personne, id: string): Promise<readonly (readonly string[])[]> {
    const { dossiers } = await this.lire.vue(personne, id);
    return dossiers.filter(({ situation }) => situation === 'a-voter').map(({ numero, beneficiaire, propose, votants }) =>
      [numero, beneficiaire, propose.sens === 'accord' ? eurosCsv(propose.montantCentimes) : 'refus', LIBELLES_ISSUE_VOTE.adopte, '', String(votants), '0', '0', '']);
  }

  /** Relit un fichier rempli, ligne par ligne, sans rien enregistrer. 422 si ce n’est pas un CSV. */
  async relire(personne: Personne, id: string, csv: string): Promise<GrilleRelue> {
    const { dossiers } = await this.lire.vue(personne, id);
    const vus = new Set<string>();
    const lignes = this.decouper(csv).map((brute, rang): LigneRelue => {
      const { numero, vote, erreurs } = lireLigneGrille(brute);
      const dossier = dossiers.find((un) => un.numero === numero);
      const suite = vus.has(numero) ? ['Ce dossier figure déjà plus haut dans le fichier.'] : situation(numero, dossier);
      vus.add(numero);
      const toutes = [...erreurs, ...suite, ...(vote && dossier && suite.length === 0 ? anomaliesVoteCommission(vote, dossier.propose, dossier.votants).map(({ message }) => message) : [])];
      // La première ligne du fichier porte les en-têtes.
      return { ligne: rang + 2, numero, vote: toutes.length === 0 ? { ...vote!, dossierId: dossier!.dossierId } : null, erreurs: toutes };
    });
    return { lignes, bonnes: lignes.filter(({ vote }) => vote).length, fautives: lignes.filter(({ vote }) => !vote).length };
  }

  private decouper(csv: string): Record<string, string>[] {
    try {
      const lignes = parse(csv, { bom: true, columns: (entetes: string[]) => entetes.map((un) => un.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()), delimiter: csv.split('\n', 1)[0]!.includes(';') ? ';' : ',', skip_empty_lines: true, relax_column_count: true }) as Record<string, string>[];
      if (lignes.length > 0 && lignes[0]!['numero'] === undefined) throw new Error('colonne numero');
      return lignes.slice(0, 1000);
    } catch {
      throw new Refus(422, `Ce fichier ne se lit pas : enregistrez-le en CSV, avec les colonnes du modèle (${COLONNES_GRILLE.join(', ')}).`, [{ chemin: 'csv', message: 'Fichier illisible.' }]);
    }
  }
}

function situation(numero: string, dossier: DossierSeance | undefined): string[] {
  if (numero === '') return [];
  if (!dossier) return [`Le dossier ${numero} n’est pas à l’ordre du jour.`];
  return dossier.situation === 'a-voter' ? [] : ['Ce dossier n’attend plus de vote.'];
}

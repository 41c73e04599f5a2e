import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Reevaluations } from '@maillage/contrats';
import type { Issue } from '@maillage/domain';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';

const ISSUES: Readonly<Record<Issue, string>> = { eligible: 'Éligible', ineligible: 'Non éligible', 'a-verifier': 'À vérifier', 'refus-depot': 'Dépôt refusé' };
const COLONNES = ['Date', 'Nature', 'N°', 'Projet', 'Commune', 'Département', 'Avant', 'Aujourd’hui', 'Critère', 'Motif avant', 'Motif aujourd’hui'];

/** Une ligne par critère qui changerait ; un brouillon n’y a ni numéro ni nom. */
export async function exporterReevaluations(pages: AsyncIterable<Reevaluations>, reponse: Response): Promise<void> {
  await pipeline(Readable.from(enLignes(pages)), stringify({ bom: true, delimiter: ';', header: true, columns: COLONNES, escape_formulas: true }), reponse);
}

async function* enLignes(pages: AsyncIterable<Reevaluations>): AsyncGenerator<readonly string[]> {
  for await (const { le, changements } of pages) {
    for (const { genre, numero, nom, communeNom, departement, avant, apres, criteres } of changements) {
      const dossier = [le, genre === 'depose' ? 'Dossier déposé' : 'Brouillon', numero ?? '', nom ?? '', communeNom ?? '', departement ?? '', ISSUES[avant], ISSUES[apres]];
      if (criteres.length === 0) yield [...dossier, '', '', ''];
      for (const { libelle, motifAvant, motifApres } of criteres) yield [...dossier, libelle, motifAvant, motifApres];
    }
  }
}

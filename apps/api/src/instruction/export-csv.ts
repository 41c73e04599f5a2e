import type { ListeDossiers } from '@maillage/contrats';
import type { Response } from 'express';
import { ecrireCsv, eurosCsv } from '../exports/csv.ts';
import { lireCurseur } from './curseur.ts';
import type { Criteres, ListeRepository } from './liste.repository.ts';

const COLONNES = ['Numéro', 'Projet', 'Porteur', 'Commune', 'Département', 'Volet', 'État', 'Éligibilité', 'Montant demandé (€)', 'Déposé le', 'Échéance', 'Instructeur'];
const ISSUES: Readonly<Record<string, string>> = { eligible: 'Éligible', ineligible: 'Non éligible', 'a-verifier': 'À vérifier' };

/** Toute la liste filtrée, page après page, sans la tenir en mémoire ; montants à la virgule, formules neutralisées. */
export async function exporterCsv(liste: ListeRepository, criteres: Criteres, reponse: Response): Promise<void> {
  // La première page d’abord : un filtre que la base refuse se dit, au lieu de couper la réponse.
  const premiere = await liste.page(criteres);
  await ecrireCsv(reponse, COLONNES, lignes(liste, criteres, premiere));
}

async function* lignes(liste: ListeRepository, criteres: Criteres, premiere: ListeDossiers): AsyncGenerator<readonly string[]> {
  for (let page: ListeDossiers | null = premiere; page;) {
    for (const l of page.lignes) {
      yield [l.numero, l.nom, l.porteur, l.commune ?? '', l.departement ?? '', l.volet ?? '', l.affiche.libelle, ISSUES[l.issue ?? ''] ?? '', eurosCsv(l.demandeCentimes), l.deposeLe, l.rejetImpliciteLe ?? '', l.instructeur?.nom ?? ''];
    }
    page = page.suivant ? await liste.page({ ...criteres, apres: lireCurseur(page.suivant) }) : null;
  }
}

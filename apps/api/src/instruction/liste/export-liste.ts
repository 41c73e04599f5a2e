import type { LigneDossier, ListeDossiers } from '@maillage/contrats';
import { type ColonneListe, jourAParis, LIBELLES_COLONNE } from '@maillage/domain';
import type { Response } from 'express';
import { choisirColonnes, type ColonneExport, exporter, type FormatExport } from '../../exports/tableur.ts';
import { lireCurseur } from './curseur.ts';
import type { Criteres, ListeRepository } from './liste.repository.ts';

const ISSUES: Readonly<Record<string, string>> = { eligible: 'Éligible', ineligible: 'Non éligible', 'a-verifier': 'À vérifier', 'refus-depot': 'Dépôt à régulariser' };
const VOLETS: Readonly<Record<string, string>> = { creation: 'Création', developpement: 'Développement', reseau: 'Réseau' };

/** Les mêmes colonnes que la liste, avec les mêmes mots ; le numéro d’abord. */
const COLONNES: readonly (ColonneExport<LigneDossier> & { readonly code: ColonneListe | 'numero' })[] = [
  { code: 'numero', titre: 'Numéro', valeur: ({ numero }) => ({ texte: numero }) },
  { code: 'nom', titre: LIBELLES_COLONNE.nom, valeur: ({ nom }) => ({ texte: nom }), largeur: 40 },
  { code: 'etat', titre: LIBELLES_COLONNE.etat, valeur: ({ affiche }) => ({ texte: affiche.libelle }), largeur: 24 },
  { code: 'echeance', titre: 'Rejet implicite le', valeur: ({ rejetImpliciteLe }) => ({ jour: rejetImpliciteLe }) },
  { code: 'montant', titre: 'Montant demandé (€)', valeur: ({ demandeCentimes }) => ({ centimes: demandeCentimes }) },
  { code: 'issue', titre: LIBELLES_COLONNE.issue, valeur: ({ issue }) => ({ texte: issue && (ISSUES[issue] ?? issue) }) },
  { code: 'instructeur', titre: LIBELLES_COLONNE.instructeur, valeur: ({ instructeur }) => ({ texte: instructeur?.nom ?? null }), largeur: 24 },
  { code: 'porteur', titre: LIBELLES_COLONNE.porteur, valeur: ({ porteur }) => ({ texte: porteur }), largeur: 32 },
  { code: 'commune', titre: LIBELLES_COLONNE.commune, valeur: ({ commune }) => ({ texte: commune }), largeur: 24 },
  { code: 'departement', titre: LIBELLES_COLONNE.departement, valeur: ({ departement }) => ({ texte: departement }) },
  { code: 'volet', titre: LIBELLES_COLONNE.volet, valeur: ({ volet }) => ({ texte: volet && (VOLETS[volet] ?? volet) }) },
  { code: 'appel', titre: LIBELLES_COLONNE.appel, valeur: ({ appel }) => ({ texte: appel }), largeur: 40 },
  { code: 'depose', titre: LIBELLES_COLONNE.depose, valeur: ({ deposeLe }) => ({ jour: jourAParis(deposeLe) }) },
  { code: 'etiquettes', titre: LIBELLES_COLONNE.etiquettes, valeur: ({ etiquettes }) => ({ texte: etiquettes.join(', ') }), largeur: 32 },
];

/** Toute la liste filtrée, page après page par clé, sans la tenir en mémoire ; `demandees` : codes de colonnes, ou toutes. */
export async function exporterListe(format: FormatExport, liste: ListeRepository, criteres: Criteres, demandees: string | undefined, reponse: Response): Promise<void> {
  const colonnes = choisirColonnes(COLONNES, demandees && `numero,${demandees}`);
  // La première page d’abord : un filtre que la base refuse se dit, au lieu de couper la réponse.
  const premiere = await liste.page(criteres, { sansCompte: true });
  await exporter(format, 'dossiers', colonnes, lignes(liste, criteres, premiere), reponse);
}

async function* lignes(liste: ListeRepository, criteres: Criteres, premiere: ListeDossiers): AsyncGenerator<LigneDossier> {
  for (let page: ListeDossiers | null = premiere; page;) {
    yield* page.lignes;
    page = page.suivant ? await liste.page({ ...criteres, apres: lireCurseur(page.suivant) }, { sansCompte: true }) : null;
  }
}

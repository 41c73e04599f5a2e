import type { Indicateurs } from '@maillage/contrats';
import type { ColonneExport } from '../exports/tableur.ts';

type Mesure = { readonly rubrique: string; readonly mesure: string; readonly nombre: number | null; readonly q1: number | null; readonly mediane: number | null; readonly q3: number | null };

export const COLONNES_INDICATEURS: readonly ColonneExport<Mesure>[] = [
  { code: 'rubrique', titre: 'Rubrique', valeur: ({ rubrique }) => ({ texte: rubrique }), largeur: 32 },
  { code: 'mesure', titre: 'Mesure', valeur: ({ mesure }) => ({ texte: mesure }), largeur: 40 },
  { code: 'nombre', titre: 'Dossiers', valeur: ({ nombre }) => ({ nombre }) },
  { code: 'q1', titre: 'Premier quartile (jours)', valeur: ({ q1 }) => ({ nombre: q1 }), largeur: 24 },
  { code: 'mediane', titre: 'Médiane (jours)', valeur: ({ mediane }) => ({ nombre: mediane }) },
  { code: 'q3', titre: 'Troisième quartile (jours)', valeur: ({ q3 }) => ({ nombre: q3 }), largeur: 24 },
];

/** Les indicateurs à plat, une mesure par ligne. */
export async function* enLignes({ delais, stock, departements, complements }: Indicateurs): AsyncGenerator<Mesure> {
  const compte = (rubrique: string, mesure: string, nombre: number): Mesure => ({ rubrique, mesure, nombre, q1: null, mediane: null, q3: null });
  for (const { libelle, delai } of delais) yield { rubrique: 'Délais', mesure: libelle, nombre: delai?.effectif ?? null, q1: delai?.premierQuartileJours ?? null, mediane: delai?.medianeJours ?? null, q3: delai?.troisiemeQuartileJours ?? null };
  for (const { libelle, nombre } of stock) yield compte('Dossiers par état', libelle, nombre);
  for (const { departement, nombre } of departements) yield compte('Dossiers en cours par département', departement, nombre);
  yield compte('Compléments', 'Dossiers déposés sur 24 mois', complements.deposes);
  yield compte('Compléments', 'Dont des compléments ont été demandés', complements.demandes);
}

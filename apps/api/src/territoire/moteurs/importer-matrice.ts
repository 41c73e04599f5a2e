import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Horloge } from '../../horloge.ts';
import { noterSource } from '../sources.repository.ts';
import { lireMatrice } from './lire-matrice.ts';
import { ajouterCases, remplacerMatrice } from './matrice.repository.ts';

const PAQUET = 10_000;

export type BilanMatrice = { readonly trajets: number; readonly sansRoute: number };

/** Tout ou rien : remplace la matrice de cette référence, ou n’enregistre rien et dit les erreurs. `essai` lit et compte seulement. */
export async function importerMatrice(base: DataSource, horloge: Horloge, texte: string, reference: string, essai: boolean): Promise<{ readonly erreurs: readonly string[] } | { readonly bilan: BilanMatrice }> {
  const { cases, erreurs } = lireMatrice(texte);
  if (erreurs.length > 0) return { erreurs };
  const bilan = { trajets: cases.length, sansRoute: cases.filter(({ secondes }) => secondes === null).length };
  if (essai) return { bilan };
  const sha256 = createHash('sha256').update(texte).digest('hex');
  const importeeLe = horloge.maintenant();
  await base.transaction(async (tx) => {
    await remplacerMatrice(tx, { reference, sha256, lignes: cases.length, importeeLe });
    for (let debut = 0; debut < cases.length; debut += PAQUET) await ajouterCases(tx, reference, cases.slice(debut, debut + PAQUET));
    await noterSource(tx, { code: `matrice-${reference}`, libelle: `Durées de trajet importées (${reference})`, millesime: `fichier ${sha256.slice(0, 12)}`, lignes: cases.length }, importeeLe);
  });
  return { bilan };
}

import type { ChampReglage, ChampSimple } from './schema.ts';
import { euros } from '../montants/euros.ts';

export type EcartReglage = { readonly libelle: string; readonly avant: string; readonly apres: string };

/** Ce qui change d’une valeur à l’autre, champ par champ, en mots ; une valeur absente se lit « – ». */
export function ecartsReglage(champs: readonly ChampReglage[], avant: unknown, apres: unknown): readonly EcartReglage[] {
  return champs.flatMap((champ): readonly EcartReglage[] => {
    const [a, b] = [lire(avant, champ.nom), lire(apres, champ.nom)];
    if (champ.genre === 'groupe') return ecartsReglage(champ.champs, a, b).map((un) => ({ ...un, libelle: `${champ.libelle} : ${un.libelle}` }));
    const [dit, redit] = champ.genre === 'liste' ? [lignes(champ.colonnes, a), lignes(champ.colonnes, b)] : [enMots(champ, a), enMots(champ, b)];
    return dit === redit ? [] : [{ libelle: champ.libelle, avant: dit, apres: redit }];
  });
}

const lire = (valeur: unknown, nom: string): unknown => (typeof valeur === 'object' && valeur !== null ? (valeur as Readonly<Record<string, unknown>>)[nom] : undefined);
const lignes = (colonnes: readonly ChampSimple[], valeur: unknown): string =>
  Array.isArray(valeur) && valeur.length > 0 ? valeur.map((une) => colonnes.map((colonne) => enMots(colonne, lire(une, colonne.nom))).join(', ')).join(' ; ') : 'aucune ligne';

function enMots(champ: ChampSimple, valeur: unknown): string {
  if (valeur === undefined || valeur === null || valeur === '') return '–';
  if (champ.genre === 'montant') return euros(Number(valeur));
  if (champ.genre === 'nombre') return `${String(valeur)} ${champ.unite}`;
  if (champ.genre === 'oui-non') return valeur ? 'oui' : 'non';
  if (champ.genre === 'choix') return champ.options.find((une) => une.valeur === valeur)?.libelle ?? String(valeur);
  return Array.isArray(valeur) ? valeur.join(', ') : String(valeur);
}

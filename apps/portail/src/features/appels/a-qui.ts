import type { Condition, PieceRequise, Reglement } from '@maillage/domain';

const CATEGORIES: Readonly<Record<string, string>> = { association: 'les associations', entreprise: 'les entreprises', collectivite: 'les collectivités', 'etablissement-public': 'les établissements publics', particulier: 'les particuliers' };

/** À qui une pièce est demandée : « Pour les associations et les entreprises, volet développement. » ; vide si c’est à tous. */
export function aQui({ si, volets }: PieceRequise, reglement: Reglement): string {
  const categories = si ? categoriesDe(si).map((code) => CATEGORIES[code] ?? code) : [];
  const noms = reglement.volets.filter(({ code }) => volets?.includes(code)).map(({ libelle }) => libelle.toLocaleLowerCase('fr-FR'));
  const pour = categories.length > 0 ? enumerer(categories) : '';
  const volet = noms.length > 0 && noms.length < reglement.volets.length ? `le volet ${enumerer(noms)}` : '';
  const qui = [pour, volet].filter(Boolean).join(', ');
  return qui ? `Pour ${qui}.` : '';
}

/** Les catégories qu’une condition nomme, quelle que soit sa profondeur. */
function categoriesDe(condition: Condition): readonly string[] {
  if ('tous' in condition) return condition.tous.flatMap(categoriesDe);
  if (condition.code !== 'structure.categorie') return [];
  if ('egal' in condition) return [String(condition.egal)];
  return 'parmi' in condition ? condition.parmi.map(String) : [];
}

const enumerer = (mots: readonly string[]) => mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;

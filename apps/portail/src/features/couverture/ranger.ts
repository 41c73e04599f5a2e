import type { CommuneCouverte } from '@maillage/contrats';
import type { Tri, Vue } from './adresse.ts';

export const PAR_PAGE = 50;

const COMPARER: Readonly<Record<string, (a: CommuneCouverte, b: CommuneCouverte) => number>> = {
  nom: (a, b) => a.nom.localeCompare(b.nom, 'fr'),
  population: (a, b) => a.population - b.population,
  // Sans lieu à portée : plus loin que tous les autres.
  temps: (a, b) => (a.secondes ?? Number.MAX_SAFE_INTEGER) - (b.secondes ?? Number.MAX_SAFE_INTEGER),
};

/** Les communes de la classe et du nom cherchés, dans l’ordre demandé. */
export function ranger(communes: readonly CommuneCouverte[], { classe, q, tri }: Pick<Vue, 'classe' | 'q' | 'tri'>): readonly CommuneCouverte[] {
  const cherche = plat(q);
  const comparer = COMPARER[tri.replace('-', '')]!;
  const sens = tri.startsWith('-') ? -1 : 1;
  return communes
    .filter((commune) => (!classe || commune.classe === classe) && (!cherche || plat(commune.nom).includes(cherche)))
    .sort((a, b) => sens * comparer(a, b) || a.code.localeCompare(b.code));
}

/** Le tri suivant d’une colonne : croissant, puis décroissant. */
export const trierPar = (tri: Tri, colonne: 'nom' | 'population' | 'temps'): Tri => (tri === colonne ? `-${colonne}` : colonne);

/** Ce que la page montre, et le rang de la dernière page ; une page au-delà montre la dernière. */
export function pageDe<T>(lignes: readonly T[], page: number): { readonly lignes: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(lignes.length / PAR_PAGE));
  const courante = Math.min(page, pages);
  return { lignes: lignes.slice((courante - 1) * PAR_PAGE, courante * PAR_PAGE), page: courante, pages };
}

/** Sans accents ni tirets : « saint etienne » trouve « Saint-Étienne ». */
const plat = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[-’']/g, ' ').trim();

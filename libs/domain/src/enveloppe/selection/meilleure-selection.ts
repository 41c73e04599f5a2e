import { borneLineaire } from './borne.ts';
import { peser, type ProblemeSelection } from './probleme.ts';

/** Ce que vaut un ensemble de dossiers : totaux sur les critères, et ce qu’il laisse de l’enveloppe. */
export type TotauxSelection = { readonly note: number; readonly habitants: number; readonly montantCentimes: number; readonly resteCentimes: number };

export type SelectionOptimale = {
  readonly retenus: readonly string[];
  readonly totaux: TotauxSelection;
  /** Sans note arrêtée : ni retenus, ni comparés. */
  readonly sansNote: readonly string[];
  /** Prouvée : aucun autre choix ne fait mieux. Sinon `borne` : ce qu’aucun choix ne dépasse sur le premier critère. */
  readonly preuve: { readonly optimale: boolean; readonly borne: number; readonly noeuds: number };
};

export type Contraintes = { readonly imposes?: readonly string[]; readonly ecartes?: readonly string[] };

/** Jusqu’à ce nombre de dossiers, l’optimum est toujours prouvé. */
export const DOSSIERS_PROUVES = 18;

type Noeud = { readonly rang: number; readonly restant: bigint; readonly valeur: bigint; readonly choisis: readonly string[]; readonly borne: bigint };

/**
 * La meilleure sélection dans l’enveloppe, par séparation et évaluation : le plus prometteur d’abord, coupé par le relâchement linéaire.
 * Au-delà de dix-huit dossiers, s’arrête à `noeudsMax` et rend la borne. Nul si les dossiers imposés dépassent l’enveloppe ou n’ont pas de note.
 */
export function meilleureSelection(probleme: ProblemeSelection, { imposes = [], ecartes = [] }: Contraintes = {}, noeudsMax = 50_000): SelectionOptimale | null {
  const { peses, base, couts } = peser(probleme);
  const forces = peses.filter(({ id }) => imposes.includes(id));
  const libres = peses.filter(({ id }) => !imposes.includes(id) && !ecartes.includes(id));
  const restant = BigInt(probleme.enveloppeCentimes) - forces.reduce((total, { cout }) => total + cout, 0n);
  if (restant < 0n || forces.length < new Set(imposes).size) return null;

  const depart = forces.reduce((total, { valeur }) => total + valeur, 0n);
  let meilleur = { valeur: depart, choisis: [] as readonly string[] };
  let noeuds = 0;
  const limite = libres.length <= DOSSIERS_PROUVES ? Infinity : noeudsMax;
  const pile: Noeud[] = [{ rang: 0, restant, valeur: depart, choisis: [], borne: depart + borneLineaire(libres, 0, restant) }];
  while (pile.length > 0 && noeuds < limite) {
    const noeud = pile.pop()!;
    if (noeud.borne <= meilleur.valeur || noeud.rang === libres.length) continue;
    noeuds += 1;
    const { id, valeur, cout } = libres[noeud.rang]!;
    const rang = noeud.rang + 1;
    pile.push({ ...noeud, rang, borne: noeud.valeur + borneLineaire(libres, rang, noeud.restant) });
    if (cout > noeud.restant || valeur <= 0n) continue;
    const pris = { rang, restant: noeud.restant - cout, valeur: noeud.valeur + valeur, choisis: [...noeud.choisis, id] };
    if (pris.valeur > meilleur.valeur) meilleur = pris;
    pile.push({ ...pris, borne: pris.valeur + borneLineaire(libres, rang, pris.restant) });
  }
  const borne = pile.reduce((max, noeud) => (noeud.borne > max ? noeud.borne : max), meilleur.valeur);
  const retenus = [...forces.map(({ id }) => id), ...meilleur.choisis].sort();
  return {
    retenus, totaux: totauxDe(probleme, retenus), sansNote: probleme.candidats.filter(({ note }) => note === null).map(({ id }) => id),
    preuve: { optimale: borne === meilleur.valeur, borne: Number((borne + couts) / base), noeuds },
  };
}

/** Les totaux d’un ensemble de dossiers ; une note inconnue n’ajoute rien, un reste négatif dépasse l’enveloppe. */
export function totauxDe({ candidats, enveloppeCentimes }: ProblemeSelection, ids: readonly string[]): TotauxSelection {
  const pris = candidats.filter(({ id }) => ids.includes(id));
  const montantCentimes = pris.reduce((total, un) => total + un.montantCentimes, 0);
  return { note: pris.reduce((total, { note }) => total + (note ?? 0), 0), habitants: pris.reduce((total, { habitants }) => total + habitants, 0), montantCentimes, resteCentimes: enveloppeCentimes - montantCentimes };
}

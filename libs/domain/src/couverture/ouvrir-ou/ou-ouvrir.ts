import { classesDe } from '../classer.ts';
import { type Colonne, mesurerColonne } from '../colonne.ts';
import type { Minima } from '../couvrir.ts';
import { type Mesurer, PORTEE_KM, preparerTerritoire, SEUIL_MS } from '../territoire.ts';
import type { Candidat, Choix } from './choix.ts';
import { type Etapes, finir } from './etapes.ts';
import { exactParEtapes } from './exact.ts';
import { gloutonParEtapes } from './glouton.ts';

/** Les communes où ouvrir, les habitants que chacune couvrirait (cumul compris), et ceux qui attendent en tout. */
export type OuOuvrir = Choix & { readonly attendent: number };

/**
 * Les `nombre` communes qui couvriraient à coup sûr le plus d’habitants aujourd’hui non couverts, où qu’ils vivent ; le site est au bourg.
 * `admise` : où l’on peut ouvrir. Optimum prouvé quand il se trouve vite, sinon glouton et sa borne.
 */
export const ouOuvrir = (minima: Minima, mesurer: Mesurer, nombre: number, admise: (rang: number) => boolean, rayonKm = PORTEE_KM): OuOuvrir => finir(ouOuvrirParEtapes(minima, mesurer, nombre, admise, rayonKm));

/** Le même calcul, qui rend la main entre ses étapes : des secondes quand presque toute la région attend. */
export function* ouOuvrirParEtapes(minima: Minima, mesurer: Mesurer, nombre: number, admise: (rang: number) => boolean, rayonKm = PORTEE_KM): Etapes<OuOuvrir> {
  const { territoire } = minima;
  const classes = classesDe(minima);
  const attente = classes.flatMap((classe, rang) => (classe === 'non-couverte' ? [rang] : []));
  const cibles = preparerTerritoire(attente.map((rang) => territoire.communes[rang]!));
  const candidats: Candidat[] = [];
  for (const [rang, { code, point }] of territoire.communes.entries()) {
    if (!point || !admise(rang)) continue;
    const un = candidat(code, mesurerColonne(cibles, { id: code, point }, mesurer, rayonKm));
    if (un.cibles.length > 0) candidats.push(un);
    yield;
  }
  const instance = { candidats, poids: cibles.populations };
  const depart = yield* gloutonParEtapes(instance, nombre);
  const choix = (yield* exactParEtapes(instance, nombre, Math.ceil(EFFORT / Math.max(1, candidats.length)), depart)) ?? depart;
  return { ...choix, attendent: attente.reduce((somme, rang) => somme + territoire.populations[rang]!, 0) };
}

/** Candidats relus en tout par la recherche exacte : assez pour prouver les petits cas, assez peu pour répondre vite. */
const EFFORT = 1_000_000;

const candidat = (id: string, { rangs, haut }: Colonne): Candidat =>
  ({ id, cibles: rangs.filter((_rang, i) => haut[i]! >= 0 && haut[i]! < SEUIL_MS) });

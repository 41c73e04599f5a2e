import { aPortee, type Mesurer, PORTEE_KM, type Site, type TerritoireCouvert } from './territoire.ts';

/**
 * Les durées d’un lieu vers les communes à sa portée : une colonne de la matrice creuse.
 * Millisecondes entières ; `INCONNUE` : la durée manque. `exactes` : 1 quand la durée est exacte, 0 quand elle est estimée. Une commune absente est hors de portée.
 */
export type Colonne = {
  readonly lieu: string;
  readonly rangs: Int32Array;
  readonly bas: Int32Array;
  readonly centre: Int32Array;
  readonly haut: Int32Array;
  readonly exactes: Uint8Array;
};

/** Pas de donnée : jamais couvert, jamais non couvert. */
export const INCONNUE = -1;

/** La colonne d’un lieu ; vide s’il n’est situé nulle part. `rayonKm` : le préfiltre, 43,3 km par défaut. */
export function mesurerColonne(territoire: TerritoireCouvert, { id, point }: Site, mesurer: Mesurer, rayonKm = PORTEE_KM): Colonne {
  const rangs = point ? aPortee(territoire, point, rayonKm) : new Int32Array(0);
  const [bas, centre, haut, exactes] = [new Int32Array(rangs.length), new Int32Array(rangs.length), new Int32Array(rangs.length), new Uint8Array(rangs.length)];
  rangs.forEach((rang, i) => {
    const duree = mesurer(territoire.communes[rang]!.point!, point!);
    bas[i] = duree ? Math.round(duree.basSecondes * 1000) : INCONNUE;
    centre[i] = duree ? Math.round(duree.secondes * 1000) : INCONNUE;
    haut[i] = duree ? Math.round(duree.hautSecondes * 1000) : INCONNUE;
    if (duree?.exacte) exactes[i] = 1;
  });
  return { lieu: id, rangs, bas, centre, haut, exactes };
}

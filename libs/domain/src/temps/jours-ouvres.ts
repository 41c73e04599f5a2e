import { ajouterJours, anneeDe, jourDeSemaine, type Jour } from './jour.ts';

/** Les onze fêtes légales (article L3133-1 du code du travail), dans l’ordre de l’année. */
export function joursFeries(an: number): readonly Jour[] {
  const paques = dimancheDePaques(an);
  return [
    `${an}-01-01`, ajouterJours(paques, 1), `${an}-05-01`, `${an}-05-08`, ajouterJours(paques, 39), ajouterJours(paques, 50),
    `${an}-07-14`, `${an}-08-15`, `${an}-11-01`, `${an}-11-11`, `${an}-12-25`,
  ].sort() as Jour[];
}

/** Ni samedi, ni dimanche, ni jour férié national. */
export const estOuvre = (jour: Jour): boolean => ![0, 6].includes(jourDeSemaine(jour)) && !joursFeries(anneeDe(jour)).includes(jour);

/** Le `nombre`-ième jour ouvré après `jour`, celui-ci exclu. */
export function ajouterJoursOuvres(jour: Jour, nombre: number): Jour {
  let courant = jour;
  for (let restants = nombre; restants > 0; ) {
    courant = ajouterJours(courant, 1);
    if (estOuvre(courant)) restants -= 1;
  }
  return courant;
}

/** Le jour lui-même, ou le premier jour ouvré qui suit. */
export const reporterAuJourOuvre = (jour: Jour): Jour => (estOuvre(jour) ? jour : ajouterJoursOuvres(jour, 1));

/** Calcul grégorien (Meeus) : exact pour toutes les années du calendrier. */
function dimancheDePaques(an: number): Jour {
  const a = an % 19;
  const siecle = Math.floor(an / 100);
  const reste = an % 100;
  const g = Math.floor((siecle - Math.floor((siecle + 8) / 25) + 1) / 3);
  const h = (19 * a + siecle - Math.floor(siecle / 4) - g + 15) % 30;
  const l = (32 + 2 * (siecle % 4) + 2 * Math.floor(reste / 4) - h - (reste % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const total = h + l - 7 * m + 114;
  return `${an}-${String(Math.floor(total / 31)).padStart(2, '0')}-${String((total % 31) + 1).padStart(2, '0')}` as Jour;
}

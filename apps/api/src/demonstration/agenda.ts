import { ajouterJours, type Instant, type Jour, jourDeSemaine } from '@maillage/domain';

/** Un pas du scénario, à un instant fixe. */
export type Pas = { readonly le: Instant; readonly jouer: () => Promise<unknown> };

/** Les agents ne travaillent pas le week-end : le samedi et le dimanche glissent au lundi. */
export function ouvre(jour: Jour): Jour {
  const place = jourDeSemaine(jour);
  return place === 6 ? ajouterJours(jour, 2) : place === 0 ? ajouterJours(jour, 1) : jour;
}

const PREMIERE_HEURE = 7;

/** L’instant d’un pas : l’`ordre` donne l’heure (les pas d’un même jour se suivent), le rang du dossier donne la minute. */
export function instantDu(jour: Jour, ordre: number, rang: number): Instant {
  const deux = (nombre: number) => String(nombre).padStart(2, '0');
  return `${jour}T${deux(PREMIERE_HEURE + Math.floor(ordre / 2))}:${deux((ordre % 2) * 30 + ((rang * 7) % 30))}:${deux((rang * 13) % 60)}.000Z`;
}

/** Dans l’ordre du temps ; à égalité, dans l’ordre donné. */
export const enOrdre = (pas: readonly Pas[]): readonly Pas[] => [...pas].sort((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0));

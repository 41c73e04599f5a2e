import { minutes } from '@maillage/ui';

type Bornes = { readonly basSecondes: number | null; readonly hautSecondes: number | null };

/** « 12 à 21 min » : arrondie vers l’extérieur, elle contient la vraie fourchette ; vide si elle est inconnue. */
export function fourchette({ basSecondes: bas, hautSecondes: haut }: Bornes): string {
  if (bas === null) return '';
  return haut === null ? `plus de ${Math.floor(bas / 60)}\u00a0min` : `${Math.floor(bas / 60)} à ${Math.ceil(haut / 60)}\u00a0min`;
}

/** La durée et son incertitude, en une phrase ; `exacte` : un calcul d’itinéraire la donne. */
export const enMots = (secondes: number, { exacte, ...bornes }: Bornes & { readonly exacte: boolean }): string =>
  `${exacte ? '' : 'environ '}${minutes(secondes)} en voiture (entre ${fourchette(bornes).replace(' à ', ' et ')} selon ${exacte ? 'la précision du calcul' : 'l’estimation'})`;

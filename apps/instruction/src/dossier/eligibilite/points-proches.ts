import type { LieuProche } from '@maillage/contrats';
import { type PointCarte, minutes } from '@maillage/ui';

/** Les lieux du tableau, tels que vus à l’évaluation, prêts pour la carte. */
export const pointsProches = (lieux: readonly LieuProche[]): readonly PointCarte[] =>
  lieux.map(({ id, nom, communeNom, statut, secondes, lon, lat }) => ({
    cle: id, nom, lon, lat, forme: statut === 'en-projet' ? 'projet' as const : 'ouvert' as const, detail: `${communeNom}, ${secondes === null ? 'durée inconnue' : minutes(secondes)}`,
  }));

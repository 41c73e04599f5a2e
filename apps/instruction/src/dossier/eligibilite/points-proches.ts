import type { LieuProcheAgent, TiersLieuPublic } from '@maillage/contrats';
import { duree, type PointCarte } from '@maillage/ui';

/** Les lieux du tableau qui ont une position au registre, prêts pour la carte ; les autres ne sont que dans le tableau. */
export const pointsProches = (lieux: readonly LieuProcheAgent[], registre: readonly TiersLieuPublic[]): readonly PointCarte[] =>
  lieux.flatMap((lieu) => {
    const situe = registre.find(({ nom, commune, communeNom }) => nom === lieu.nom && [communeNom, commune, ''].includes(lieu.commune));
    if (!situe || situe.lon === null || situe.lat === null) return [];
    return [{ cle: situe.id, forme: lieu.statut === 'en-projet' ? 'projet' as const : 'ouvert' as const, nom: lieu.nom, detail: `${situe.communeNom}, ${duree(lieu.secondes)}`, lon: situe.lon, lat: situe.lat }];
  });

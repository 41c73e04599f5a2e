import type { LieuProche } from '@maillage/contrats';
import { duree, minutes } from '@maillage/ui';

/** L’intervalle du lieu ouvert qui compte le plus, et sa marge au seuil, en clair ; nul si rien ne se mesure. `seuil` en secondes. */
export function direMarge(lieux: readonly LieuProche[], seuil: number): string | null {
  const ouverts = lieux.filter(({ statut }) => statut === 'ouvert');
  const mesures = ouverts.flatMap(({ nom, communeNom, secondes, basSecondes, hautSecondes }) => (secondes === null || basSecondes === null || hautSecondes === null ? [] : [{ nom, communeNom, secondes, bas: basSecondes, haut: hautSecondes }]));
  const plusProche = [...mesures].sort((a, b) => a.secondes - b.secondes)[0];
  if (!plusProche) return ouverts.length > 0 ? 'Aucune durée n’est connue vers un lieu ouvert : rien ne permet de trancher.' : null;
  const { nom, communeNom, secondes, bas, haut } = plusProche;
  const lieu = `${nom} (${communeNom}), le lieu ouvert le plus proche`;
  const limite = duree(seuil);
  if (bas === haut) return `${lieu}, est à ${duree(secondes)}, durée exacte : ${secondes < seuil ? `${duree(seuil - secondes)} sous le seuil de ${limite}` : secondes === seuil ? `juste au seuil de ${limite}, donc au-dehors` : `${duree(secondes - seuil)} au-delà du seuil de ${limite}`}.`;
  const fourchette = `${lieu}, est à environ ${minutes(secondes)} ; la vraie durée est entre ${duree(bas)} et ${duree(haut)} dans environ 95\u00a0% des cas`;
  if (haut < seuil) return `${fourchette}. Même au plus long, il reste ${duree(seuil - haut)} sous le seuil de ${limite} : le doute ne change pas le constat.`;
  if (bas >= seuil) return `${fourchette}. Même au plus court, il est ${bas === seuil ? 'au seuil' : `${duree(bas - seuil)} au-delà du seuil`} de ${limite} : le doute ne change pas le constat.`;
  return `${fourchette}. Le seuil de ${limite} est dans cette fourchette : l’estimation ne tranche pas, un calcul exact ou un relevé est utile.`;
}

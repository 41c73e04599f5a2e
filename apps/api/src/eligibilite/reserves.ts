import { CALIBRATION_E4, enMontagne, type Point, type ProvenanceTrajets } from '@maillage/domain';
import type { CommuneTrouvee, OrigineTest } from '@maillage/contrats';

/** Les départements qui ne touchent aucune autre région. */
const INTERIEURS = ['16', '33'];

/** Les phrases qui disent jusqu’où croire les durées affichées. */
export function reservesDe({ nom, departement, position, precisionKm }: CommuneTrouvee, origine: OrigineTest, point: Point | null, provenance: ProvenanceTrajets | null): readonly string[] {
  if (origine === 'inconnue') return [`Aucune durée n’a été calculée : la position de la commune (${nom}) n’est pas connue. Placez le projet sur la carte.`];
  const estimation = provenance?.provider === 'estimateur';
  return [
    ...(origine === 'commune' ? [`Durées mesurées depuis le bourg (${nom}) ; placez le projet sur la carte pour un calcul plus juste.`] : []),
    ...(origine === 'commune' && position === 'approximative' ? [`La position du bourg est approximative, à environ ${Math.round(precisionKm)} km près : les fourchettes sont élargies d’autant.`] : []),
    ...(estimation ? [CALIBRATION_E4.provenance] : []),
    ...(estimation && point && enMontagne(point, point, CALIBRATION_E4) ? ['En montagne les routes sont plus lentes : les fourchettes sont élargies.'] : []),
    ...(INTERIEURS.includes(departement) ? [] : ['Les tiers-lieux d’une région voisine ne comptent que s’ils sont inscrits au registre.']),
  ];
}

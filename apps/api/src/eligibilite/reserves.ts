import { CALIBRATION_E4, enFrancais, enMontagne, type ProvenanceTrajets } from '@maillage/domain';
import type { CommuneTrouvee } from '@maillage/contrats';
import { raisonLisible } from '../territoire/moteurs/panne.ts';
import type { ProjetSitue } from '../territoire/situer-projet.ts';

/** Les départements qui ne touchent aucune autre région. */
const INTERIEURS = ['16', '33'];

/** Les phrases qui disent jusqu’où croire les durées affichées, et que faire. `adresse` : celle que la personne a saisie sans point. */
export function reservesDe({ nom, departement, position: bourg, precisionKm }: CommuneTrouvee, { point, position, ecartKm }: ProjetSitue, provenance: ProvenanceTrajets | null, adresse?: string): readonly string[] {
  if (ecartKm !== null) return [`Le point posé est à ${ecartKm} km de la commune choisie (${nom}) : il est gardé, mais aucune durée n’est calculée. Replacez-le ou changez de commune ; sinon un agent vérifiera.`];
  if (point === null) return [`Aucune durée n’a été calculée : la position de la commune (${nom}) n’est pas connue. Placez le projet sur la carte.`];
  const depuisLeBourg = position === 'commune';
  const estimation = provenance?.provider === 'estimateur';
  return [
    ...(position === 'manuelle' ? ['Durées mesurées depuis le point posé à la main sur la carte.'] : []),
    ...(depuisLeBourg && adresse ? ['L’adresse saisie n’est pas située sur la carte : elle est gardée telle quelle.'] : []),
    ...(depuisLeBourg ? [`Durées mesurées depuis le bourg (${nom}) ; placez le projet sur la carte pour un calcul plus juste.`] : []),
    ...(depuisLeBourg && bourg === 'approximative' ? [`La position du bourg est approximative, à environ ${Math.round(precisionKm)} km près : les fourchettes sont élargies d’autant.`] : []),
    ...(estimation ? [CALIBRATION_E4.provenance] : []),
    ...(estimation && enMontagne(point, point, CALIBRATION_E4) ? ['En montagne les routes sont plus lentes : les fourchettes sont élargies.'] : []),
    ...moteur(provenance), ...carte(provenance),
    ...(INTERIEURS.includes(departement) ? [] : ['Les tiers-lieux d’une région voisine ne comptent que s’ils sont inscrits au registre.']),
  ];
}

function moteur(provenance: ProvenanceTrajets | null): readonly string[] {
  if (!provenance?.exact) return [];
  const { cases, manquantes, raison, resource, dataVersion } = provenance.exact;
  const rendues = cases - manquantes;
  return [
    ...(rendues > 0 ? [`${rendues > 1 ? `${rendues} durées proches du seuil ont été calculées` : 'Une durée proche du seuil a été calculée'} sur le réseau routier (${resource}, ${dataVersion}).`] : []),
    ...(manquantes > 0 ? [`Le calcul exact n’a pas répondu (${raisonLisible(raison)}) : l’estimation est gardée. Réessayez dans quelques minutes ; le dépôt reste possible, un agent vérifiera la durée.`] : []),
  ];
}

function carte(provenance: ProvenanceTrajets | null): readonly string[] {
  if (!provenance?.carte) return [];
  const { version, le, avis } = provenance.carte;
  const dit = { couvert: 'place ce lieu à proximité d’un tiers-lieu ouvert', 'non-couvert': 'ne place aucun tiers-lieu ouvert à proximité' };
  return [`La carte régionale d’accessibilité (${version}, ${enFrancais(le)}) ${avis === null ? 'ne tranche pas pour ce lieu' : dit[avis]}.`];
}

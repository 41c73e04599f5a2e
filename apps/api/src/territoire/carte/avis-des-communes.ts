import type { CarteConsultee, Point } from '@maillage/domain';
import { avisDeLaCarte, empriseDe, type Zone } from './zone.ts';

/** Un degré de latitude ou de longitude vaut au moins tant de km dans la région. */
const KM_PAR_DEGRE_AU_MOINS = 70;

/** L’avis de la carte sur chaque point, dans son ordre ; nul sans position. Les zones dont l’emprise est loin du point ne sont pas lues. */
export function avisDesCommunes(points: readonly (Point | null)[], zones: readonly Zone[], carte: { readonly complete: boolean; readonly jusquaSecondes: number }, seuilSecondes: number): readonly CarteConsultee['avis'][] {
  const situees = zones.map((zone) => ({ zone, emprise: empriseDe(zone.surface) }));
  return points.map((point) => {
    if (!point) return null;
    const { lon, lat, precisionKm = 0 } = point;
    const degres = precisionKm / KM_PAR_DEGRE_AU_MOINS;
    const proches = situees.filter(({ emprise: { ouest, sud, est, nord } }) => ouest <= lon + degres && est >= lon - degres && sud <= lat + degres && nord >= lat - degres);
    return avisDeLaCarte(point, proches.map(({ zone }) => zone), carte, seuilSecondes);
  });
}

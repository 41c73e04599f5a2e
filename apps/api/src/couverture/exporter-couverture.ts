import type { ClasseCouverture } from '@maillage/domain';
import type { CommuneCouverte, CouvertureRegion, PropositionsOuvrir } from '@maillage/contrats';
import { stringify } from 'csv-stringify/sync';

const CSV = { bom: true, delimiter: ';', header: true, escape_formulas: true } as const;
const LIBELLES: Readonly<Record<ClasseCouverture, string>> = { couverte: 'Couverte', 'a-verifier': 'À vérifier', 'non-couverte': 'Non couverte' };

/** Une ligne par commune ; durées en secondes, provenance sur chaque ligne pour qu’un extrait reste lisible seul. */
export function couvertureEnCsv({ le, communes, lieux, reference: { provenance } }: CouvertureRegion): string {
  return stringify(communes.map((commune) => {
    const lieu = commune.lieu === null ? null : lieux[commune.lieu]!;
    return [le, commune.code, commune.nom, commune.departement, commune.epci ?? '', commune.population, LIBELLES[commune.classe], commune.basSecondes ?? '', commune.secondes ?? '', commune.hautSecondes ?? '',
      lieu?.nom ?? '', lieu?.communeNom ?? '', commune.approximative ? 'approximative' : commune.lon === null ? 'inconnue' : 'connue', provenance.resource, provenance.dataVersion];
  }), { ...CSV, columns: ['Date', 'Code Insee', 'Commune', 'Département', 'EPCI', 'Habitants', 'Couverture', 'Durée au mieux (s)', 'Durée estimée (s)', 'Durée au plus (s)', 'Tiers-lieu le plus proche', 'Sa commune', 'Position de la commune', 'Référence des durées', 'Données'] });
}

/** Une entité par commune, au point de son bourg ; géométrie nulle si sa position est inconnue. */
export function couvertureEnGeojson({ le, communes, lieux, reference }: CouvertureRegion): object {
  return {
    type: 'FeatureCollection', le, reference,
    features: communes.map((commune) => ({
      type: 'Feature', id: commune.code,
      geometry: commune.lon === null || commune.lat === null ? null : { type: 'Point', coordinates: [commune.lon, commune.lat] },
      properties: { ...proprietes(commune), lieu: commune.lieu === null ? null : lieux[commune.lieu]!.nom },
    })),
  };
}

const proprietes = ({ lon: _lon, lat: _lat, lieu: _lieu, ...autres }: CommuneCouverte) => autres;

export const ouOuvrirEnCsv = ({ le, communes, borne, total, garantiePourMille, methode }: PropositionsOuvrir): string =>
  stringify(communes.map(({ rang, code, nom, departement, gain, cumul, approximative }) => [le, rang, code, nom, departement, gain, cumul, approximative ? 'approximative' : 'connue', total, borne, `${garantiePourMille / 10}`.replace('.', ','), methode]),
    { ...CSV, columns: ['Date', 'Rang', 'Code Insee', 'Commune', 'Département', 'Habitants gagnés', 'Cumul', 'Position de la commune', 'Total', 'Borne de tout autre choix', 'Part garantie de l’optimum (%)', 'Méthode'] });

import { Injectable } from '@nestjs/common';
import { bilan, classerAvec, effetDe, type Jour, mesurerColonne, type Point } from '@maillage/domain';
import { LireCouverture } from '../couverture/lire-couverture.ts';
import { situerProjet } from '../territoire/situer-projet.ts';
import type { CandidatLu } from './selection.repository.ts';

/** Les habitants nouvellement à moins de 20 minutes : ceux de chaque projet seul, et ceux d’un ensemble, où personne ne compte deux fois. */
export type HabitantsGagnes = { readonly seul: (id: string) => number; readonly ensemble: (ids: readonly string[]) => number };

@Injectable()
export class MesurerHabitants {
  constructor(private readonly couverture: LireCouverture) {}

  /** Au jour de la séance ; un projet qui n’est pas une création, ou sans position, n’en gagne aucun. */
  async executer(candidats: readonly CandidatLu[], le: Jour): Promise<HabitantsGagnes> {
    const situes = candidats.flatMap((candidat) => {
      const point = pointDe(candidat);
      return point ? [{ id: candidat.id, point }] : [];
    });
    if (situes.length === 0) return { seul: () => 0, ensemble: () => 0 };
    const { minima, mesurer, communes } = await this.couverture.au(le);
    const colonnes = new Map(situes.map((projet) => [projet.id, mesurerColonne(minima.territoire, projet, mesurer)]));
    const seuls = new Map([...colonnes].map(([id, colonne]) => [id, effetDe(minima, colonne).nouvellementCouverts]));
    const couverts = (ids: readonly string[]): number => bilan(classerAvec(minima, ids.flatMap((id) => colonnes.get(id) ?? [])).map(({ classe }, rang) => ({ classe, population: communes[rang]!.population }))).couverte.habitants;
    const avant = couverts([]);
    return { seul: (id) => seuls.get(id) ?? 0, ensemble: (ids) => couverts(ids) - avant };
  }
}

function pointDe({ creation, siteLon, siteLat, ...bourg }: CandidatLu): Point | null {
  return creation ? situerProjet(siteLon === null || siteLat === null ? null : { lon: siteLon, lat: siteLat }, bourg).point : null;
}

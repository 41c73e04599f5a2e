import type { Duree, Matrice, Point } from '@maillage/domain';
import type { Horloge } from '../../horloge.ts';
import type { ClientMoteur } from './client-moteur.ts';
import { bienAccroche, condenserParametres, estDuree, estObjet, estSitue, exacte, indisponible, lonLat, MoteurExact, vraisemblable } from './moteur-exact.ts';

/** `--max-table-size` d’origine : cent emplacements, origines et destinations ensemble. */
const EMPLACEMENTS_MAX = 100;
const ORIGINES_MAX = 50;

/** Un serveur OSRM (`/table/v1`) : une matrice par appel, coordonnées en `lon,lat`, secondes ; `null` = aucune route. */
export class MoteurOsrm extends MoteurExact {
  readonly caps: MoteurExact['caps'];
  readonly identite: MoteurExact['identite'];

  constructor(private readonly client: ClientMoteur, private readonly horloge: Horloge, private readonly reglages: { readonly url: string; readonly profil: string; readonly debit: number }) {
    super();
    this.caps = { maxCells: 10_000, rps: reglages.debit, exact: true };
    this.identite = { provider: 'osrm', resource: new URL(reglages.url).host, profile: reglages.profil, paramsHash: condenserParametres({ url: reglages.url, profil: reglages.profil, annotations: 'duration,distance' }) };
  }

  async durations(origins: readonly Point[], destinations: readonly Point[], { signal }: { readonly signal: AbortSignal }): Promise<Matrice> {
    const versions = new Set<string>();
    const cells: Duree[][] = origins.map(() => destinations.map(() => indisponible('position-inconnue')));
    const rangs = (points: readonly Point[]) => points.flatMap((point, rang) => (estSitue(point) ? [rang] : []));
    for (const lesOrigines of paquets(rangs(origins), ORIGINES_MAX)) {
      for (const lesDestinations of paquets(rangs(destinations), EMPLACEMENTS_MAX - lesOrigines.length)) {
        const rendues = await this.table(lesOrigines.map((rang) => origins[rang]!), lesDestinations.map((rang) => destinations[rang]!), versions, signal);
        lesOrigines.forEach((i, ligne) => lesDestinations.forEach((j, colonne) => { cells[i]![j] = rendues(ligne, colonne); }));
      }
    }
    return this.matrice(cells, versions, this.horloge.maintenant());
  }

  /** Rend la case de chaque couple du paquet ; un refus vaut pour tout le paquet. */
  private async table(origines: readonly Point[], destinations: readonly Point[], versions: Set<string>, signal: AbortSignal): Promise<(ligne: number, colonne: number) => Duree> {
    const suite = (debut: number, nombre: number) => Array.from({ length: nombre }, (_, rang) => debut + rang).join(';');
    const url = new URL(`${this.reglages.url}/table/v1/${this.reglages.profil}/${[...origines, ...destinations].map(lonLat).join(';')}`);
    url.search = `?sources=${suite(0, origines.length)}&destinations=${suite(origines.length, destinations.length)}&annotations=duration,distance`;
    const lu = await this.client.lire(url, signal);
    if ('panne' in lu) return () => indisponible(lu.panne);
    const corps = estObjet(lu.corps) ? lu.corps : {};
    if (corps['code'] === 'NoSegment') return () => indisponible('accrochage');
    if (lu.statut !== 200) return () => indisponible('refus');
    const { code, durations, distances, sources, destinations: arrivees } = corps;
    if (code !== 'Ok' || !estMatrice(durations, origines.length, destinations.length)) return () => indisponible('illisible');
    if (typeof corps['data_version'] === 'string' && corps['data_version'] !== '') versions.add(corps['data_version'].slice(0, 80));
    const metres = estMatrice(distances, origines.length, destinations.length) ? distances : null;
    return (ligne, colonne) => {
      const duree = durations[ligne]![colonne];
      if (!bienAccroche(origines[ligne]!, emplacement(sources, ligne)) || !bienAccroche(destinations[colonne]!, emplacement(arrivees, colonne))) return indisponible('accrochage');
      if (duree === null) return { kind: 'unreachable' };
      const distance = metres?.[ligne]![colonne];
      return estDuree(duree) && vraisemblable(origines[ligne]!, destinations[colonne]!, duree) ? exacte(duree, typeof distance === 'number' ? distance : undefined) : indisponible('illisible');
    };
  }
}

const estMatrice = (valeur: unknown, lignes: number, colonnes: number): valeur is readonly (readonly unknown[])[] =>
  Array.isArray(valeur) && valeur.length === lignes && valeur.every((ligne) => Array.isArray(ligne) && ligne.length === colonnes);

const emplacement = (liste: unknown, rang: number): unknown => {
  const element: unknown = Array.isArray(liste) ? liste[rang] : null;
  return estObjet(element) ? element['location'] : null;
};

function* paquets(rangs: readonly number[], taille: number): Generator<readonly number[]> {
  for (let debut = 0; debut < rangs.length; debut += taille) yield rangs.slice(debut, debut + taille);
}

import { AUCUNE, bilan, type Bilan, bilansPar, type CommuneClassee, classerToutes, type SourceClasse, SOURCES_CLASSE } from '@maillage/domain';
import type { BilanNomme, CommuneCouverte, CouvertureRegion, FiltresCouvertureDto } from '@maillage/contrats';
import type { CommuneDuTerritoire } from './couverture.repository.ts';
import { NOMS_DEPARTEMENTS } from './departements.ts';
import type { CouvertureLue } from './lire-couverture.ts';
import { phraseCouverture, phraseSources } from './phrases.ts';

type Filtres = Pick<FiltresCouvertureDto, 'departement' | 'epci'>;

/** La couverture telle qu’on la publie, ou telle qu’elle serait avec d’autres `classees` ; les filtres ne changent ni la région ni les départements. */
export function decrireCouverture({ le, minima, communes, lieux, reference }: CouvertureLue, filtres: Filtres, classees: readonly CommuneClassee[] = classerToutes(minima)): CouvertureRegion {
  const rangs = new Map(lieux.map(({ id }, rang) => [id, rang]));
  const toutes = communes.map((commune, rang) => ({ ...commune, ...classees[rang]! }));
  const retenues = toutes.flatMap((commune, rang) => (dansLeFiltre(commune, filtres) ? [{ commune, rang }] : []));
  const selection = bilan(retenues.map(({ commune }) => commune));
  const sources = compterSources(retenues.map(({ commune }) => commune));
  return {
    le, reference, sansPosition: minima.perdus,
    lieux: lieux.map(({ id, nom, commune, communeNom, statut, certain, lon, lat }) => ({ id, nom, commune, communeNom, statut, certain, lon, lat })),
    region: bilan(toutes), selection,
    departements: nommer(bilansPar(toutes, ({ departement }) => departement), (code) => NOMS_DEPARTEMENTS[code] ?? code),
    epcis: nommer(bilansPar(retenues.map(({ commune }) => commune), ({ epci }) => epci), nomsDesEpci(communes)),
    communes: retenues.map(({ commune, rang }) => decrireCommune(commune, { bas: minima.bas[rang]!, centre: minima.centre[rang]!, haut: minima.haut[rang]!, lieu: rangs.get(minima.proches[rang] ?? '') ?? null })),
    sources, phraseSources: phraseSources(sources, reference),
    phrase: phraseCouverture(le, nomDeLaSelection(filtres, communes), selection),
  };
}

export const dansLeFiltre = ({ departement, epci }: CommuneDuTerritoire, filtres: Filtres): boolean =>
  (!filtres.departement || departement === filtres.departement) && (!filtres.epci || epci === filtres.epci);

export const nomDeLaSelection = ({ departement, epci }: Filtres, communes: readonly CommuneDuTerritoire[]): string =>
  epci ? nomsDesEpci(communes)(epci) : departement ? `${NOMS_DEPARTEMENTS[departement] ?? 'département'} (${departement})` : 'Nouvelle-Aquitaine';

function decrireCommune({ code, nom, departement, epci, population, lon, lat, position, classe, source }: CommuneDuTerritoire & CommuneClassee, { bas, centre, haut, lieu }: { readonly bas: number; readonly centre: number; readonly haut: number; readonly lieu: number | null }): CommuneCouverte {
  return { code, nom, departement, epci, population, classe, source, basSecondes: enSecondes(bas), secondes: enSecondes(centre), hautSecondes: enSecondes(haut), lieu, lon, lat, approximative: position === 'approximative' };
}

const compterSources = (communes: readonly CommuneClassee[]): Readonly<Record<SourceClasse, number>> =>
  Object.fromEntries(SOURCES_CLASSE.map((voulue) => [voulue, communes.filter(({ source }) => source === voulue).length])) as Record<SourceClasse, number>;

/** Vers le bas : strictement sous le seuil avant, strictement sous le seuil après. */
const enSecondes = (ms: number): number | null => (ms === AUCUNE ? null : Math.floor(ms / 1000));

const nommer = (bilans: ReadonlyMap<string, Bilan>, nom: (code: string) => string): readonly BilanNomme[] =>
  [...bilans].map(([code, un]) => ({ code, nom: nom(code), ...un })).sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));

function nomsDesEpci(communes: readonly CommuneDuTerritoire[]): (code: string) => string {
  const noms = new Map(communes.map(({ epci, epciNom }) => [epci, epciNom]));
  return (code) => noms.get(code) ?? `EPCI ${code}`;
}

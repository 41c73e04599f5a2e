import type { Point } from '@maillage/domain';
import pg from 'pg';
import { HorlogePosee } from '../../../src/horloge.ts';
import { carteDuMoteur } from '../../../src/territoire/carte/carte-du-moteur.ts';
import { lireCarte } from '../../../src/territoire/carte/lire-carte.ts';
import { avisDeLaCarte } from '../../../src/territoire/carte/zone.ts';
import { ClientMoteur } from '../../../src/territoire/moteurs/client-moteur.ts';
import { Debit } from '../../../src/territoire/moteurs/debit.ts';
import { DureesGardees } from '../../../src/territoire/moteurs/durees-gardees.ts';
import { MoteurIgn } from '../../../src/territoire/moteurs/ign.ts';
import { importerMatrice } from '../../../src/territoire/moteurs/importer-matrice.ts';
import { MatriceFournie } from '../../../src/territoire/moteurs/matrice.ts';
import type { MoteurExact } from '../../../src/territoire/moteurs/moteur-exact.ts';
import { MoteurOsrm } from '../../../src/territoire/moteurs/osrm.ts';
import type { LieuDuRegistre } from '../../../src/territoire/registre.repository.ts';
import { type BaseDeTest, ouvrirBase } from '../../base-de-test.ts';
import { Bouchon, type Conduite, PANNES } from './bouchon.ts';
import { repondreIgn } from './bouchon-ign.ts';
import { repondreOsrm } from './bouchon-osrm.ts';
import { EN_MER, ORIGINE, TRAJETS, trajetFabrique } from './trajets-fabriques.ts';

const horloge = new HorlogePosee('2026-07-01T10:00:00.000Z');
const DESTINATIONS = TRAJETS.map(({ point }) => point);
const signal = () => AbortSignal.timeout(9000);
let base: BaseDeTest;
let pool: pg.Pool;
let rang = 0;
/** Un débit neuf par client : les cas ne s’attendent pas les uns les autres. */
const client = (parSeconde = 8) => new ClientMoteur(new Debit(pool, `essai-${++rang}`, parSeconde));

beforeAll(async () => {
  base = await ouvrirBase();
  pool = new pg.Pool({ connectionString: base.url, max: 4 });
  const lignes = [...TRAJETS, { point: EN_MER, secondes: 9, metres: 9 }].slice(0, TRAJETS.length).map(({ point, secondes, metres }) => [ORIGINE.lon, ORIGINE.lat, point.lon, point.lat, secondes ?? '', metres].join(';'));
  const inverses = TRAJETS.filter(({ point }) => point.lon !== ORIGINE.lon).map(({ point, secondes, metres }) => [point.lon, point.lat, ORIGINE.lon, ORIGINE.lat, secondes ?? '', metres].join(';'));
  await importerMatrice(base.base, horloge, ['lon_origine;lat_origine;lon_destination;lat_destination;secondes;metres', ...lignes, ...inverses].join('\n'), 'essai', false);
}, 60_000);
afterAll(async () => { await pool.end(); await base.fermer(); });

type Service = { readonly bouchon: Bouchon | null; readonly moteur: (parSeconde?: number) => MoteurExact; fermer(): Promise<void> };
const FOURNISSEURS: readonly (readonly [string, () => Promise<Service>])[] = [
  ['IGN', async () => { const bouchon = await Bouchon.ouvrir(repondreIgn); return { bouchon, fermer: () => bouchon.fermer(), moteur: (parSeconde) => new MoteurIgn(client(parSeconde), horloge, { url: `${bouchon.adresse}/navigation`, ressource: 'bdtopo-osrm', debit: 8 }) }; }],
  ['OSRM', async () => { const bouchon = await Bouchon.ouvrir(repondreOsrm); return { bouchon, fermer: () => bouchon.fermer(), moteur: (parSeconde) => new MoteurOsrm(client(parSeconde), horloge, { url: bouchon.adresse, profil: 'driving', debit: 8 }) }; }],
  ['matrice importée', async () => ({ bouchon: null, fermer: async () => undefined, moteur: () => new MatriceFournie(base.base, horloge, 'essai') })],
];

describe.each(FOURNISSEURS)('moteur %s, service en état', (_nom, ouvrir) => {
  let service: Service;
  beforeAll(async () => { service = await ouvrir(); });
  afterAll(() => service.fermer());
  beforeEach(() => service.bouchon?.remettre());

  it('rend une matrice à la forme demandée, en secondes, où « aucune route » n’est ni zéro ni une panne', async () => {
    const { cells } = await service.moteur().durations([ORIGINE], DESTINATIONS, { signal: signal() });
    expect(cells).toEqual([TRAJETS.map(({ secondes, metres }) => (secondes === null ? { kind: 'unreachable' } : { kind: 'ok', seconds: secondes, low: secondes, high: secondes, meters: metres, exact: true }))]);
  });

  it('range les lignes par origine et les colonnes par destination', async () => {
    const { cells } = await service.moteur().durations([TRAJETS[0]!.point, TRAJETS[3]!.point], [ORIGINE], { signal: signal() });
    expect(cells.map((ligne) => ligne.map((une) => une.kind === 'ok' && une.seconds))).toEqual([[192.6], [1200]]);
  });

  it('une matrice vide reste vide', async () => {
    expect((await service.moteur().durations([ORIGINE], [], { signal: signal() })).cells).toEqual([[]]);
    expect((await service.moteur().durations([], DESTINATIONS, { signal: signal() })).cells).toEqual([]);
  });

  it('dit d’où viennent les durées : ressource, millésime, instant, empreinte des paramètres', async () => {
    const { provenance } = await service.moteur().durations([ORIGINE], DESTINATIONS.slice(0, 1), { signal: signal() });
    expect(provenance).toEqual({ provider: expect.stringMatching(/^(ign|osrm|import)$/), resource: expect.stringMatching(/./), profile: expect.stringMatching(/./), dataVersion: expect.stringMatching(/2026/), computedAt: '2026-07-01T10:00:00.000Z', paramsHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('une position qui n’est pas un point du globe est indisponible, et seulement elle', async () => {
    const { cells } = await service.moteur().durations([ORIGINE], [{ lon: Number.NaN, lat: 46 }, DESTINATIONS[0]!, { lon: 2, lat: 460 }], { signal: signal() });
    expect(cells[0]!.map(({ kind }) => kind)).toEqual(['unavailable', 'ok', 'unavailable']);
  });

  it('un abandon rend tout indisponible, sans lever', async () => {
    const { cells } = await service.moteur().durations([ORIGINE], DESTINATIONS, { signal: AbortSignal.abort() });
    expect(cells).toEqual([DESTINATIONS.map(() => expect.objectContaining({ kind: 'unavailable' }))]);
    expect(service.bouchon?.recues ?? []).toHaveLength(0);
  });
});

const HTTP = FOURNISSEURS.filter(([nom]) => nom !== 'matrice importée');
describe.each(HTTP)('moteur %s, service en défaut', (nom, ouvrir) => {
  let service: Service & { bouchon: Bouchon };
  beforeAll(async () => { service = await ouvrir() as Service & { bouchon: Bouchon }; });
  afterAll(() => service.fermer());
  beforeEach(() => service.bouchon.remettre());
  const demander = (moteur: MoteurExact, destinations: readonly Point[] = DESTINATIONS.slice(0, 1)) => moteur.durations([ORIGINE], destinations, { signal: signal() });

  it.each(PANNES.filter((panne) => panne !== '429-bref'))('« %s » : indisponible, jamais une durée ni une absence de route, en moins de quatre secondes', async (panne: Conduite) => {
    service.bouchon.conduite = panne;
    const debut = performance.now();
    const { cells, provenance } = await demander(service.moteur());
    expect(cells[0]).toEqual([{ kind: 'unavailable', reason: expect.stringMatching(/^[a-z-]+$/) }]);
    expect(provenance.dataVersion).toBe('non annoncée');
    expect(performance.now() - debut).toBeLessThan(4000);
  }, 20_000);

  it('une redirection n’est pas suivie', async () => {
    service.bouchon.conduite = 'redirige';
    await demander(service.moteur());
    expect(service.bouchon.recues.map(({ url }) => url.pathname)).not.toContain('/interne');
  });

  it('un 429 bref est attendu, puis la demande aboutit', async () => {
    service.bouchon.conduite = '429-bref';
    const debut = performance.now();
    expect((await demander(service.moteur())).cells[0]![0]).toMatchObject({ kind: 'ok' });
    expect(performance.now() - debut).toBeGreaterThan(950);
    expect(service.bouchon.recues).toHaveLength(2);
  });

  it('un 429 long n’est pas attendu, et suspend les demandes suivantes', async () => {
    service.bouchon.conduite = '429';
    const moteur = service.moteur();
    expect((await demander(moteur)).cells[0]![0]).toEqual({ kind: 'unavailable', reason: 'debit' });
    service.bouchon.conduite = 'bon';
    const { cells } = await moteur.durations([ORIGINE], DESTINATIONS.slice(0, 1), { signal: AbortSignal.timeout(300) });
    expect([cells[0]![0], service.bouchon.recues.length]).toEqual([{ kind: 'unavailable', reason: 'debit' }, 1]);
  });

  it('un service mort n’est plus appelé après trois pannes', async () => {
    service.bouchon.conduite = '500';
    const moteur = service.moteur();
    for (let essai = 0; essai < 6; essai++) await demander(moteur);
    expect(service.bouchon.recues).toHaveLength(3);
    expect((await demander(moteur)).cells[0]![0]).toEqual({ kind: 'unavailable', reason: 'coupe' });
  });

  it('une connexion impossible est indisponible', async () => {
    const ferme = await ouvrir();
    await ferme.fermer();
    expect((await demander(ferme.moteur())).cells[0]![0]).toEqual({ kind: 'unavailable', reason: 'injoignable' });
  });

  it('un abandon en route libère aussitôt', async () => {
    service.bouchon.conduite = 'pend';
    const debut = performance.now();
    const { cells } = await service.moteur().durations([ORIGINE], DESTINATIONS.slice(0, 1), { signal: AbortSignal.timeout(200) });
    expect(cells[0]![0]).toEqual({ kind: 'unavailable', reason: 'delai' });
    expect(performance.now() - debut).toBeLessThan(1000);
  });

  it('un point accroché à plus d’un kilomètre est indisponible', async () =>
    expect((await demander(service.moteur(), [EN_MER])).cells[0]).toEqual([{ kind: 'unavailable', reason: 'accrochage' }]));

  it('l’ordre est longitude, latitude : inversé, le service refuse', async () => {
    const { cells } = await service.moteur().durations([{ lon: ORIGINE.lat, lat: ORIGINE.lon }], DESTINATIONS.slice(0, 1), { signal: signal() });
    expect(cells[0]![0]!.kind).toBe('unavailable');
    await demander(service.moteur());
    expect(decodeURIComponent(service.bouchon.recues.at(-1)!.url.href)).toContain('1.87,46.17');
  });

  it('deux processus ensemble ne dépassent pas le débit convenu', async () => {
    service.bouchon.debitMax = 5;
    const cle = `partage-${++rang}`;
    const [a, b] = [0, 1].map(() => new Debit(pool, cle, 4));
    const tours = Array.from({ length: 10 }, (_, k) => (k % 2 ? a! : b!).attendre(AbortSignal.timeout(9000)).then(() => fetch(`${service.bouchon.adresse}/table/v1/driving/1,46`)).then(({ status }) => status));
    expect(await Promise.all(tours)).not.toContain(429);
    const instants = service.bouchon.recues.map(({ instant }) => instant);
    expect(instants.at(-1)! - instants[0]!).toBeGreaterThan(2000);
  });

  it('une durée gardée ne se redemande pas ; une panne n’est jamais gardée', async () => {
    const moteur = new DureesGardees(service.moteur(), base.base, horloge);
    const destinations = DESTINATIONS.map(({ lon, lat }) => ({ lon: lon + 0.0123, lat }));
    service.bouchon.conduite = '500';
    expect((await demander(moteur, destinations.slice(0, 1))).cells[0]![0]!.kind).toBe('unavailable');
    service.bouchon.remettre();
    const premier = await demander(moteur, destinations);
    const appels = service.bouchon.recues.length;
    const second = await demander(moteur, destinations.map(({ lon, lat }) => ({ lon: lon + 2e-6, lat: lat - 2e-6 })));
    expect(second).toEqual(premier);
    expect(service.bouchon.recues).toHaveLength(appels);
    expect(nom === 'OSRM' ? appels : appels / destinations.length).toBe(1);
  });

  it('une durée gardée depuis plus de trente jours se redemande', async () => {
    const plusTard = new HorlogePosee('2026-08-15T10:00:00.000Z');
    const destination = [{ lon: 1.99, lat: 46.2 }];
    await demander(new DureesGardees(service.moteur(), base.base, horloge), destination);
    await demander(new DureesGardees(service.moteur(), base.base, plusTard), destination);
    expect(service.bouchon.recues).toHaveLength(2);
  });
});

describe('OSRM, grandes matrices', () => {
  it('découpe en paquets de cent emplacements au plus, sans mêler les cases', async () => {
    const bouchon = await Bouchon.ouvrir(repondreOsrm);
    const moteur = new MoteurOsrm(client(), horloge, { url: bouchon.adresse, profil: 'driving', debit: 8 });
    const origines = [ORIGINE, { lon: 0.5, lat: 45 }];
    const destinations = Array.from({ length: 230 }, (_, k): Point => ({ lon: 1 + k / 1000, lat: 45.5 }));
    const { cells } = await moteur.durations(origines, destinations, { signal: signal() });
    expect(bouchon.recues).toHaveLength(3);
    expect(cells.map((ligne) => ligne.map((une) => une.kind === 'ok' && une.seconds))).toEqual(origines.map((a) => destinations.map((b) => trajetFabrique(a, b).secondes)));
    await bouchon.fermer();
  });
});

describe('IGN, isochrone', () => {
  let bouchon: Bouchon;
  beforeAll(async () => { bouchon = await Bouchon.ouvrir(repondreIgn); });
  afterAll(() => bouchon.fermer());
  const moteur = () => new MoteurIgn(client(), horloge, { url: bouchon.adresse, ressource: 'bdtopo-osrm', debit: 8 });

  it('rend les polygones de ce qui se rejoint vers un point, et leur provenance', async () => {
    const rendue = await moteur().isochrone(ORIGINE, 1200, 'arrival', { signal: signal() });
    expect(rendue?.surface[0]?.[0]).toHaveLength(5);
    expect(rendue?.provenance).toMatchObject({ provider: 'ign', resource: 'bdtopo-valhalla', dataVersion: '2026-03-02' });
    expect(bouchon.recues.at(-1)!.url.searchParams.get('direction')).toBe('arrival');
  });

  it.each(['500', 'tronque', 'null', 'html'] as const)('« %s » : nulle, sans lever', async (conduite) => {
    bouchon.conduite = conduite;
    expect(await moteur().isochrone(ORIGINE, 1200, 'arrival', { signal: signal() })).toBeNull();
    bouchon.remettre();
  });

  it('donne la carte des lieux ouverts : les mal situés sont omis, et la carte est alors partielle', async () => {
    const lieu = (nom: string, lon: number, precisionKm: number, statut: LieuDuRegistre['statut'] = 'ouvert'): LieuDuRegistre =>
      ({ id: nom, nom, commune: '23096', communeNom: 'Guéret', lon, lat: 46.17, precisionKm, surCarte: true, dansLaRegion: true, siret: null, statut, ouvertLe: '2020-01-01', fermeLe: null });
    const [sur, flou, projet] = [lieu('Le Sûr', 1.87, 0), lieu('Le Flou', 1.97, 12), lieu('Le Futur', 2.1, 0, 'en-projet')];
    const moteurGarde = new DureesGardees(moteur(), base.base, horloge);
    expect(await carteDuMoteur(moteurGarde, [sur, projet], 1200)).toMatchObject({ complete: true, omis: [] });
    const partielle = await carteDuMoteur(moteurGarde, [sur, flou, projet], 1200);
    expect(partielle).toMatchObject({ complete: false, omis: ['Le Flou'] });
    const { zones, erreurs } = lireCarte(partielle!.texte);
    expect([erreurs, zones.map(({ nom, aSecondes }) => [nom, aSecondes])]).toEqual([[], [['Le Sûr', 1200]]]);
    expect(avisDeLaCarte({ lon: 1.9, lat: 46.2 }, zones, { complete: false, jusquaSecondes: 1200 }, 1200)).toBe('couvert');
    bouchon.conduite = '500';
    expect(await carteDuMoteur(moteur(), [sur], 1200)).toBeNull();
    expect(await carteDuMoteur(new MatriceFournie(base.base, horloge, 'essai'), [sur], 1200)).toBeNull();
  });
});

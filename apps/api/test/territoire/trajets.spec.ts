import { type Duree, type Jour, type Matrice, type Point, TravelTimeProvider } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import { HorlogePosee } from '../../src/horloge.ts';
import { EstimateurEmbarque } from '../../src/territoire/estimateur.provider.ts';
import { importerCommunes } from '../../src/territoire/importer-communes.ts';
import { registreAu } from '../../src/territoire/registre.repository.ts';
import { chargerTiersLieux } from '../../src/territoire/tiers-lieux.ts';
import { TrajetsService } from '../../src/territoire/trajets.service.ts';
import { ouvrirBase } from '../base-de-test.ts';

const horloge = new HorlogePosee('2026-07-01T10:00:00.000Z');
const LE: Jour = '2026-07-01';
const GUERET: Point = { lon: 1.87, lat: 46.17 };

/** Un moteur dont toutes les réponses sont la même. */
class Moteur extends TravelTimeProvider {
  readonly caps = { maxCells: 100, rps: 10, exact: true };
  constructor(private readonly duree: Duree) { super(); }
  async durations(_origines: readonly Point[], destinations: readonly Point[]): Promise<Matrice> {
    return { cells: [destinations.map(() => this.duree)], provenance: { provider: 'osrm', resource: 'essai', profile: 'voiture', dataVersion: '1', computedAt: horloge.maintenant(), paramsHash: '0' } };
  }
}

let base: DataSource;
let fermer: () => Promise<void>;
let trajets: TrajetsService;
beforeAll(async () => {
  ({ base, fermer } = await ouvrirBase());
  trajets = new TrajetsService(base, new EstimateurEmbarque(base, horloge));
}, 60_000);
afterAll(() => fermer());

describe('registre à une date', () => {
  const statutLe = async (jour: Jour, nom: string) => (await registreAu(base, jour)).find((lieu) => lieu.nom === nom);

  it('se charge une fois', async () => expect(await chargerTiersLieux(base, horloge)).toBe(0));
  it.each<[Jour, string | undefined, Jour | null | undefined]>([
    ['2018-05-13', 'en-projet', null],
    ['2018-05-14', 'ouvert', '2025-12-31'],
    ['2025-12-30', 'ouvert', '2025-12-31'],
    ['2025-12-31', undefined, undefined],
  ])('le %s, La Lanterne de Zizim : %s', async (jour, statut, fermeLe) => {
    const lieu = await statutLe(jour, 'La Lanterne de Zizim');
    expect(lieu?.statut).toBe(statut);
    expect(lieu?.fermeLe).toBe(fermeLe);
  });
});

describe('trajets d’un projet', () => {
  it('sont ceux des lieux à portée, du plus proche au plus lointain, avec leur provenance', async () => {
    const { trajets: faits, lieux, provenance } = await trajets.trajetsPour(GUERET, LE);
    expect(faits.etat).toBe('connus');
    expect(lieux[0]).toMatchObject({ nom: 'La Laine et le Lien', statut: 'ouvert' });
    expect(lieux.map(({ secondes }) => secondes)).toEqual(lieux.map(({ secondes }) => secondes).sort((a, b) => a! - b!));
    expect(faits.lieux).toHaveLength(lieux.length);
    expect(provenance).toMatchObject({ provider: 'estimateur', resource: 'estimateur-e4', computedAt: '2026-07-01T10:00:00.000Z', paramsHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(provenance?.dataVersion).toContain('COG 2026');
  });

  it('sont indisponibles sans position du projet', async () =>
    expect(await trajets.trajetsPour(null, LE)).toEqual({ trajets: { etat: 'indisponibles', lieux: [] }, lieux: [], provenance: null }));

  it.each<[string, Duree, string, number]>([
    ['une panne', { kind: 'unavailable', reason: 'panne' }, 'indisponibles', 0],
    ['aucune route', { kind: 'unreachable' }, 'indisponibles', 0],
    ['une réponse', { kind: 'ok', seconds: 900, low: 900, high: 900 }, 'connus', 1],
  ])('%s du moteur', async (_titre, duree, etat, nombre) => {
    const { trajets: faits, lieux } = await new TrajetsService(base, new Moteur(duree)).trajetsPour(GUERET, '2026-01-01');
    expect(faits.etat).toBe(etat);
    expect(faits.lieux.filter(({ nom }) => nom === 'La Laine et le Lien')).toHaveLength(nombre);
    expect(lieux.find(({ nom }) => nom === 'La Laine et le Lien')?.secondes).toBe(duree.kind === 'ok' ? 900 : null);
  });

  it('reconnaissent le lieu du porteur à son SIRET', async () => {
    await base.query(`UPDATE tiers_lieu SET siret = '12345678200002' WHERE nom = 'La Laine et le Lien'`);
    const proches = async (siret?: string) => (await trajets.trajetsPour(GUERET, LE, { siretDuProjet: siret })).trajets.lieux.filter(({ estLeProjet }) => estLeProjet).map(({ nom }) => nom);
    expect(await proches('12345678200002')).toEqual(['La Laine et le Lien']);
    expect(await proches()).toEqual([]);
  });

  it('restent douteux tant qu’un lieu ouvert n’est situé nulle part', async () => {
    await base.query(`INSERT INTO tiers_lieu (id, nom, commune, commune_nom, position, dans_la_region, sur_carte, source) VALUES ('00000000-0000-7000-8000-0000000000ff', 'Ailleurs', '99999', 'Inconnue', 'inconnue', false, false, 'essai')`);
    await base.query(`INSERT INTO tiers_lieu_statut VALUES ('00000000-0000-7000-8000-0000000000ff', '2020-01-01', 'ouvert', 'essai')`);
    expect((await trajets.trajetsPour(GUERET, LE)).trajets.etat).toBe('indisponibles');
    await base.query(`DELETE FROM tiers_lieu WHERE nom = 'Ailleurs'`);
    expect((await trajets.trajetsPour(GUERET, LE)).trajets.etat).toBe('connus');
  });

  it('suivent les communes quand un import les déplace', async () => {
    const avant = await trajets.trajetsPour(GUERET, LE);
    await importerCommunes(base, horloge, JSON.stringify([{ nom: 'Guéret', code: '23096', mairie: { type: 'Point', coordinates: [1.97, 46.17] } }]));
    const apres = await trajets.trajetsPour(GUERET, LE);
    expect(apres.provenance?.dataVersion).not.toBe(avant.provenance?.dataVersion);
    expect(apres.lieux.find(({ commune }) => commune === '23096')?.km).toBeCloseTo(7.7, 0);
  });
});

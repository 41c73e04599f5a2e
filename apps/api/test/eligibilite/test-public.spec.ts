import { EDITION_2025_2028 } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import { TestPublic } from '../../src/eligibilite/test-public.ts';
import { HorlogePosee } from '../../src/horloge.ts';
import { chargerCommunes } from '../../src/territoire/communes.ts';
import { EstimateurEmbarque } from '../../src/territoire/estimateur.provider.ts';
import { chargerTiersLieux } from '../../src/territoire/tiers-lieux.ts';
import { TrajetsService } from '../../src/territoire/trajets.service.ts';
import { ouvrirBase } from '../base-de-test.ts';

const horloge = new HorlogePosee('2026-07-01T10:00:00.000Z');
let base: DataSource;
let test: TestPublic;
beforeAll(async () => {
  base = await ouvrirBase();
  await base.query('TRUNCATE commune, source_donnee, tiers_lieu CASCADE');
  await chargerCommunes(base, horloge);
  await chargerTiersLieux(base, horloge);
  test = new TestPublic(base, horloge, new TrajetsService(base, new EstimateurEmbarque(base, horloge)));
}, 60_000);

const creation = (commune: string, position?: { lon: number; lat: number }) => test.evaluer({ volet: 'creation', categorie: 'association', commune, position }, EDITION_2025_2028);

describe('test public en création, sur la démonstration', () => {
  it.each([
    ['Ussel, sans lieu à portée', '19275', 'eligible'],
    ['Aubusson, dont le seul lieu est en projet', '23008', 'eligible'],
    ['Guéret, où un lieu est ouvert', '23096', 'ineligible'],
    ['Montory, mal située et à vingt minutes d’un lieu', '64404', 'a-verifier'],
    ['Niort par un de ses voisins', '79191', 'ineligible'],
  ])('%s', async (_titre, commune, issue) => expect((await creation(commune)).verdict.issue).toBe(issue));

  it('dit d’où il mesure, ce que valent les durées, et garde la provenance', async () => {
    const { origine, reserves, provenance, commune, lieux } = await creation('64404');
    expect(origine).toBe('commune');
    expect(commune.position).toBe('approximative');
    expect(reserves.join(' ')).toMatch(/depuis le bourg.*approximative, à environ 12 km/);
    expect(provenance?.provider).toBe('estimateur');
    expect(lieux[0]?.basSecondes).toBeLessThan(1200);
    expect(lieux[0]?.hautSecondes).toBeGreaterThan(1200);
  });

  it('mesure depuis le point posé à la main', async () => {
    const { origine, verdict } = await creation('23096', { lon: 1.87, lat: 46.17 });
    expect(origine).toBe('position');
    expect(verdict.issue).toBe('ineligible');
  });

  it('juge une commune d’une autre région sans calculer de durée', async () => {
    const { verdict, origine, lieux } = await creation('49007');
    expect([verdict.issue, origine, lieux.length]).toEqual(['ineligible', 'inconnue', 0]);
  });

  it('n’enregistre rien', async () => expect((await base.query('SELECT count(*)::int AS n FROM dossier'))[0].n).toBe(0));

  it.each([
    ['un code de la région qui n’existe pas', { volet: 'creation', commune: '19999' }, /aucune commune de la région/],
    ['un point loin de la commune', { volet: 'creation', commune: '19275', position: { lon: 0, lat: 0 } }, /km de Ussel/],
    ['un volet que l’appel n’ouvre pas', { volet: 'reseau', commune: '19275' }, /n’ouvre pas ce volet/],
  ])('refuse %s', (_titre, reponses, phrase) => expect(test.evaluer(reponses, EDITION_2025_2028)).rejects.toMatchObject({ erreurs: [{ message: expect.stringMatching(phrase) }] }));
});

import type { DataSource } from 'typeorm';
import { DossierRepository } from '../../src/dossier/dossier.repository.ts';
import { HorlogePosee } from '../../src/horloge.ts';
import { chercherCommunes, communeActuelle } from '../../src/territoire/communes.repository.ts';
import { chargerCommunes } from '../../src/territoire/communes.ts';
import { importerCommunes } from '../../src/territoire/importer-communes.ts';
import { registreAu } from '../../src/territoire/registre.repository.ts';
import { ouvrirBase } from '../base-de-test.ts';

const horloge = new HorlogePosee('2026-07-01T10:00:00.000Z');
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });
const USSEL = { nom: 'Ussel', code: '19275', codesPostaux: ['19200'], mairie: point(2.3093, 45.5479), population: 9200 };

let base: DataSource;
let fermer: () => Promise<void>;
beforeAll(async () => {
  ({ base, fermer } = await ouvrirBase());
  await base.query('TRUNCATE commune, source_donnee');
  await chargerCommunes(base, horloge);
}, 60_000);
afterAll(() => fermer());

const compter = async (): Promise<number> => (await base.query<{ n: number }[]>('SELECT count(*)::int AS n FROM commune'))[0]!.n;

describe('communes chargées au premier démarrage', () => {
  it('sont 4 293, notées avec leurs sources, et ne se rechargent pas', async () => {
    expect(await compter()).toBe(4293);
    expect(await chargerCommunes(base, horloge)).toBe(0);
    expect(await base.query('SELECT code, millesime, lignes FROM source_donnee ORDER BY code')).toEqual([
      { code: 'communes', millesime: 'COG 2026', lignes: 4293 },
      { code: 'communes-positions', millesime: expect.stringMatching(/^GeoNames \d{4}/), lignes: expect.any(Number) },
    ]);
  });

  it('se chargent en moins de trois secondes', async () => {
    await base.query('TRUNCATE commune, source_donnee');
    const debut = performance.now();
    await chargerCommunes(base, horloge);
    expect(performance.now() - debut).toBeLessThan(3000);
  });
});

describe('recherche d’une commune', () => {
  it.each([
    ['ussel', '19275'], ['USSEL', '19275'], ['19275', '19275'], ['33000', '33063'], ['saint-émil', '33394'], ['saint emil', '33394'],
    ['perigeux', '24322'], ['la roche', '17300'], ['l’île-du-car', '33259'],
  ])('« %s » trouve %s d’abord', async (saisie, code) => expect((await chercherCommunes(base, saisie))[0]?.code).toBe(code));

  it('ne montre les ressemblances que si rien ne contient la saisie', async () =>
    expect((await chercherCommunes(base, 'saint emilion')).map(({ code }) => code)).toEqual(['33394']));

  it('ramène un ancien code à sa commune actuelle', async () => expect((await communeActuelle(base, '16010'))?.code).toBe('16186'));
  it('ne connaît pas une commune d’une autre région', async () => expect(await communeActuelle(base, '75056')).toBeNull());
});

describe('import des communes officielles', () => {
  const importer = (...communes: unknown[]) => importerCommunes(base, horloge, JSON.stringify(communes));

  it('change, puis laisse : le même fichier rejoué ne fait rien', async () => {
    const premier = await importer(USSEL);
    expect(premier).toMatchObject({ bilan: { creees: 0, changees: 1, laissees: 0 } });
    expect(await importer(USSEL)).toMatchObject({ bilan: { creees: 0, changees: 0, laissees: 1 } });
    expect(await communeActuelle(base, '19275')).toMatchObject({ position: 'officielle', precisionKm: 0, lon: 2.3093, population: 9200 });
  });

  it('compte les disparues du même département sans les ôter, et crée les nouvelles', async () => {
    const avant = await compter();
    const resultat = await importer(USSEL, { nom: 'Commune nouvelle inventée', code: '19999', population: 12 });
    expect(resultat).toMatchObject({ bilan: { creees: 1, changees: 0, laissees: 1 } });
    expect('bilan' in resultat && resultat.bilan.disparues.length).toBeGreaterThan(200);
    expect(await compter()).toBe(avant + 1);
    expect(await communeActuelle(base, '19999')).toMatchObject({ position: 'inconnue', lon: null });
    await base.query(`DELETE FROM commune WHERE code = '19999'`);
  });

  it('n’enregistre rien si une seule ligne est fausse', async () => {
    const resultat = await importer({ ...USSEL, population: 1 }, { ...USSEL, code: '85047' });
    expect(resultat).toMatchObject({ erreurs: [expect.stringContaining('85 n’est pas dans la région')] });
    expect((await communeActuelle(base, '19275'))?.population).toBe(9200);
  });

  it('garde la position officielle quand le découpage se recharge', async () => {
    await base.query(`DELETE FROM source_donnee WHERE code = 'communes'`);
    await chargerCommunes(base, horloge);
    expect(await communeActuelle(base, '19275')).toMatchObject({ position: 'officielle', lon: 2.3093 });
  });
});

describe('communes fusionnées', () => {
  const fusion = (...communes: unknown[]) => importerCommunes(base, horloge, JSON.stringify(communes));
  const A = { nom: 'Ancienne-A', code: '19998', population: 10, mairie: point(2.3, 45.5) };
  const B = { nom: 'Ancienne-B', code: '19999', population: 20, mairie: point(2.4, 45.6) };

  it('l’ancien code mène à la commune qui l’a réuni, même après deux fusions', async () => {
    await fusion(A, { ...B, anciensCodes: ['19997'] });
    expect((await communeActuelle(base, '19997'))?.code).toBe('19999');
    const resultat = await fusion({ ...A, nom: 'Nouvelle', population: 30, anciensCodes: ['19999'] });
    expect(resultat).toMatchObject({ bilan: { changees: 1, fusionnees: [{ code: '19999', nom: 'Ancienne-B' }], disparues: expect.not.arrayContaining([expect.objectContaining({ code: '19999' })]) } });
    for (const code of ['19997', '19998', '19999']) expect(await communeActuelle(base, code)).toMatchObject({ code: '19998', nom: 'Nouvelle' });
    expect(await fusion({ ...A, nom: 'Nouvelle', population: 30, anciensCodes: ['19999'] })).toMatchObject({ bilan: { changees: 0, fusionnees: [] } });
  });

  it('un tiers-lieu inscrit sous l’ancien code est à la commune actuelle, et s’y situe', async () => {
    const id = '00000000-0000-7000-8000-0000000000fe';
    await base.query(`INSERT INTO tiers_lieu (id, nom, commune, commune_nom, position, dans_la_region, sur_carte, source) VALUES ($1, 'Chez B', '19999', 'Ancienne-B', 'commune', true, true, 'essai')`, [id]);
    await base.query(`INSERT INTO tiers_lieu_statut VALUES ($1, '2020-01-01', 'ouvert', 'essai')`, [id]);
    expect((await registreAu(base, '2026-07-01')).find(({ nom }) => nom === 'Chez B')).toMatchObject({ commune: '19998', communeNom: 'Nouvelle', lon: 2.3, lat: 45.5 });
  });

  it('un dossier qui cite l’ancien code se juge à la commune actuelle', async () =>
    expect(await new DossierRepository(base).commune('19999')).toMatchObject({ code: '19998', departement: '19', lon: 2.3 }));

  it('un code rétabli (défusion) désigne de nouveau sa commune', async () => {
    await fusion({ ...A, nom: 'Nouvelle', population: 10, anciensCodes: ['19999'] }, B);
    expect(await communeActuelle(base, '19999')).toMatchObject({ code: '19999', nom: 'Ancienne-B' });
    await base.query(`DELETE FROM tiers_lieu WHERE nom = 'Chez B'`);
    await base.query(`DELETE FROM commune WHERE code LIKE '1999_'`);
  });
});

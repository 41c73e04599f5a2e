import { EDITION_2025_2028 } from '@maillage/domain';
import { TestPublic } from '../../src/eligibilite/test-public.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

let produit: ApplicationDeTest;
let test: TestPublic;
beforeAll(async () => {
  produit = await ouvrirApplication({ instant: '2026-07-01T10:00:00.000Z' });
  test = produit.app.get(TestPublic);
}, 60_000);
afterAll(() => produit.fermer());

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

  it('accepte un point loin de la commune, le marque et ne conclut rien', async () => {
    const { verdict, position, lieux, reserves } = await creation('19275', { lon: 0, lat: 0 });
    expect([verdict.issue, position, lieux.length]).toEqual(['a-verifier', 'manuelle', 0]);
    expect(reserves[0]).toMatch(/Le point posé est à \d+ km de la commune choisie \(Ussel\).*Replacez-le/);
  });

  it.each([['manuelle', undefined], ['adresse', 'adresse' as const]])('marque un point d’origine %s', async (attendue, origine) =>
    expect((await test.evaluer({ volet: 'creation', commune: '23096', position: { lon: 1.87, lat: 46.17, ...(origine ? { origine } : {}) } }, EDITION_2025_2028)).position).toBe(attendue));

  it('un ancien code se juge à la commune qui l’a réunie', async () => {
    const { commune, origine } = await creation('16010');
    expect([commune.code, origine]).toEqual(['16186', 'commune']);
  });

  it('juge une commune d’une autre région sans calculer de durée', async () => {
    const { verdict, origine, lieux } = await creation('49007');
    expect([verdict.issue, origine, lieux.length]).toEqual(['ineligible', 'inconnue', 0]);
  });

  it('n’enregistre rien', async () => expect((await produit.base.query('SELECT count(*)::int AS n FROM dossier'))[0].n).toBe(0));

  it.each([
    ['un code de la région qui n’existe pas', { volet: 'creation', commune: '19999' }, /aucune commune de la région/],
    ['un volet que l’appel n’ouvre pas', { volet: 'reseau', commune: '19275' }, /n’ouvre pas ce volet/],
  ])('refuse %s', (_titre, reponses, phrase) => expect(test.evaluer(reponses, EDITION_2025_2028)).rejects.toMatchObject({ erreurs: [{ message: expect.stringMatching(phrase) }] }));
});

describe('test public par HTTP, sans compte', () => {
  const poster = (corps: object, appel = '2025-2028') => produit.anonyme().post(`/api/appels/${appel}/eligibilite`).send(corps);
  const bonnes = { volet: 'creation', categorie: 'association', commune: '19275' };

  it('rend le verdict, ses preuves et l’édition', async () => {
    const { body } = await poster(bonnes).expect(200);
    expect(body).toMatchObject({ edition: '2025-2028', reglementVersion: 2, dateReference: '2026-07-01', verdict: { issue: 'eligible' }, commune: { nom: 'Ussel' } });
  });

  it('refuse par champ, en français', async () => {
    const { body } = await poster({ volet: 'creation', commune: '192', autre: 1 }).expect(400);
    expect(body.erreurs).toEqual(expect.arrayContaining([
      { chemin: 'autre', message: 'Ce champ n’est pas attendu ici.' },
      { chemin: 'commune', message: 'Choisissez la commune du projet dans la liste.' },
    ]));
  });

  it('un appel inconnu n’existe pas', () => poster(bonnes, 'inconnu').expect(404));
  it('un appel clos répond « dépôt impossible »', async () => expect((await poster(bonnes, '2022-2024').expect(200)).body.verdict.issue).toBe('refus-depot'));

  it.each([['ussel', 1], ['u', 0], ['%%', 0], ['', 0]])('GET /api/communes?q=%s rend %d commune', async (q, nombre) =>
    expect((await produit.anonyme().get('/api/communes').query({ q }).expect(200)).body).toHaveLength(nombre));

  it('GET /api/tiers-lieux donne le registre du jour, sans les fermés', async () => {
    const { body } = await produit.anonyme().get('/api/tiers-lieux').expect(200);
    expect(new Set((body as { statut: string }[]).map(({ statut }) => statut))).toEqual(new Set(['ouvert', 'en-projet', 'suspendu']));
  });
});

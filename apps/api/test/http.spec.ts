import { type ApplicationDeTest, ouvrirApplication } from './base-de-test.ts';
import { exigerDroits, routesDeclarees } from '../src/droits/verifier-routes.ts';

describe('ce que toute requête rencontre', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => { essai = await ouvrirApplication(); });
  afterAll(() => essai.fermer());

  it('toute route a déclaré son droit', () => {
    expect(() => exigerDroits(essai.app)).not.toThrow();
    expect(routesDeclarees(essai.app).length).toBeGreaterThan(30);
  });

  it.each([
    ['un corps illisible', '{"courriel":', 'application/json', 400],
    ['un texte au lieu de JSON', 'bonjour', 'text/plain', 415],
    ['un formulaire', 'courriel=a', 'application/x-www-form-urlencoded', 415],
    ['un tableau', '[]', 'application/json', 400],
    ['un corps trop lourd', JSON.stringify({ courriel: 'a'.repeat(1_200_000) }), 'application/json', 413],
    ['un jeu de caractères inconnu', '{}', 'application/json; charset=klingon', 415],
    ['un caractère nul', '{"courriel":"a\\u0000@b.fr","motDePasse":"x"}', 'application/json', 401],
  ])('%s reçoit un problème en français, jamais un 500', async (_cas, corps, type, statut) => {
    const { status, headers, body, text } = await essai.anonyme().post('/api/connexion').set('Content-Type', type).send(corps);
    expect({ status, type: headers['content-type'] }).toEqual({ status: statut, type: expect.stringContaining('application/problem+json') });
    expect((body.detail ?? JSON.parse(text).detail)).toMatch(/[a-zéè]{3,}/);
  });

  it.each([['Origin', 'https://ailleurs.test'], ['Sec-Fetch-Site', 'cross-site'], ['Origin', 'null']])('refuse une écriture dont %s vaut %s', (entete, valeur) =>
    essai.anonyme().post('/api/connexion').set(entete, valeur).send({ courriel: 'a@b.fr', motDePasse: 'x' }).expect(403));

  it('accepte un script sans Origin ni Sec-Fetch-Site', () => essai.anonyme().post('/api/connexion').send({ courriel: 'a@b.fr', motDePasse: 'x' }).expect(401));

  it('pose une politique de contenu sans aucun unsafe', async () => {
    const { headers } = await essai.anonyme().get('/api/sante').expect(200);
    expect(headers['content-security-policy']).toContain('script-src \'self\'');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('une adresse d’API inconnue n’est jamais une page', async () => {
    const { headers } = await essai.anonyme().get('/api/inconnue').expect(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it('hors démonstration, la boîte et ses courriels n’existent pas', async () => {
    await essai.anonyme().get('/boite').expect(404);
    await essai.anonyme().get('/api/demo/courriels').expect(404);
    expect((await essai.anonyme().get('/api/configuration').expect(200)).body).toMatchObject({ demonstration: false, comptesDemonstration: [] });
  });

  it('vivant et prêt', async () => {
    await essai.anonyme().get('/api/sante').expect(200);
    await essai.anonyme().get('/api/pret').expect(200);
  });
});

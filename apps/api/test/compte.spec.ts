import { type ApplicationDeTest, MOT_DE_PASSE, ouvrirApplication } from './base-de-test.ts';

describe('comptes et sessions', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => { essai = await ouvrirApplication({ env: { MAILLAGE_LIMITES: '1' } }); });
  afterAll(() => essai.fermer());

  it('connecte, dit qui est là, déconnecte', async () => {
    const { agent } = await essai.compte(['PORTEUR'], { courriel: 'camille@exemple.test' });
    const { body } = await agent.get('/api/moi').expect(200);
    expect(body).toMatchObject({ courriel: 'camille@exemple.test', roles: ['PORTEUR'] });
    await agent.post('/api/deconnexion').expect(204);
    await agent.get('/api/moi').expect(401);
  });

  it('donne un identifiant de session neuf à chaque connexion, dans un cookie HttpOnly et SameSite=Lax', async () => {
    const { agent } = await essai.compte(['PORTEUR'], { courriel: 'neuf@exemple.test' });
    const lire = async () => (await agent.post('/api/connexion').send({ courriel: 'neuf@exemple.test', motDePasse: MOT_DE_PASSE }).expect(200)).headers['set-cookie'] as unknown as string[];
    const [premier, second] = [await lire(), await lire()];
    expect(premier[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect(premier[0]!.split(';')[0]).not.toBe(second[0]!.split(';')[0]);
  });

  it('répond la même chose à une adresse inconnue et à un mauvais mot de passe', async () => {
    await essai.compte(['PORTEUR'], { courriel: 'connue@exemple.test' });
    const [inconnue, mauvais] = await Promise.all(['personne@exemple.test', 'connue@exemple.test'].map((courriel) => essai.anonyme().post('/api/connexion').send({ courriel, motDePasse: 'faux-mot-de-passe' })));
    expect(inconnue!.status).toBe(401);
    expect(mauvais!.body).toEqual(inconnue!.body);
  });

  it('refuse la onzième tentative ratée, avec le délai à attendre, sans compter les réussites', async () => {
    const { agent } = await essai.compte(['PORTEUR'], { courriel: 'oubli@exemple.test' });
    const tenter = (motDePasse: string) => agent.post('/api/connexion').send({ courriel: 'oubli@exemple.test', motDePasse });
    for (let essais = 0; essais < 9; essais++) await tenter('raté').expect(401);
    await tenter(MOT_DE_PASSE).expect(200);
    await tenter('raté').expect(401);
    const { headers, body } = await tenter('raté').expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    expect(body.detail).toMatch(/Trop de tentatives/);
  });

  it.each([
    ['un mot de passe trop court', { motDePasse: 'court' }, 'motDePasse', 'Choisissez un mot de passe d’au moins 12 caractères.'],
    ['une adresse mal écrite', { courriel: 'camille' }, 'courriel', 'Saisissez une adresse électronique valide, par exemple : nom@domaine.fr.'],
    ['un prénom vide', { prenom: ' ' }, 'prenom', 'Indiquez votre prénom.'],
    ['un prénom en nombre', { prenom: 12 }, 'prenom', 'Indiquez votre prénom.'],
    ['un champ inconnu', { roles: ['ADMIN'] }, 'roles', 'Ce champ n’est pas attendu ici.'],
  ])('inscription : refuse %s, par champ, sans rien garder', async (_cas, ecart, chemin, message) => {
    const { body, headers } = await essai.anonyme().post('/api/inscription').send({ prenom: 'Camille', nom: 'Lafaye', courriel: 'refus@exemple.test', motDePasse: 'douze-caracteres', ...ecart }).expect(400);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body.erreurs).toEqual([{ chemin, message }]);
    expect(await essai.base.query(`SELECT 1 FROM compte WHERE courriel = 'refus@exemple.test'`)).toEqual([]);
  });

  it('ouvre le compte par le lien du courriel, une seule fois', async () => {
    await essai.anonyme().post('/api/inscription').send({ prenom: 'Inès', nom: 'R', courriel: 'ines@exemple.test', motDePasse: 'douze-caracteres' }).expect(202);
    await essai.anonyme().post('/api/connexion').send({ courriel: 'ines@exemple.test', motDePasse: 'douze-caracteres' }).expect(401);
    await essai.viderLaFile();
    const [{ texte }] = await essai.base.query<[{ texte: string }]>(`SELECT texte FROM courriel WHERE a = 'ines@exemple.test' AND envoye_le IS NOT NULL`);
    const jeton = /jeton=([\w-]{43})/.exec(texte)![1];
    await essai.anonyme().post('/api/inscription/verification').send({ jeton }).expect(204);
    await essai.anonyme().post('/api/inscription/verification').send({ jeton }).expect(422);
    await essai.anonyme().post('/api/connexion').send({ courriel: 'ines@exemple.test', motDePasse: 'douze-caracteres' }).expect(200);
  });

  it('un nouveau mot de passe ferme les sessions ouvertes', async () => {
    const { agent } = await essai.compte(['PORTEUR'], { courriel: 'change@exemple.test' });
    await essai.anonyme().post('/api/mot-de-passe/oubli').send({ courriel: 'change@exemple.test' }).expect(202);
    await essai.viderLaFile();
    const [{ texte }] = await essai.base.query<[{ texte: string }]>(`SELECT texte FROM courriel WHERE a = 'change@exemple.test'`);
    await essai.anonyme().post('/api/mot-de-passe').send({ jeton: /jeton=([\w-]{43})/.exec(texte)![1], motDePasse: 'un-tout-nouveau-secret' }).expect(204);
    await agent.get('/api/moi').expect(401);
  });
});

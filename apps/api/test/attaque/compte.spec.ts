import { type ApplicationDeTest, MOT_DE_PASSE, ouvrirApplication } from '../base-de-test.ts';

describe('prendre le compte de quelqu’un d’autre', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => { essai = await ouvrirApplication({ env: { MAILLAGE_LIMITES: '1' } }); });
  afterAll(() => essai.fermer());

  const inscrire = (courriel: string, motDePasse: string) => essai.anonyme().post('/api/inscription').send({ prenom: 'Camille', nom: 'Lafaye', courriel, motDePasse });
  const jetons = async (courriel: string, page: string): Promise<string[]> => {
    const envois = await essai.base.query<{ texte: string }[]>('SELECT texte FROM courriel WHERE a = $1 ORDER BY id', [courriel]);
    return envois.flatMap(({ texte }) => [...texte.matchAll(new RegExp(`${page}\\?jeton=([\\w-]{43})`, 'g'))].map(([, jeton]) => jeton!));
  };
  const connecter = (courriel: string, motDePasse: string) => essai.anonyme().post('/api/connexion').send({ courriel, motDePasse });

  it('qui s’inscrit avant moi avec mon adresse n’a jamais la clé du compte', async () => {
    const courriel = 'victime@exemple.test';
    await inscrire(courriel, 'mot-de-passe-du-pirate').expect(202);
    await inscrire(courriel, 'mot-de-passe-de-la-victime').expect(202);
    // Le premier lien ne sert plus ; la boîte aux lettres choisit le mot de passe.
    for (const jeton of await jetons(courriel, 'verifier-courriel')) await essai.anonyme().post('/api/inscription/verification').send({ jeton }).expect(422);
    const [jeton] = await jetons(courriel, 'nouveau-mot-de-passe');
    await essai.anonyme().post('/api/mot-de-passe').send({ jeton, motDePasse: 'choisi-par-la-victime' }).expect(204);
    await connecter(courriel, 'mot-de-passe-du-pirate').expect(401);
    await connecter(courriel, 'choisi-par-la-victime').expect(200);
  });

  it('un mot de passe changé ferme les autres liens en attente, même demandés ensemble', async () => {
    const courriel = 'liens@exemple.test';
    await essai.compte(['PORTEUR'], { courriel });
    for (let fois = 0; fois < 2; fois++) await essai.anonyme().post('/api/mot-de-passe/oubli').send({ courriel }).expect(202);
    const [premier, second] = await jetons(courriel, 'nouveau-mot-de-passe');
    const changer = (jeton: string | undefined, motDePasse: string) => essai.anonyme().post('/api/mot-de-passe').send({ jeton, motDePasse });
    const statuts = (await Promise.all(Array.from({ length: 6 }, (_, rang) => changer(premier, `secret-numero-${rang}`)))).map(({ status }) => status).sort();
    expect(statuts).toEqual([204, 422, 422, 422, 422, 422]);
    await changer(second, 'par-le-second-lien').expect(422);
  });

  it('la onzième inscription d’une même adresse attend : sa boîte n’est pas noyée', async () => {
    const statuts: number[] = [];
    for (let fois = 0; fois < 11; fois++) statuts.push((await inscrire('noyee@exemple.test', 'douze-caracteres')).status);
    expect(statuts).toEqual([...Array<number>(10).fill(202), 429]);
  });

  it('un compte fermé, un rôle retiré et une déconnexion valent aussitôt', async () => {
    const { id, agent } = await essai.compte(['VALIDEUR'], { courriel: 'change@exemple.test' });
    await agent.get('/api/instruction/dossiers').expect(200);
    await essai.base.query(`UPDATE compte SET roles = '{PORTEUR}' WHERE id = $1`, [id]);
    await agent.get('/api/instruction/dossiers').expect(403);
    await essai.base.query('UPDATE compte SET ferme_le = now() WHERE id = $1', [id]);
    await agent.get('/api/moi').expect(401);
    await connecter('change@exemple.test', MOT_DE_PASSE).expect(401);

    const sortie = await essai.compte(['PORTEUR'], { courriel: 'sortie@exemple.test' });
    const cookie = (await connecter('sortie@exemple.test', MOT_DE_PASSE).expect(200)).headers['set-cookie']![0]!.split(';')[0]!;
    await essai.anonyme().post('/api/deconnexion').set('Cookie', cookie).expect(204);
    await essai.anonyme().get('/api/moi').set('Cookie', cookie).expect(401);
    await sortie.agent.get('/api/moi').expect(200);
  });

  it('sans mandataire réglé, une adresse d’origine inventée ne contourne pas la limite', async () => {
    const directe = await ouvrirApplication({ env: { MAILLAGE_LIMITES: '1', MAILLAGE_MANDATAIRES: '' } });
    try {
      const statuts: number[] = [];
      for (let rang = 0; rang < 11; rang++) statuts.push((await directe.anonyme().post('/api/connexion').set('X-Forwarded-For', `203.0.113.${rang}`).send({ courriel: 'cible@exemple.test', motDePasse: 'faux' })).status);
      expect(statuts).toEqual([...Array<number>(10).fill(401), 429]);
    } finally { await directe.fermer(); }
  });

  it('un cookie choisi d’avance ne devient pas une session', async () => {
    await essai.compte(['PORTEUR'], { courriel: 'fixe@exemple.test' });
    const pose = 'maillage.sid=s%3Achoisi-par-le-pirate.signature';
    await essai.anonyme().post('/api/connexion').set('Cookie', pose).send({ courriel: 'fixe@exemple.test', motDePasse: MOT_DE_PASSE }).expect(200);
    await essai.anonyme().get('/api/moi').set('Cookie', pose).expect(401);
  });
});

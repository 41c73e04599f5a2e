import { jest } from '@jest/globals';
import { TIERS_LIEUX } from '@maillage/exemples';
import { chargerCommunes } from '../../src/territoire/communes.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

const AGENT = '/api/instruction/registre';
const lieu = (de: Record<string, unknown> = {}) => ({ nom: 'La Grange aux Idées', commune: '23096', surCarte: true, typologies: ['fablab'], services: ['café'], contact: { referent: 'Camille Martin', courriel: 'camille@exemple.test', telephone: '05 55 00 00 00' }, ...de });
const OUVERT = { statut: 'ouvert', du: '2024-01-01' };

// La première couverture de la région se calcule entière.
jest.setTimeout(60_000);

describe('le registre des tiers-lieux', () => {
  let essai: ApplicationDeTest;
  let expert: Compte;
  let valideur: Compte;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    await chargerCommunes(essai.base, essai.horloge);
    [expert, valideur] = [await essai.compte(['EXPERT']), await essai.compte(['VALIDEUR'])];
  }, 60_000);
  afterAll(() => essai.fermer());

  const creer = async (compte: Compte, de: Record<string, unknown> = {}, statut: object = OUVERT) => (await compte.agent.post(AGENT).send({ lieu: lieu(de), statut, motif: 'Visite du 3 juin' }).expect(201)).body as { applique: boolean; lieuId: string; demandeId: string | null; effet: { nombre: number } };
  const fiche = async (id: string, compte = expert) => (await compte.agent.get(`${AGENT}/${id}`).expect(200)).body;

  it('un lieu créé se cherche, se filtre et se lit sans compte, et son contact ne sort par aucune voie publique', async () => {
    const { lieuId, applique } = await creer(expert);
    expect(applique).toBe(true);
    const publics = await Promise.all(['', '?q=grange&departement=23&commune=23096&statut=ouvert&typologie=fablab', `/${lieuId}`, '/export.csv', '/export.geojson'].map((suite) => essai.anonyme().get(`/api/registre${suite}`).buffer(true).parse((r, fin) => { let t = ''; r.on('data', (m) => { t += m; }); r.on('end', () => fin(null, t)); })));
    for (const { status, body } of publics) {
      expect(status).toBe(200);
      expect(body).toContain('La Grange aux Idées');
      expect(body).not.toMatch(/camille|05 55 00/i);
    }
    expect((await essai.anonyme().get('/api/registre?q=grange&departement=33').expect(200)).body).toEqual({ lignes: [], total: 0, suivant: null });
    expect((await fiche(lieuId)).contact).toEqual({ referent: 'Camille Martin', courriel: 'camille@exemple.test', telephone: '05 55 00 00 00' });
  });

  it('le bottin est un PDF public, le même tant que le registre ne change pas, et refuse un département mal écrit', async () => {
    const lire = async (suite = '') => essai.anonyme().get(`/api/registre/bottin.pdf${suite}`).buffer(true).expect('Content-Type', 'application/pdf').expect(200);
    const [un, deux] = [await lire(), await lire()];
    expect((un.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((deux.body as Buffer).equals(un.body as Buffer)).toBe(true);
    await creer(expert, { nom: 'Le Bottin d’essai' });
    expect(((await lire()).body as Buffer).equals(un.body as Buffer)).toBe(false);
    expect((await lire('?departement=87')).headers['content-disposition']).toContain('bottin-tiers-lieux-87.pdf');
    await essai.anonyme().get('/api/registre/bottin.pdf?departement=x').expect(400);
  });

  it('une correction demande la version lue et dit qui a changé quoi', async () => {
    const { lieuId } = await creer(expert, { nom: 'L’Établi commun' });
    const corps = { lieu: lieu({ nom: 'L’Établi commun', surCarte: false, lon: 1.87, lat: 46.17 }), motif: 'Position relevée sur place' };
    await expert.agent.put(`${AGENT}/${lieuId}`).send(corps).expect(428);
    await expert.agent.put(`${AGENT}/${lieuId}`).set('If-Match', '"1"').send(corps).expect(200);
    await expert.agent.put(`${AGENT}/${lieuId}`).set('If-Match', '"1"').send(corps).expect(412);
    const lue = await fiche(lieuId);
    expect(lue).toMatchObject({ version: 2, position: 'manuelle', lon: 1.87, lat: 46.17, surCarte: false });
    expect(lue.histoire.map(({ geste, motif }: { geste: string; motif: string }) => [geste, motif])).toEqual([['correction', 'Position relevée sur place'], ['creation', 'Visite du 3 juin']]);
    expect(lue.histoire[0].changements).toContainEqual({ champ: 'surCarte', avant: 'oui', apres: 'non' });
  });

  it('deux lieux qui se ressemblent se signalent, la fusion garde un renvoi', async () => {
    const garde = await creer(expert, { nom: 'La Verrerie partagée' });
    const double = await creer(expert, { nom: 'Verrerie partagée' });
    expect((await fiche(double.lieuId)).doublons.map(({ id }: { id: string }) => id)).toContain(garde.lieuId);
    expect(JSON.stringify((await expert.agent.get(`${AGENT}/doublons`).expect(200)).body)).toContain(double.lieuId);
    await expert.agent.post(`${AGENT}/${double.lieuId}/fusion`).set('If-Match', '"1"').send({ vers: double.lieuId, motif: 'x' }).expect(422);
    await expert.agent.post(`${AGENT}/${double.lieuId}/fusion`).set('If-Match', '"1"').send({ vers: garde.lieuId, motif: 'Même lieu' }).expect(200);
    expect((await essai.anonyme().get(`/api/registre/${double.lieuId}`).expect(200)).body.id).toBe(garde.lieuId);
    expect((await essai.anonyme().get('/api/registre?q=verrerie').expect(200)).body.total).toBe(1);
    expect((await fiche(garde.lieuId)).histoire[0]).toMatchObject({ geste: 'fusion', motif: 'Même lieu' });
  });

  it('un essai dit l’effet d’une création, d’une correction ou d’une fusion, et n’écrit rien', async () => {
    const [{ lieuId: a }, { lieuId: b }] = [await creer(expert, { nom: 'Le Préau', surCarte: false }), await creer(expert, { nom: 'La Halle aux liens' })];
    const sansEffet = { effet: { nombre: 0, dossiers: [] }, attendLeVisa: false };
    for (const corps of [{ lieu: lieu({ nom: 'Jamais créé' }) }, { lieuId: a, lieu: lieu({ nom: 'Jamais corrigé' }) }, { lieuId: a, statut: { statut: 'ferme', du: '2026-01-01' } }, { lieuId: a, vers: b }]) {
      expect((await expert.agent.post(`${AGENT}/essai`).send(corps).expect(200)).body).toEqual(sansEffet);
    }
    await expert.agent.post(`${AGENT}/essai`).send({ lieuId: a }).expect(400);
    expect((await essai.anonyme().get('/api/registre?q=jamais').expect(200)).body.total).toBe(0);
    expect(await fiche(a)).toMatchObject({ nom: 'Le Préau', version: 1, statut: 'ouvert' });
  });

  it('la liste se filtre sur la carte régionale, l’export aussi', async () => {
    const noms = async (carte: string) => (await essai.anonyme().get(`/api/registre?q=pr%C3%A9au&carte=${carte}`).expect(200)).body.lignes.map(({ nom }: { nom: string }) => nom);
    expect([await noms('non'), await noms('oui')]).toEqual([['Le Préau'], []]);
    expect((await essai.anonyme().get('/api/registre/export.csv?carte=oui').buffer(true).expect(200)).text).not.toContain('Le Préau');
    await essai.anonyme().get('/api/registre?carte=peut-etre').expect(400);
  });

  it.each([['PORTEUR'], ['FINANCIER'], ['COMITE'], ['AUDITEUR']] as const)('%s ne tient pas le registre', async (role) => {
    const { agent } = await essai.compte([role]);
    await agent.get(AGENT).expect(403);
    await agent.post(AGENT).send({ lieu: lieu(), motif: 'x' }).expect(403);
  });

  it('un instructeur n’écrit que dans ses départements et n’y voit que leurs demandes', async () => {
    const [de33, de23] = [await essai.compte(['INSTRUCTEUR'], { departements: ['33'] }), await essai.compte(['INSTRUCTEUR'], { departements: ['23'] })];
    const demande = await essai.anonyme().post('/api/registre/demandes').send({ genre: 'referencement', nom: 'Le Sillon', commune: '23096', message: 'Nous ouvrons.', contactNom: 'Alix', contactCourriel: 'alix@exemple.test' }).expect(202);
    await de33.agent.post(AGENT).send({ lieu: lieu(), motif: 'x' }).expect(403);
    await de33.agent.get(`${AGENT}/demandes/${demande.body.id}`).expect(404);
    expect((await de23.agent.get(`${AGENT}/demandes/${demande.body.id}`).expect(200)).body).toMatchObject({ etat: 'DEPOSEE', gestes: ['appliquer', 'proposer', 'refuser'] });
    await de23.agent.post(`${AGENT}/demandes/${demande.body.id}/refuser`).set('If-Match', '"1"').send({ motif: 'Le lieu n’est pas ouvert au public' }).expect(204);
    await essai.viderLaFile();
    const courriels = await essai.base.query<{ a: string; texte: string }[]>('SELECT a, texte FROM courriel WHERE a = $1', ['alix@exemple.test']);
    expect(courriels.map(({ texte }) => texte).join('\n')).toContain('Le lieu n’est pas ouvert au public');
  });

  it('une demande d’un compte connecté s’y retrouve, acceptée elle crée le lieu et prévient', async () => {
    const porteur = await essai.compte(['PORTEUR']);
    const { body: { id } } = await porteur.agent.post('/api/registre/demandes').send({ genre: 'referencement', nom: 'Le Moulin ouvert', commune: '23008', message: 'Ouvert depuis mars.', statut: 'ouvert', du: '2026-03-01', contactNom: 'Sam', contactCourriel: 'sam@exemple.test' }).expect(202);
    const corps = { lieu: lieu({ nom: 'Le Moulin ouvert', commune: '23008' }), statut: { statut: 'ouvert', du: '2026-03-01' }, motif: 'Vérifié par téléphone', preuve: 'Appel du 2 juin' };
    expect((await expert.agent.post(`${AGENT}/demandes/${id}/essai`).send(corps).expect(200)).body).toMatchObject({ applique: false, effet: { nombre: 0 } });
    const { body } = await expert.agent.post(`${AGENT}/demandes/${id}/accepter`).set('If-Match', '"1"').send(corps).expect(200);
    expect(body).toMatchObject({ applique: true });
    expect((await porteur.agent.get('/api/registre/mes-demandes').expect(200)).body).toMatchObject([{ id, etat: 'APPLIQUEE' }]);
    expect((await essai.anonyme().get(`/api/registre/${body.lieuId}`).expect(200)).body).toMatchObject({ nom: 'Le Moulin ouvert', statut: 'ouvert' });
    await expert.agent.post(`${AGENT}/demandes/${id}/accepter`).set('If-Match', '"2"').send(corps).expect(409);
  });

  describe('un changement qui ferait juger autrement un dossier en cours', () => {
    let dossier: string;
    beforeAll(async () => {
      const porteur = await essai.compte(['PORTEUR']);
      const brouillon = await preparerBrouillon(essai, porteur, { commune: '19275' });
      dossier = brouillon.id;
      await deposer(porteur, brouillon).expect(201);
    }, 60_000);

    it('attend le visa de la Région ; le visa l’applique, rien ne change avant', async () => {
      const { applique, demandeId, effet } = await creer(expert, { nom: 'Le Voisin du projet', commune: '19275' });
      expect({ applique, effet }).toEqual({ applique: false, effet: { nombre: 1, dossiers: [] } });
      expect((await essai.anonyme().get('/api/registre?q=voisin%20du').expect(200)).body.total).toBe(0);
      await expert.agent.post(`${AGENT}/demandes/${demandeId}/viser`).set('If-Match', '"1"').send({ motif: 'x' }).expect(403);
      await expert.agent.post(`${AGENT}/demandes/${demandeId}/refuser`).set('If-Match', '"1"').send({ motif: 'x' }).expect(403);
      const { body: vue } = await valideur.agent.get(`${AGENT}/demandes/${demandeId}`).expect(200);
      expect(vue).toMatchObject({ etat: 'PROPOSEE', gestes: ['viser', 'ecarter'], effet: { nombre: 1, dossiers: [{ dossierId: dossier }] } });
      const { body: visee } = await valideur.agent.post(`${AGENT}/demandes/${demandeId}/viser`).set('If-Match', '"1"').send({ motif: 'Ouverture établie' }).expect(200);
      expect(visee).toMatchObject({ applique: true });
      const lue = await fiche(visee.lieuId);
      expect(lue.histoire[0]).toMatchObject({ geste: 'creation', par: expect.stringContaining('Prénom'), visePar: expect.stringContaining('Prénom') });
      const communes = await essai.base.query<{ nombre: number }[]>('SELECT count(*)::int AS nombre FROM duree_colonne WHERE tiers_lieu_id = $1', [visee.lieuId]);
      expect(communes).toEqual([{ nombre: 1 }]);
    });

    it('sans portée sur un dossier, s’applique aussitôt ; un valideur n’attend personne', async () => {
      expect((await creer(expert, { nom: 'Le Bassin lointain', commune: '64102' })).applique).toBe(true);
      const { lieuId } = (await essai.anonyme().get('/api/registre?q=voisin%20du').expect(200)).body.lignes.map(({ id }: { id: string }) => ({ lieuId: id }))[0];
      const version = (await fiche(lieuId)).version;
      const { body } = await valideur.agent.put(`${AGENT}/${lieuId}`).set('If-Match', `"${version}"`).send({ statut: { statut: 'ferme', du: '2026-01-01' }, motif: 'Fermé' }).expect(200);
      expect(body).toMatchObject({ applique: true, effet: { nombre: 1 } });
      expect((await essai.base.query<{ etat: string }[]>('SELECT etat FROM dossier WHERE id = $1', [dossier]))[0]!.etat).toBe('DEPOSE');
    });
  });

  it('la liste se lit page après page sans trou ni doublon', async () => {
    const vus: string[] = [];
    for (let suite: string | null = ''; suite !== null;) {
      const { body }: { body: { lignes: { id: string }[]; suivant: string | null } } = await essai.anonyme().get(`/api/registre?taille=25${suite ? `&apres=${suite}` : ''}`).expect(200);
      vus.push(...body.lignes.map(({ id }) => id));
      suite = body.suivant;
    }
    const { body } = await essai.anonyme().get('/api/registre?taille=500').expect(200);
    expect(vus).toEqual(body.lignes.map(({ id }: { id: string }) => id));
    expect(new Set(vus).size).toBe(vus.length);
    expect(TIERS_LIEUX.length).toBeGreaterThan(30);
  });
});

describe('trop de demandes d’une même adresse', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => { essai = await ouvrirApplication({ env: { MAILLAGE_LIMITES: '1' } }); await chargerCommunes(essai.base, essai.horloge); }, 60_000);
  afterAll(() => essai.fermer());

  it('dix passent, la onzième attend et dit combien de temps', async () => {
    const demander = () => essai.anonyme().post('/api/registre/demandes').send({ genre: 'referencement', nom: 'Le Sillon', commune: '23096', message: 'Nous ouvrons.', contactNom: 'Alix', contactCourriel: 'alix@exemple.test' });
    for (let rang = 0; rang < 10; rang += 1) await demander().expect(202);
    const { body, headers } = await demander().expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.detail).toMatch(/Réessayez dans \d+ minutes?/);
    expect((await essai.base.query<{ nombre: number }[]>('SELECT count(*)::int AS nombre FROM registre_demande'))[0]!.nombre).toBe(10);
  });
});

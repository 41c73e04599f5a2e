import { jest } from '@jest/globals';
import { ImporterRegistre, type RapportImport } from '../../src/registre/importer-registre.ts';
import { chargerCommunes } from '../../src/territoire/communes.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

const AGENT = '/api/instruction/registre';
const USSEL = '19275';
const lieu = (de: Record<string, unknown> = {}) => ({ nom: 'La Grange aux Idées', commune: '23096', surCarte: true, typologies: [], services: [], ...de });
const statut = (nom: string, du = '2024-01-01') => ({ statut: nom, du });

// La première couverture de la région se calcule entière.
jest.setTimeout(60_000);

async function deposerACote(essai: ApplicationDeTest): Promise<void> {
  const porteur = await essai.compte(['PORTEUR']);
  await deposer(porteur, await preparerBrouillon(essai, porteur, { commune: USSEL })).expect(201);
}

describe('le registre attaqué', () => {
  let essai: ApplicationDeTest;
  let [expert, valideur]: Compte[] = [];
  const creer = async (compte: Compte, de: Record<string, unknown>, ouvert: object = statut('ouvert')) => (await compte.agent.post(AGENT).send({ lieu: lieu(de), statut: ouvert, motif: 'Visite' }).expect(201)).body as { applique: boolean; lieuId: string };
  const version = async (id: string): Promise<number> => (await expert!.agent.get(`${AGENT}/${id}`).expect(200)).body.version;
  const ecrire = async (compte: Compte, id: string, corps: object) => compte.agent.put(`${AGENT}/${id}`).set('If-Match', `"${await version(id)}"`).send({ ...corps, motif: 'Essai' });
  const importer = (texte: string) => essai.app.get(ImporterRegistre, { strict: false }).executer(texte, false);
  beforeAll(async () => {
    essai = await ouvrirApplication();
    await chargerCommunes(essai.base, essai.horloge);
    [expert, valideur] = [await essai.compte(['EXPERT']), await essai.compte(['VALIDEUR'])];
  }, 60_000);
  afterAll(() => essai.fermer());

  it.each([
    ['une longitude seule', { lon: 1.87 }, 400, 'lieu.lat'], ['une latitude seule', { lat: 46.17 }, 400, 'lieu.lon'],
    ['des axes inversés', { lon: 46.17, lat: 1.87 }, 422, 'lieu.lon'], ['le pôle', { lon: 0, lat: 90 }, 422, 'lieu.lon'], ['l’autre bout de la région', { lon: -0.37, lat: 43.29 }, 422, 'lieu.lon'],
  ])('un lieu à %s est refusé : la couverture en serait fausse', async (_titre, point, attendu, chemin) => {
    const { status, body } = await expert!.agent.post(AGENT).send({ lieu: lieu({ nom: 'Perdu', ...point }), statut: statut('ouvert'), motif: 'x' });
    expect([status, body.erreurs[0].chemin]).toEqual([attendu, chemin]);
    expect((await essai.anonyme().get('/api/registre?q=perdu').expect(200)).body.total).toBe(0);
  });

  it('l’export public écrit une longitude ouest comme un nombre, et désarme une formule', async () => {
    await creer(expert!, { nom: '=cmd|A1', commune: '64102', lon: -1.4748, lat: 43.4933 });
    const { text } = await essai.anonyme().get('/api/registre/export.csv?commune=64102').buffer(true).expect(200);
    expect(text).toContain("'=cmd|A1");
    expect(text).toContain(',-1.4748,43.4933,');
  });

  it('une recherche se lit lettre pour lettre, barre oblique inversée comprise, et la liste se suit au-delà d’un nom d’emoji', async () => {
    for (let rang = 0; rang < 26; rang += 1) await creer(expert!, { nom: `${'😀'.repeat(60)} ${rang}` }, statut('en-projet'));
    await creer(expert!, { nom: 'L’antislash \\%' }, statut('en-projet'));
    const page = (await essai.anonyme().get(`/api/registre?taille=25&q=${encodeURIComponent('😀')}`).expect(200)).body;
    expect((await essai.anonyme().get(`/api/registre?taille=25&q=${encodeURIComponent('😀')}&apres=${page.suivant}`).expect(200)).body.lignes).toHaveLength(1);
    const total = async (q: string) => (await essai.anonyme().get(`/api/registre?q=${encodeURIComponent(q)}`).expect(200)).body.total;
    expect([await total('\\%'), await total('h \\'), await total('antislash \\_')]).toEqual([1, 1, 0]);
  });

  it('une demande suit le lieu fusionné ; qui l’instruisait avec l’ancienne fiche recommence', async () => {
    const [{ lieuId: double }, { lieuId: garde }] = [await creer(expert!, { nom: 'Le Double' }, statut('en-projet')), await creer(expert!, { nom: 'Le Gardé' }, statut('en-projet'))];
    const { body: { id } } = await essai.anonyme().post('/api/registre/demandes').send({ genre: 'correction', lieuId: double, nom: 'Le Double\r\nBcc: tous@exemple.test', commune: '23096', message: 'Ouvert.', contactNom: 'Sam', contactCourriel: 'sam@exemple.test' }).expect(202);
    expect(await essai.base.query(`SELECT objet FROM courriel WHERE a = 'sam@exemple.test'`)).toEqual([{ objet: 'Votre demande sur « Le Double Bcc: tous@exemple.test » est enregistrée' }]);
    await expert!.agent.post(`${AGENT}/${double}/fusion`).set('If-Match', '"1"').send({ vers: garde, motif: 'Même lieu' }).expect(200);
    expect((await expert!.agent.get(`${AGENT}/demandes/${id}`).expect(200)).body).toMatchObject({ lieuId: garde, version: 2 });
    const accepter = (laVersion: number, corps: object) => expert!.agent.post(`${AGENT}/demandes/${id}/accepter`).set('If-Match', `"${laVersion}"`).send({ ...corps, motif: 'Vu' });
    await accepter(1, { statut: statut('en-projet', '2025-01-01') }).expect(412);
    await accepter(2, { lieu: lieu({ nom: 'Effacerait' }), lieuVersion: 1 }).expect(412);
    expect((await accepter(2, { lieu: lieu({ nom: 'Le Gardé' }), lieuVersion: 2 }).expect(200)).body).toMatchObject({ applique: true, lieuId: garde });
  });

  it('le réglage des interlocuteurs exige la version lue, la première fois aussi', async () => {
    const { agent } = await essai.compte(['ADMIN']);
    await agent.put('/api/instruction/interlocuteurs/departement-33').set('If-Match', '"999"').send({ courriel: 'a@exemple.test' }).expect(412);
    await agent.put('/api/instruction/interlocuteurs/departement-33').set('If-Match', '"0"').send({ courriel: 'a@exemple.test' }).expect(200);
  });

  it('un annuaire hostile ne casse rien : valeurs folles laissées de côté, colonne en double refusée', async () => {
    const { lignes } = await importer(`nom,commune,code_postal,x,y,precision_km,etp,statuts,service_annexe,url_web
"Fou\u0000 ‮un",Guéret,23000,1.87,46.17,-40,1e300,ouvert 0001-01-01|ouvert 2024-01-01,${'s'.repeat(500)},"a b"
Fou deux,Guéret,23000,-0.37,43.29,,,ouvert 2024-01-01,,`) as RapportImport;
    expect(lignes.map(({ nom, issue }) => [nom, issue])).toEqual([['Fou un', 'cree'], ['Fou deux', 'cree']]);
    expect(lignes[0]!.remarques.join(' ')).toMatch(/statut illisible.*ETP hors de.*précision hors de/);
    expect(lignes[1]!.remarques.join(' ')).toMatch(/position à \d+ km de Guéret : posé sur sa commune/);
    expect((await essai.anonyme().get('/api/registre?q=fou').expect(200)).body.lignes).toMatchObject([{ position: 'commune', etpCentiemes: null }, { position: 'commune' }]);
    expect(await importer('nom,commune,nom\nA,Guéret,B')).toEqual({ erreurs: [expect.stringContaining('Colonnes en double : nom')] });
  });

  describe('deux lieux qui tiennent ensemble le verdict d’un dossier', () => {
    const ids: string[] = [];
    beforeAll(async () => {
      for (const nom of ['Le Premier voisin', 'Le Second voisin']) ids.push((await creer(valideur!, { nom, commune: USSEL })).lieuId);
      await deposerACote(essai);
    }, 60_000);

    it('fermés au même instant par deux agents, un seul se ferme : l’autre attend le visa', async () => {
      const recus = await Promise.all(ids.map(async (id) => (await ecrire(expert!, id, { statut: statut('ferme', '2026-01-01') })).body as { applique: boolean; demandeId: string | null }));
      expect(recus.map(({ applique }) => applique).sort()).toEqual([false, true]);
      for (const id of ids) expect((await ecrire(valideur!, id, { statut: statut('ouvert', '2026-01-01') })).status).toBe(200);
      await valideur!.agent.post(`${AGENT}/demandes/${recus.find(({ demandeId }) => demandeId)!.demandeId}/refuser`).set('If-Match', '"1"').send({ motif: 'x' }).expect(204);
    });

    it('fermés par le même fichier, le second attend le visa', async () => {
      const { comptes } = await importer(`nom,commune,code_postal,id,statuts\n${ids.map((id, rang) => `Le ${rang === 0 ? 'Premier' : 'Second'} voisin,Ussel,19200,${id},ferme 2026-01-02`).join('\n')}`) as RapportImport;
      expect(comptes).toMatchObject({ change: 1, 'attend-visa': 1 });
    });

    it('une proposition dont le lieu a changé depuis se lit et s’écarte, elle n’efface pas la correction', async () => {
      const ouvert = ids[1]!;
      const proposee = (await ecrire(expert!, ouvert, { lieu: lieu({ nom: 'Proposé', commune: '23096' }) })).body as { applique: boolean; demandeId: string };
      expect(proposee.applique).toBe(false);
      expect((await ecrire(valideur!, ouvert, { lieu: lieu({ nom: 'Le Second voisin corrigé', commune: USSEL }) })).status).toBe(200);
      expect((await valideur!.agent.get(`${AGENT}/demandes/${proposee.demandeId}`).expect(200)).body).toMatchObject({ gestes: ['ecarter'], obstacle: expect.stringContaining('a changé depuis') });
      await valideur!.agent.post(`${AGENT}/demandes/${proposee.demandeId}/viser`).set('If-Match', '"1"').send({ motif: 'x' }).expect(409);
      await valideur!.agent.post(`${AGENT}/demandes/${proposee.demandeId}/refuser`).set('If-Match', '"1"').send({ motif: 'x' }).expect(204);
      expect((await essai.anonyme().get(`/api/registre/${ouvert}`).expect(200)).body.nom).toBe('Le Second voisin corrigé');
    });
  });
});

describe('le registre quand le moteur exact ne répond pas', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => {
    essai = await ouvrirApplication({ env: { MAILLAGE_TRAJETS: 'osrm', MAILLAGE_OSRM_URL: 'http://127.0.0.1:9', MAILLAGE_TRAJETS_DEBIT: '8' } });
    await chargerCommunes(essai.base, essai.horloge);
  }, 60_000);
  afterAll(() => essai.fermer());

  it('un changement dont l’effet ne peut pas se mesurer attend le visa', async () => {
    const [expert, valideur] = [await essai.compte(['EXPERT']), await essai.compte(['VALIDEUR'])];
    const creer = async (nom: string, lat: number) => (await valideur.agent.post(AGENT).send({ lieu: lieu({ nom, commune: USSEL, lon: 2.309, lat }), statut: statut('ouvert'), motif: 'x' }).expect(201)).body.lieuId as string;
    const gris = [await creer('Le Gris du nord', 45.685), await creer('Le Gris du sud', 45.41)];
    await deposerACote(essai);
    const { body } = await expert.agent.put(`${AGENT}/${gris[0]}`).set('If-Match', '"1"').send({ statut: statut('ferme', '2026-01-01'), motif: 'x' }).expect(200);
    expect(body).toMatchObject({ applique: false, effet: { nombre: 1 } });
  });
});

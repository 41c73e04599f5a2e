import { randomUUID } from 'node:crypto';
import type { Reevaluations } from '@maillage/contrats';
import { REGION } from '../../src/droits/personne.ts';
import { lireCurseur } from '../../src/instruction/liste/curseur.ts';
import { Reevaluer } from '../../src/territoire/releves/reevaluer.ts';
import type pg from 'pg';
import { Config } from '../../src/configuration.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { PoolSessions } from '../../src/session/pool.ts';
import { Moteurs } from '../../src/territoire/moteurs/moteurs.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { Bouchon } from './moteurs/bouchon.ts';
import { repondreOsrm } from './moteurs/bouchon-osrm.ts';

const POSITION = { lon: 1.87, lat: 46.17 };
const COUVERTURE = 'couverture-20-minutes';

/** Un tiers-lieu ouvert à l’est du projet, à une distance que l’estimateur ne tranche pas. */
async function poserLieu({ base }: ApplicationDeTest, nom: string, decalage: number, depuis = '2020-01-01'): Promise<string> {
  const id = randomUUID();
  await base.query(`INSERT INTO tiers_lieu (id, nom, commune, commune_nom, lon, lat, position, dans_la_region, sur_carte, source) VALUES ($1, $2, '23096', 'Guéret', $3, $4, 'adresse', true, true, 'essai')`, [id, nom, POSITION.lon + decalage, POSITION.lat]);
  await base.query(`INSERT INTO tiers_lieu_statut VALUES ($1, $2, 'ouvert', 'essai')`, [id, depuis]);
  return id;
}

async function deposerSitue(essai: ApplicationDeTest, porteur: Compte): Promise<string> {
  const brouillon = await preparerBrouillon(essai, porteur, { commune: '23096' });
  await essai.base.query(`UPDATE dossier SET contenu = jsonb_set(contenu, '{projet,position}', $2::jsonb) WHERE id = $1`, [brouillon.id, JSON.stringify(POSITION)]);
  await deposer(porteur, brouillon).expect(201);
  return brouillon.id;
}

/** Au dépôt le portail n’a que son estimateur ; `avecMoteur` relie ensuite un moteur à la même base. */
describe('durées exactes demandées ou relevées par un instructeur', () => {
  let essai: ApplicationDeTest;
  let bouchon: Bouchon;
  let [porteur, instructeur, ailleurs]: Compte[] = [];
  let dossier: string;
  let lieu: string;
  const adresse = (suite = '', id = dossier) => `/api/instruction/dossiers/${id}/trajets${suite}`;
  const figee = async () => (await essai.base.query('SELECT demande, verdict, provenance, lieux FROM evaluation WHERE dossier_id = $1', [dossier]))[0];

  beforeAll(async () => {
    bouchon = await Bouchon.ouvrir(repondreOsrm);
    bouchon.conduite = '500';
    essai = await ouvrirApplication({ env: { MAILLAGE_TRAJETS: 'osrm', MAILLAGE_OSRM_URL: bouchon.adresse } });
    await essai.base.query('DELETE FROM tiers_lieu');
    lieu = await poserLieu(essai, 'Le Gris', 0.21);
    porteur = await essai.compte(['PORTEUR']);
    instructeur = await essai.compte(['INSTRUCTEUR'], { departements: ['23'] });
    ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    dossier = await deposerSitue(essai, porteur);
  }, 60_000);
  afterAll(async () => { await essai.fermer(); await bouchon.fermer(); });

  const bon = { lieu: 'Le Gris', secondes: 1290, source: 'Itinéraire du Géoportail, 3 juillet 2026', motif: 'L’estimation ne tranche pas.' };

  it('l’évaluation figée est à vérifier, et n’a pas de relevé', async () => {
    const { body } = await instructeur!.agent.get(adresse()).expect(200);
    expect(body).toMatchObject({ releves: [], constatFige: { code: COUVERTURE, resultat: 'a-verifier' }, constatAvecReleves: null });
  });

  it('moteur en panne : une réponse, qui dit quoi faire, et rien d’enregistré', async () => {
    const { body } = await instructeur!.agent.post(adresse('/exact')).send({}).expect(201);
    expect(body).toMatchObject({ etat: 'indisponible', releves: [], phrase: expect.stringMatching(/n’a pas répondu \(.+\)\. Réessayez.*Relevez la durée/) });
  });

  it('moteur en panne : la réévaluation ne prend pas la panne pour un changement', async () => {
    const { body } = await instructeur!.agent.get('/api/instruction/reevaluations').expect(200);
    expect(body).toMatchObject({ examines: 1, indisponibles: 1, changements: [] });
  });

  it('un relevé fait ailleurs éclaire, sans toucher l’évaluation figée', async () => {
    const avant = await figee();
    const { body } = await instructeur!.agent.post(adresse('/releve')).send({ ...bon, lieuId: lieu }).expect(201);
    expect(body).toMatchObject({
      releves: [{ genre: 'ailleurs', lieuId: lieu, secondes: 1290, source: bon.source, motif: bon.motif, provenance: null, par: expect.stringMatching(/Nom/) }],
      constatFige: { resultat: 'a-verifier' }, constatAvecReleves: { code: COUVERTURE, resultat: 'satisfait', valeur: { unite: 'secondes', valeur: 1290 } },
    });
    expect(await figee()).toEqual(avant);
  });

  it.each([[1199, 'a-verifier'], [1139, 'non-satisfait'], [1260, 'satisfait']])('un relevé de %d s, à la minute près de l’édition : %s', async (secondes, resultat) => {
    essai.horloge.instant = new Date(new Date(essai.horloge.instant).getTime() + 1000).toISOString();
    const { body } = await instructeur!.agent.post(adresse('/releve')).send({ ...bon, secondes, lieuId: lieu }).expect(201);
    expect(body.constatAvecReleves.resultat).toBe(resultat);
  });

  it('un lieu nommé à la main se note, sans changer le constat', async () => {
    const { body: avant } = await instructeur!.agent.get(adresse());
    const { body } = await instructeur!.agent.post(adresse('/releve')).send({ ...bon, lieu: 'Un lieu non recensé', secondes: 60 }).expect(201);
    expect(body.releves).toHaveLength(avant.releves.length + 1);
    expect(body.constatAvecReleves).toEqual(avant.constatAvecReleves);
  });

  it.each([
    ['un lieu inconnu', { ...bon, lieuId: randomUUID() }, 422, 'lieuId'],
    ['une pièce d’un autre dossier', { ...bon, pieceId: randomUUID() }, 422, 'pieceId'],
    ['sans source', { ...bon, source: '' }, 400, 'source'],
    ['sans motif', { ...bon, motif: undefined }, 400, 'motif'],
    ['une durée négative', { ...bon, secondes: -1 }, 400, 'secondes'],
    ['une durée en texte', { ...bon, secondes: '20 min' }, 400, 'secondes'],
  ])('refuse %s', async (_titre, corps, statut, chemin) => {
    const { body } = await instructeur!.agent.post(adresse('/releve')).send(corps).expect(statut);
    expect(body.erreurs).toEqual([{ chemin, message: expect.stringMatching(/\.$/) }]);
  });

  it('une pièce du dossier peut le prouver', async () => {
    const [{ id }] = await essai.base.query('SELECT id FROM piece WHERE dossier_id = $1 LIMIT 1', [dossier]);
    const { body } = await instructeur!.agent.post(adresse('/releve')).send({ ...bon, pieceId: id }).expect(201);
    expect(body.releves.map(({ pieceId }: { pieceId: string | null }) => pieceId)).toContain(id);
  });

  it('moteur revenu : la durée exacte est enregistrée avec sa provenance et le point d’où elle part', async () => {
    bouchon.remettre();
    const { app } = essai;
    Object.assign(app.get(Moteurs), { exact: Moteurs.choisis(app.get(Config), essai.base, app.get<pg.Pool>(PoolSessions), essai.horloge).exact });
    // Le coupe-circuit s’est ouvert à la troisième panne : un moteur neuf n’attend pas ses trente secondes.
    essai.horloge.instant = new Date(new Date(essai.horloge.instant).getTime() + 1000).toISOString();
    const { body } = await instructeur!.agent.post(adresse('/exact')).send({}).expect(201);
    expect(body).toMatchObject({ etat: 'calcule', phrase: expect.stringMatching(/Une durée exacte est enregistrée\./) });
    expect(body.releves[0]).toMatchObject({ genre: 'calcul', lieuId: lieu, provenance: { provider: 'osrm', dataVersion: '2026-02', paramsHash: expect.stringMatching(/^[0-9a-f]{64}$/), depuis: POSITION } });
    expect(body.constatFige.resultat).toBe('a-verifier');
  });

  it('chaque écriture a sa ligne au journal', async () => {
    const lignes = await essai.app.get(JournalRepository).surObjet(essai.base, 'instruction', dossier);
    expect(new Set(lignes.map(({ code }) => code))).toEqual(new Set(['relever-trajet', 'calculer-trajets']));
    const { body } = await instructeur!.agent.get(`/api/instruction/dossiers/${dossier}/journal`).expect(200);
    expect(body.map(({ texte }: { texte: string }) => texte)).toEqual(expect.arrayContaining(['Durées exactes calculées', 'Durée de trajet relevée']));
  });

  it('hors du périmètre ou du rôle, le dossier n’existe pas ou ne se touche pas', async () => {
    await ailleurs!.agent.get(adresse()).expect(404);
    await ailleurs!.agent.post(adresse('/exact')).send({}).expect(404);
    await ailleurs!.agent.post(adresse('/releve')).send(bon).expect(404);
    await porteur!.agent.get(adresse()).expect(403);
    await (await essai.compte(['AUDITEUR'])).agent.post(adresse('/releve')).send(bon).expect(403);
    await essai.anonyme().get(adresse()).expect(401);
    await instructeur!.agent.post(adresse('/exact', randomUUID())).send({}).expect(404);
  });

  it('une fois le dossier proposé, plus rien ne s’ajoute', async () => {
    await essai.base.query(`UPDATE dossier SET etat = 'PROPOSE_COMITE' WHERE id = $1`, [dossier]);
    await instructeur!.agent.post(adresse('/releve')).send(bon).expect(409);
    await instructeur!.agent.get(adresse()).expect(200);
  });
});

describe('sans moteur, et quand le registre change', () => {
  let essai: ApplicationDeTest;
  let [porteur, instructeur, ailleurs, valideur]: Compte[] = [];
  let dossier: string;
  const lire = async (compte = instructeur!): Promise<Reevaluations> => (await compte.agent.get('/api/instruction/reevaluations').expect(200)).body;

  beforeAll(async () => {
    essai = await ouvrirApplication();
    await essai.base.query('DELETE FROM tiers_lieu');
    porteur = await essai.compte(['PORTEUR']);
    instructeur = await essai.compte(['INSTRUCTEUR'], { departements: ['23'] });
    ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    valideur = await essai.compte(['VALIDEUR']);
    dossier = await deposerSitue(essai, porteur);
    await preparerBrouillon(essai, porteur, { commune: '23096' });
  }, 60_000);
  afterAll(() => essai.fermer());

  it('dit qu’aucun moteur n’est relié, et quoi faire', async () => {
    const { body } = await instructeur!.agent.post(`/api/instruction/dossiers/${dossier}/trajets/exact`).send({}).expect(201);
    expect(body).toMatchObject({ etat: 'non-configure', releves: [], phrase: expect.stringMatching(/Aucun moteur d’itinéraires.*Relevez la durée/) });
  });

  it('un registre inchangé ne change aucun dossier', async () => expect(await lire()).toEqual({ le: '2026-07-01', total: 2, examines: 2, indisponibles: 0, suivant: null, changements: [] }));

  it('un lieu découvert ouvert avant le dépôt change le dossier déposé, sans rien écrire', async () => {
    await poserLieu(essai, 'Le Découvert', 0.02);
    const avant = await essai.base.query('SELECT issue, modifie_le FROM dossier WHERE id = $1', [dossier]);
    const { changements } = await lire();
    expect(changements).toEqual([{
      genre: 'depose', dossierId: dossier, numero: expect.stringMatching(/^TL-2026-/), nom: expect.any(String), communeNom: 'Guéret', departement: '23', avant: 'eligible', apres: 'ineligible',
      criteres: [{ code: COUVERTURE, libelle: expect.any(String), avant: 'satisfait', apres: 'non-satisfait', motifAvant: expect.stringMatching(/Aucun/), motifApres: expect.stringMatching(/Le Découvert/) }],
    }]);
    expect(await essai.base.query('SELECT issue, modifie_le FROM dossier WHERE id = $1', [dossier])).toEqual(avant);
    expect(await essai.base.query('SELECT count(*)::int AS n FROM evaluation')).toEqual([{ n: 1 }]);
    await essai.base.query('DELETE FROM tiers_lieu');
  });

  it('un lieu qui ouvre après change le brouillon, montré sans nom, et non le dossier déposé', async () => {
    await poserLieu(essai, 'Le Nouveau', 0.02, '2026-07-10');
    essai.horloge.instant = '2026-07-15T08:00:00.000Z';
    const { changements } = await lire(await essai.compte(['INSTRUCTEUR'], { departements: ['23'] }));
    expect(changements).toEqual([expect.objectContaining({ genre: 'brouillon', dossierId: null, numero: null, nom: null, communeNom: 'Guéret', avant: 'eligible', apres: 'ineligible' })]);
  });

  it('se lit page par page, déposés puis brouillons, sans trou ni doublon', async () => {
    const reevaluer = essai.app.get(Reevaluer, { strict: false });
    const pages: Reevaluations[] = [];
    for (let suite: string | null | undefined; suite !== null;) {
      const page: Reevaluations = await reevaluer.executer(REGION, lireCurseur(suite ?? undefined), 1);
      pages.push(page);
      suite = page.suivant;
    }
    expect(pages.map(({ total, examines }) => [total, examines])).toEqual([[2, 1], [2, 1]]);
    expect(pages.flatMap(({ changements }) => changements).map(({ genre }) => genre)).toEqual((await lire(valideur!)).changements.map(({ genre }) => genre));
    await instructeur!.agent.get('/api/instruction/reevaluations?apres=zzz').expect(400);
  });

  it('s’exporte entier en CSV, chacun dans son périmètre', async () => {
    const { text, headers } = await instructeur!.agent.get('/api/instruction/reevaluations/export.csv').buffer(true).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.trim().split('\n')[0]).toContain('Date;Nature;N°;Projet');
    expect(text).toContain(';Brouillon;;;Guéret;23;');
    expect((await ailleurs!.agent.get('/api/instruction/reevaluations/export.csv').buffer(true).expect(200)).text.trim().split('\n')).toHaveLength(1);
    await porteur!.agent.get('/api/instruction/reevaluations/export.csv').expect(403);
  });

  it('chacun ne voit que son périmètre', async () => {
    expect(await lire(ailleurs!)).toMatchObject({ examines: 0, changements: [] });
    expect((await lire(valideur!)).changements).toHaveLength(1);
    await porteur!.agent.get('/api/instruction/reevaluations').expect(403);
    await essai.anonyme().get('/api/instruction/reevaluations').expect(401);
  });
});

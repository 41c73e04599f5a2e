import type { OperationSubvention } from '@maillage/domain';
import { AvertirCaducite } from '../../src/echeancier/avertir-caducite.ts';
import { RappelerPorteur } from '../../src/echeancier/rappeler-porteur.ts';
import { TenirSubvention } from '../../src/finances/tenir-subvention.ts';
import type { ApplicationDeTest, Compte } from '../base-de-test.ts';
import { ouvrir, type Scene } from './scene-paiement.ts';

describe('les dates qui comptent', () => {
  let essai: ApplicationDeTest, scene: Scene, secretariat: Compte;
  beforeAll(async () => { ({ essai, scene } = await ouvrir()); secretariat = await essai.compte(['SECRETARIAT_COMMISSION']); }, 40_000);
  afterAll(() => essai.fermer());
  const finances = (chemin: string, corps: object = {}, par: Compte = scene.finances) => par.agent.post(`/api/finances/${chemin}`).send(corps);
  const courriels = async (mot: string) => (await essai.base.query<{ n: number }[]>('SELECT count(*)::int AS n FROM courriel WHERE objet LIKE $1', [`%${mot}%`]))[0]!.n;

  it('soixante puis trente jours avant, un courriel légal chacun ; prorogée, l’échéance avertit de nouveau ; échue, la subvention tombe', async () => {
    const [id] = await scene.signees(1, 'dates') as [string];
    const avance = await scene.avanceDeposee(id);
    await scene.jusquAuMandat(avance);
    await scene.geste(scene.finances, avance, 'mandat', { numero: 'D-1', le: '2026-10-01', exercice: 2026 }).expect(200);
    await scene.geste(scene.finances, avance, 'paiement', { le: '2026-10-01' }).expect(204);
    const avertir = essai.app.get(AvertirCaducite);
    const partis: number[] = [];
    for (const jour of ['2029-05-01', '2029-05-02', '2029-05-02', '2029-06-01', '2029-06-20']) {
      essai.horloge.instant = `${jour}T06:00:00.000Z`;
      partis.push(await avertir.executer());
    }
    expect(partis).toEqual([0, 1, 0, 1, 0]);
    expect(await courriels('vos droits à versement finissent le 1er juillet 2029')).toBe(2);
    const jouer = (operation: OperationSubvention) => essai.base.transaction((tx) => essai.app.get(TenirSubvention).jouer(tx, scene.valideur.id, id, operation));
    await jouer({ type: 'demande-prorogation', le: '2029-06-20', nouvelleDate: '2029-12-31' });
    essai.horloge.instant = '2029-07-02T06:00:00.000Z';
    expect((await finances(`subventions/${id}/caducite`).expect(422)).body.erreurs[0].chemin).toBe('prorogation-en-attente');
    await jouer({ type: 'decision-prorogation', le: '2029-07-02', accordee: true });
    expect((await scene.subvention(id)).caduqueLe).toBe('2029-12-31');
    essai.horloge.instant = '2029-11-15T06:00:00.000Z';
    expect(await avertir.executer()).toBe(1);
    essai.horloge.instant = '2030-01-01T06:00:00.000Z';
    await finances(`subventions/${id}/caducite`).expect(204);

    await finances(`subventions/${id}/titres`, { numero: 'T-1', montantCentimes: 500_000 }).expect(422);
    await scene.porteur.agent.post(`/api/subventions/${id}/observations`).send({ texte: 'x' }).expect(409);
    await finances(`subventions/${id}/contradictoire`, { motif: 'Aucune dépense justifiée.' }, scene.valideur).expect(204);
    await scene.porteur.agent.post(`/api/subventions/${id}/observations`).send({ texte: 'Voici nos comptes.' }).expect(204);
    essai.horloge.instant = '2030-01-17T06:00:00.000Z';
    const { titre } = (await finances(`subventions/${id}/titres`, { numero: 'T-1', montantCentimes: 300_000 }).expect(201)).body;
    const second = (await finances(`subventions/${id}/titres`, { numero: 'T-2', montantCentimes: 200_000 }).expect(201)).body.titre;
    await finances(`titres/${titre}/recouvrement`, { montantCentimes: 300_001 }).expect(422);
    await finances(`titres/${titre}/recouvrement`, { montantCentimes: 100_000 }).expect(204);
    await finances(`titres/${titre}/recouvrement`, { montantCentimes: 200_000 }).expect(204);
    await finances(`titres/${second}/non-valeur`, { deliberation: '2030-12' }, secretariat).expect(204);
    const vue = (await scene.finances.agent.get(`/api/finances/subventions/${id}/reversement`).expect(200)).body;
    expect(vue).toMatchObject({ aTitrerCentimes: 0, aRecouvrerCentimes: 0, observations: [{ texte: 'Voici nos comptes.' }], titres: [{ numero: 'T-1', etat: 'RECOUVRE' }, { numero: 'T-2', etat: 'NON_VALEUR' }] });
  }, 40_000);

  it('signature, acompte, solde et compte rendu se rappellent une fois par palier ; les légaux partent malgré les préférences, et le calendrier les porte tous', async () => {
    essai.horloge.instant = '2026-07-02T06:00:00.000Z';
    const [id, votee] = await scene.signees(2, 'rappels') as [string, string];
    await essai.base.query(`UPDATE subvention SET etat = 'VOTEE', acte_le = NULL, engagee_le = NULL, signee_le = NULL WHERE id = $1`, [votee]);
    await essai.base.query(`UPDATE subvention SET etat = 'EN_COURS', avance_le = '2026-10-01' WHERE id = $1`, [id]);
    await essai.base.query(`UPDATE dossier SET depot = jsonb_set(depot, '{contenu,calendrier,finLe}', '"2028-01-31"') WHERE id = (SELECT dossier_id FROM subvention WHERE id = $1)`, [id]);
    await essai.base.query(`INSERT INTO reglage (code, valeur) VALUES ('rappels-porteur', '{"signature": [30]}')`);
    const ecrits = async (mot: string) => (await essai.base.query<{ n: number }[]>('SELECT count(*)::int AS n FROM courriel WHERE objet LIKE $1 AND texte LIKE $2', [`%${mot}%`, `%${mot.startsWith('votre acte') ? votee : id}%`]))[0]!.n;
    const au = async (jour: string) => { essai.horloge.instant = `${jour}T06:00:00.000Z`; return [await essai.app.get(RappelerPorteur).executer(), await essai.app.get(RappelerPorteur).executer()]; };
    for (const jour of ['2026-12-01', '2026-12-02', '2026-12-25', '2027-05-31', '2027-06-23', '2027-09-16', '2028-04-01']) expect((await au(jour))[1]).toBe(0);
    expect(await Promise.all(['votre acte est à signer avant le', 'votre compte rendu financier est attendu', 'un acompte peut être demandé', 'les pièces du solde sont attendues'].map(ecrits))).toEqual([1, 2, 1, 1]);
    const agenda = (await essai.anonyme().get(new URL((await scene.porteur.agent.post('/api/calendrier').send({}).expect(200)).body.adresse).pathname).expect(200)).text.replaceAll('\r\n ', '');
    for (const titre of ['Signature de l’acte', 'Compte rendu financier', 'Acompte à demander', 'Pièces du solde', 'Fin des droits']) expect(agenda).toContain(`SUMMARY:${titre}`);
    const genres = (await scene.finances.agent.get('/api/finances/echeancier').expect(200)).body.filter((une: { subventionId: string }) => une.subventionId === id).map(({ genre }: { genre: string }) => genre);
    expect(genres).toEqual(['compte-rendu', 'acompte', 'solde', 'caducite']);
  }, 40_000);

  it('le calendrier privé ne répond qu’à son jeton, et une nouvelle adresse ferme l’ancienne', async () => {
    essai.horloge.instant = '2026-10-02T08:00:00.000Z';
    const porteur = scene.porteur;
    await scene.signees(1, 'agenda');
    const creer = async () => new URL((await porteur.agent.post('/api/calendrier').send({}).expect(200)).body.adresse).pathname;
    const [premiere, seconde] = [await creer(), await creer()];
    await essai.anonyme().get(premiere).expect(404);
    const { text, headers } = await essai.anonyme().get(seconde).expect(200);
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain('DTSTART;VALUE=DATE:20290701');
    expect(JSON.stringify(await essai.base.query('SELECT * FROM calendrier_prive'))).not.toContain(seconde.split('/').at(-1)!.slice(0, 43));
    expect((await scene.finances.agent.get('/api/finances/echeancier').expect(200)).body).toContainEqual(expect.objectContaining({ genre: 'caducite', le: '2029-07-01' }));
  }, 20_000);
});

import type { Grille } from '@maillage/domain';
import type { Compte } from '../base-de-test.ts';
import { notes, ouvrirScene, type Scene } from '../comite/seance-de-test.ts';

describe('la notation d’un dossier', () => {
  let scene: Scene;
  let [expert, ecarte]: Compte[] = [];
  let grille: Grille;
  beforeAll(async () => {
    scene = await ouvrirScene();
    // Deux évaluateurs, à l’aveugle : le réglage d’une édition.
    await scene.essai.base.query(`UPDATE reglement SET contenu = jsonb_set(jsonb_set(contenu, '{grille,evaluateurs,valeur}', '2'), '{grille,obligatoire,valeur}', 'true') WHERE appel_id = '2025-2028'`);
    [expert, ecarte] = [await scene.essai.compte(['EXPERT']), await scene.essai.compte(['EXPERT'])];
  }, 60_000);
  afterAll(() => scene.essai.fermer());

  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}/notation${suite}`;
  const lire = async (qui: Compte, id: string) => (await qui.agent.get(chemin(id)).expect(200)).body;
  const mesFiches = async (qui: Compte) => (await qui.agent.get('/api/notation/fiches').expect(200)).body;
  const fiche = (qui: Compte, id: string) => qui.agent.get(`/api/notation/fiches/${id}`);
  const noter = (qui: Compte, id: string, version: number, corps: object) => qui.agent.put(`/api/notation/fiches/${id}`).set('If-Match', `"${version}"`).send(corps);
  const valider = (qui: Compte, id: string, version: number) => qui.agent.post(`/api/notation/fiches/${id}/validation`).set('If-Match', `"${version}"`).send({});

  it('désigner, noter à l’aveugle, comparer, arrêter la synthèse, proposer', async () => {
    const { instructeur, valideur } = scene;
    const id = await scene.instruit();
    const proposer = () => instructeur.agent.post(`/api/instruction/dossiers/${id}/proposition`).send({ sens: 'refus', analyse: 'Fragile.', motifs: ['Budget.'] });
    expect((await proposer().expect(422)).body.detail).toMatch(/notation n’est pas terminée/);
    const { grille: lue, designables } = await lire(instructeur, id);
    grille = lue;
    expect(designables.map(({ id: un }: { id: string }) => un)).toEqual(expect.arrayContaining([instructeur.id, expert!.id]));
    expect(designables.map(({ id: un }: { id: string }) => un)).not.toContain(scene.porteur.id);

    await instructeur.agent.post(chemin(id, '/evaluateurs')).send({ comptes: [instructeur.id, expert!.id] }).expect(204);
    await instructeur.agent.post(chemin(id, '/evaluateurs')).send({ comptes: [expert!.id] }).expect(422);
    const [sienne] = (await mesFiches(expert!)).aRemplir;
    const [mienne] = (await mesFiches(instructeur)).aRemplir;
    expect(await fiche(expert!, mienne.id).then(({ status }) => status)).toBe(404);

    await noter(expert!, sienne.id, 1, { notes: [{ code: 'autre', note: 1 }] }).expect(422);
    await noter(expert!, sienne.id, 1, { notes: [{ code: grille.criteres.valeur[0]!.code, note: 1.5 }] }).expect(400);
    await noter(expert!, sienne.id, 1, { notes: notes(grille, 3) }).expect(200);
    await noter(expert!, sienne.id, 1, { notes: notes(grille, 1) }).expect(412);
    await valider(expert!, sienne.id, 2).expect(204);
    await noter(expert!, sienne.id, 3, { notes: notes(grille, 1) }).expect(409);
    // Validée, la fiche de l’expert reste close à qui n’a pas validé la sienne, et à qui n’évalue pas.
    for (const qui of [instructeur, valideur]) expect((await lire(qui, id)).fiches.find((une: { evaluateur: { id: string } }) => une.evaluateur.id === expert!.id)).toMatchObject({ etat: 'VALIDEE', notes: null, total: null });

    await noter(instructeur, mienne.id, 1, { notes: notes(grille, 0) }).expect(200);
    expect((await valider(instructeur, mienne.id, 2).expect(422)).body.erreurs).toHaveLength(grille.criteres.valeur.length);
    await noter(instructeur, mienne.id, 2, { notes: notes(grille, 0, 'Rien de décrit.') }).expect(200);
    await instructeur.agent.put(chemin(id, '/synthese')).set('If-Match', '"0"').send({ notes: notes(grille) }).expect(409);
    await valider(instructeur, mienne.id, 3).expect(204);
    const ouverte = await lire(instructeur, id);
    expect(ouverte.fiches.map(({ total }: { total: { points: number } }) => total.points).sort((a: number, b: number) => a - b)).toEqual([0, 30]);
    expect(ouverte.retenues).toBeNull();

    await proposer().expect(422);
    await instructeur.agent.put(chemin(id, '/synthese')).set('If-Match', '"0"').send({ notes: notes(grille) }).expect(204);
    await instructeur.agent.put(chemin(id, '/synthese')).set('If-Match', '"0"').send({ notes: notes(grille, 3) }).expect(412);
    expect((await instructeur.agent.post(chemin(id, '/synthese/arret')).set('If-Match', '"1"').send({}).expect(422)).body.erreurs[0].message).toMatch(/écart de 3 points/);
    await instructeur.agent.put(chemin(id, '/synthese')).set('If-Match', '"1"').send({ notes: notes(grille, 2, 'Arrêté après échange.') }).expect(204);
    await instructeur.agent.post(chemin(id, '/synthese/arret')).set('If-Match', '"2"').send({}).expect(204);
    expect((await lire(valideur, id)).retenues.total).toEqual({ points: 20, maximum: 40, pourMille: 500, atteint: true });
    await proposer().expect(204);
    // La proposition verrouille tout.
    await instructeur.agent.post(chemin(id, `/fiches/${sienne.id}/reouverture`)).send({ motif: 'Erreur.' }).expect(409);
  }, 60_000);

  it('rouvrir une fiche laisse une trace, défait la synthèse et rend l’évaluateur aveugle ; un déport la retire', async () => {
    const { instructeur, valideur, essai } = scene;
    const id = await scene.instruit();
    await instructeur.agent.post(chemin(id, '/evaluateurs')).send({ comptes: [ecarte!.id, expert!.id] }).expect(204);
    for (const qui of [ecarte!, expert!]) {
      const [une] = (await mesFiches(qui)).aRemplir;
      await noter(qui, une.id, 1, { notes: notes(grille, 3) }).expect(200);
      await valider(qui, une.id, 2).expect(204);
    }
    await instructeur.agent.post(chemin(id, '/evaluateurs')).send({ comptes: [instructeur.id] }).expect(409);
    const sienne = (await lire(instructeur, id)).fiches.find((une: { evaluateur: { id: string } }) => une.evaluateur.id === expert!.id);
    await instructeur.agent.post(chemin(id, `/fiches/${sienne.id}/reouverture`)).send({ motif: 'Note inversée.' }).expect(204);
    expect((await fiche(expert!, sienne.id).expect(200)).body.autres[0]).toMatchObject({ etat: 'VALIDEE', notes: null });
    const [ligne] = await essai.base.query(`SELECT j.code, v.valeurs FROM journal j JOIN journal_valeur v USING (seq) WHERE j.objet = 'notation' AND j.objet_id = $1 ORDER BY j.seq DESC LIMIT 1`, [sienne.id]);
    expect(ligne).toEqual({ code: 'rouvrir-fiche', valeurs: { motif: 'Note inversée.' } });

    await valideur.agent.post(`/api/instruction/dossiers/${id}/deports`).send({ compteId: ecarte!.id, motif: 'Administrateur de la structure.' }).expect(204);
    expect((await mesFiches(ecarte!)).validees).toEqual([]);
    expect((await lire(valideur, id)).fiches).toHaveLength(1);
    await instructeur.agent.post(chemin(id, '/evaluateurs')).send({ comptes: [ecarte!.id] }).expect(422);
  }, 60_000);
});

import type { Compte } from '../base-de-test.ts';
import { ouvrirScene, type Scene } from '../comite/seance-de-test.ts';

describe('un membre du comité ne voit que sa séance, moins ce dont il est écarté', () => {
  let scene: Scene;
  let [visible, cache, seance, numeroCache, numeroVisible] = ['', '', '', '', ''];
  let ailleurs: Compte;
  beforeAll(async () => {
    scene = await ouvrirScene();
    [visible, cache] = [await scene.propose(1_000_000), await scene.propose(1_234_500)];
    ailleurs = await scene.essai.compte(['COMITE']);
    seance = await scene.seanceOuverte('2026-06-30', [visible, cache], 9_000_000);
    [[{ numero: numeroVisible }], [{ numero: numeroCache }]] = await Promise.all([visible, cache].map((id) => scene.essai.base.query<[{ numero: string }]>('SELECT numero FROM dossier WHERE id = $1', [id]))) as [[{ numero: string }], [{ numero: string }]];
  }, 60_000);
  afterAll(() => scene.essai.fermer());

  const comite = (suite = '') => `/api/instruction/comites/${seance}${suite}`;
  const lectures = () => [comite(), comite('/ordre-du-jour.csv'), '/api/instruction/comites'];
  const tout = async (qui: Compte) => (await Promise.all(lectures().map((route) => qui.agent.get(route).expect(200)))).map(({ text }) => text).join(' ');
  const rienDe = async (qui: Compte) => {
    const lu = await tout(qui);
    for (const trace of [numeroCache, cache, '1234500', '12345,00', '2234500']) expect(lu).not.toContain(trace);
    await qui.agent.get(comite(`/dossiers/${cache}`)).expect(404);
    await qui.agent.get(comite('/proces-verbal.pdf')).expect(404);
  };

  it('qui n’y siège pas n’en sait rien ; qui y siège n’ouvre rien d’autre', async () => {
    await ailleurs.agent.get(comite()).expect(404);
    await ailleurs.agent.get(comite(`/dossiers/${visible}`)).expect(404);
    expect((await ailleurs.agent.get('/api/instruction/comites').expect(200)).body).toEqual([]);
    const membre = scene.membres[0];
    expect((await membre.agent.get(comite()).expect(200)).body).toMatchObject({ tenue: null, passages: [{ deports: null }, { deports: null }] });
    for (const route of [`/api/instruction/dossiers/${visible}`, '/api/instruction/dossiers', '/api/instruction/taches', `/api/instruction/dossiers/${visible}/notation`]) await membre.agent.get(route).expect(403);
    for (const [route, corps] of [['/ouverture', {}], ['/cloture', { presidentId: visible }], [`/dossiers/${visible}/avis`, { avis: 'favorable', pour: 3, contre: 0, abstentions: 0 }]] as const) await membre.agent.post(comite(route)).set('If-Match', '"1"').send(corps).expect(403);
    const { text } = await membre.agent.get(comite(`/dossiers/${visible}`)).expect(200);
    expect(text).not.toMatch(/iban|@exemple\.test|"(siret|adresse|telephone|courriel)/i);
  });

  it('déclaré, un déport ferme aussitôt lignes, totaux, export, fiche et procès-verbal', async () => {
    const membre = scene.membres[0];
    expect(await tout(membre)).toContain(numeroCache);
    await membre.agent.post(comite(`/dossiers/${cache}/deport`)).send({ motif: '' }).expect(400);
    await membre.agent.post(comite(`/dossiers/${cache}/deport`)).send({ motif: 'Je suis au conseil.' }).expect(204);
    await rienDe(membre);
    await membre.agent.post(comite(`/dossiers/${cache}/deport`)).send({ motif: 'Encore.' }).expect(404);
    expect(await tout(membre)).toContain(numeroVisible);
    const { passages } = (await scene.valideur.agent.get(comite()).expect(200)).body;
    expect(passages.map(({ votants }: { votants: number }) => votants)).toEqual([3, 2]);
    // Sa voix ne compte plus sur ce dossier.
    await scene.valideur.agent.post(comite(`/dossiers/${cache}/avis`)).set('If-Match', '"1"').send({ avis: 'favorable', pour: 3, contre: 0, abstentions: 0 }).expect(422);
  });

  it('détecté par un mandat, il ferme le dossier dès avant d’être tranché ; écarté avec un motif, il le rouvre', async () => {
    const [, membre] = scene.membres;
    const [{ siren }] = await scene.essai.base.query<[{ siren: string }]>('SELECT siren FROM dossier WHERE id = $1', [cache]);
    await membre.agent.post('/api/mandats').send({ intitule: 'Trésorier', siren, commune: '19275' }).expect(422);
    expect(await tout(membre)).toContain(numeroCache);
    await membre.agent.post('/api/mandats').send({ intitule: 'Trésorier', siren }).expect(204);
    // Les deux dossiers ont la même structure : les deux se ferment.
    await rienDe(membre);
    const conflits = (await scene.valideur.agent.get(comite()).expect(200)).body.tenue.conflits.filter(({ compteId }: { compteId: string }) => compteId === membre.id);
    expect(conflits.map(({ raison }: { raison: string }) => raison)).toEqual(['mandat dans la structure porteuse : Trésorier', 'mandat dans la structure porteuse : Trésorier']);
    const trancher = (qui: Compte, dossierId: string, suite: string) => qui.agent.post(comite('/conflits')).send({ compteId: membre.id, dossierId, suite, motif: 'Après échange avec lui.' });
    await trancher(membre, cache, 'ecarter').expect(403);
    await trancher(scene.secretariat, visible, 'ecarter').expect(204);
    await trancher(scene.secretariat, visible, 'confirmer').expect(409);
    await trancher(scene.secretariat, cache, 'confirmer').expect(204);
    await rienDe(membre);
    expect(await tout(membre)).toContain(numeroVisible);
    // Levé avec son motif, le déport rend le dossier.
    const { body } = await scene.valideur.agent.get(`/api/instruction/dossiers/${cache}/deports`).expect(200);
    const deport = body.deports.find(({ personne, leveLe }: { personne: { id: string }; leveLe: string | null }) => personne.id === membre.id && !leveLe);
    await scene.secretariat.agent.post(`/api/instruction/dossiers/${cache}/deports/${deport.id}/levee`).send({ motif: 'Mandat fini.' }).expect(403);
    await scene.valideur.agent.post(`/api/instruction/dossiers/${cache}/deports/${deport.id}/levee`).send({ motif: 'Mandat fini.' }).expect(204);
    expect(await tout(membre)).toContain(numeroCache);
  });

  it('le mandat d’autrui ne se lit ni ne se clôt', async () => {
    const [{ id }] = await scene.essai.base.query<[{ id: string }]>('SELECT id FROM mandat_personne LIMIT 1');
    expect((await ailleurs.agent.get('/api/mandats').expect(200)).body).toEqual([]);
    await ailleurs.agent.delete(`/api/mandats/${id}`).expect(404);
    await scene.membres[1].agent.delete(`/api/mandats/${id}`).expect(204);
  });

  it('close, la séance a un procès-verbal que lit qui voit tout, et lui seul', async () => {
    const { membres: assis } = (await scene.valideur.agent.get(comite()).expect(200)).body;
    await scene.valideur.agent.post(comite('/cloture')).send({ presidentId: assis[0].id }).expect(204);
    await scene.essai.viderLaFile();
    await scene.membres[2].agent.get(comite('/proces-verbal.pdf')).expect(200);
    await rienDe(scene.membres[0]);
    expect((await scene.membres[0].agent.get(comite()).expect(200)).body.procesVerbal).toBeNull();
    const [{ id: acte }] = await scene.essai.base.query<[{ id: string }]>(`SELECT id FROM acte WHERE nature = 'proces-verbal'`);
    for (const qui of [scene.membres[0], scene.valideur]) await qui.agent.get(`/api/actes/${acte}/pdf`).expect(404);
  });
});

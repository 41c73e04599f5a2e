import { createHash } from 'node:crypto';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import type { Compte } from '../base-de-test.ts';
import { ouvrirScene, type Scene } from './seance-de-test.ts';

describe('une séance du comité', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await ouvrirScene(); }, 60_000);
  afterAll(() => scene.essai.fermer());
  const comite = (id: string, suite = '') => `/api/instruction/comites/${id}${suite}`;
  const lire = async (id: string) => (await scene.valideur.agent.get(comite(id)).expect(200)).body;
  const rendre = (id: string, dossier: string, version: number, corps: object) => scene.secretariat.agent.post(comite(id, `/dossiers/${dossier}/avis`)).set('If-Match', `"${version}"`).send(corps);
  const etat = async (dossier: string) => (await scene.essai.base.query<[{ etat: string }]>('SELECT etat FROM dossier WHERE id = $1', [dossier]))[0].etat;

  it('préparer : ordre du jour, membres, convocation ; deux secrétaires, l’un relit', async () => {
    const { valideur, secretariat, membres, essai } = scene;
    const [a, b] = [await scene.propose(), await scene.propose()];
    const id = await scene.seance('2026-07-01');
    const ordre = (qui: typeof valideur, version: number, dossiers: readonly string[]) => qui.agent.put(comite(id, '/ordre-du-jour')).set('If-Match', `"${version}"`).send({ dossiers: dossiers.map((un) => ({ id: un })) });
    await valideur.agent.put(comite(id)).send({ heure: '14:00' }).expect(428);
    await valideur.agent.put(comite(id)).set('If-Match', '"1"').send({ heure: '25:00' }).expect(400);
    await valideur.agent.put(comite(id)).set('If-Match', '"1"').send({ heure: '14:00', quorum: 2, enveloppeCentimes: 5_000_000 }).expect(204);
    await ordre(valideur, 2, [a, b]).expect(204);
    await ordre(secretariat, 2, [b]).expect(412);
    await ordre(secretariat, 3, [b, a]).expect(204);
    expect((await lire(id)).passages.map(({ dossierId }: { dossierId: string }) => dossierId)).toEqual([b, a]);
    // Un dossier n’est qu’à une séance à venir à la fois.
    const autre = await scene.seance('2026-07-02');
    await valideur.agent.put(comite(autre, '/ordre-du-jour')).set('If-Match', '"1"').send({ dossiers: [{ id: a }] }).expect(422);
    await ordre(valideur, 4, [b]).expect(204);
    await valideur.agent.put(comite(autre, '/ordre-du-jour')).set('If-Match', '"1"').send({ dossiers: [{ id: a }] }).expect(204);

    await valideur.agent.put(comite(id, '/membres')).set('If-Match', '"5"').send({ membres: [{ compteId: membres[0].id }, { nom: 'Odile Verneuil', qualite: 'Coopérative' }] }).expect(204);
    await valideur.agent.put(comite(id, '/membres')).set('If-Match', '"6"').send({ membres: [{ compteId: scene.porteur.id }] }).expect(422);
    await valideur.agent.post(comite(id, '/convocation')).send({}).expect(204);
    const convocations = await essai.base.query<{ texte: string }[]>(`SELECT texte FROM courriel WHERE objet LIKE 'Convocation%'`);
    expect(convocations).toHaveLength(1);
    expect(convocations[0]!.texte).not.toMatch(/€|TL-|dossier n°/);
    await essai.base.query(`DELETE FROM comite_passage WHERE seance_id = $1`, [autre]);
  }, 60_000);

  it('tenir : quorum, voix, plafond, enveloppe, puis un procès-verbal qui se réimprime', async () => {
    const { valideur, secretariat, membres, essai } = scene;
    const [favorable, ajuste, ajourne, laisse] = [await scene.propose(1_000_000), await scene.propose(1_000_000), await scene.propose(), await scene.propose()];
    const id = await scene.seanceOuverte('2026-06-30', [favorable, ajuste, ajourne, laisse], 1_500_000);
    const { membres: assis } = await lire(id);
    const presence = (membre: string, present: boolean) => secretariat.agent.put(comite(id, `/membres/${membre}/presence`)).send({ present }).expect(204);
    const VOIX = { pour: 3, contre: 0, abstentions: 0 };

    for (const { id: membre } of assis.slice(1)) await presence(membre, false);
    expect((await rendre(id, favorable, 1, { avis: 'favorable', pour: 1, contre: 0, abstentions: 0 }).expect(409)).body.detail).toMatch(/quorum/);
    for (const { id: membre } of assis) await presence(membre, true);
    await rendre(id, favorable, 1, { avis: 'favorable', pour: 4, contre: 0, abstentions: 0 }).expect(422);
    await rendre(id, favorable, 1, { avis: 'favorable', pour: 1.5, contre: 0, abstentions: 0 }).expect(400);
    await rendre(id, favorable, 1, { avis: 'defavorable', ...VOIX }).expect(422);
    // L’avis se rend en séance, plus à côté d’elle.
    await valideur.agent.post(`/api/instruction/dossiers/${favorable}/comite`).send({ avis: 'favorable', seanceId: id }).expect(409);
    await rendre(id, favorable, 1, { avis: 'favorable', ...VOIX }).expect(204);
    expect([await etat(favorable), (await lire(id)).bilan]).toEqual(['FAVORABLE_COMITE', { retenuCentimes: 1_000_000, proposeCentimes: 4_000_000, resteCentimes: -2_500_000 }]);
    await rendre(id, favorable, 2, { avis: 'ajourne', ...VOIX, motifs: ['Non.'] }).expect(412);

    expect((await rendre(id, ajuste, 1, { avis: 'favorable', ...VOIX }).expect(409)).body.detail).toMatch(/il reste 5.000,00/);
    await secretariat.agent.put(comite(id, `/dossiers/${ajuste}/montant`)).set('If-Match', '"1"').send({ montantCentimes: 90_000_000 }).expect(422);
    await secretariat.agent.put(comite(id, `/dossiers/${ajuste}/montant`)).set('If-Match', '"1"').send({ montantCentimes: 500_000 }).expect(204);
    await rendre(id, ajuste, 1, { avis: 'favorable', ...VOIX }).expect(412);
    await rendre(id, ajuste, 2, { avis: 'favorable', ...VOIX }).expect(204);
    await rendre(id, ajourne, 1, { avis: 'ajourne', pour: 2, contre: 1, abstentions: 0, motifs: ['Devis à fournir.'] }).expect(204);
    const [{ propose }] = await essai.base.query<[{ propose: string }]>('SELECT montant_propose_centimes AS propose FROM instruction WHERE dossier_id = $1', [ajuste]);
    expect([Number(propose), await etat(ajourne)]).toEqual([500_000, 'AJOURNE']);

    await valideur.agent.get(comite(id, '/proces-verbal.pdf')).expect(404);
    await presence(assis[2].id, false);
    await valideur.agent.post(comite(id, '/cloture')).send({ presidentId: assis[2].id }).expect(422);
    await valideur.agent.post(comite(id, '/cloture')).send({ presidentId: assis[0].id }).expect(204);
    await valideur.agent.post(comite(id, '/cloture')).send({ presidentId: assis[0].id }).expect(409);
    await rendre(id, laisse, 1, { avis: 'favorable', ...VOIX }).expect(409);
    await secretariat.agent.put(comite(id, `/membres/${assis[0].id}/presence`)).send({ present: false }).expect(409);
    await essai.viderLaFile();
    const { body: pdf } = await membres[0].agent.get(comite(id, '/proces-verbal.pdf')).expect(200);
    expect((await lire(id)).procesVerbal).toEqual({ numero: 'PV-COMITE-2026-06-30', sha256: createHash('sha256').update(pdf).digest('hex'), pret: true, original: null });
    // L’original signé se scelle une fois ; l’imprimé n’en est pas un, un membre ne l’archive pas.
    const archiver = (qui: Compte, octets: Buffer) => qui.agent.put(comite(id, '/proces-verbal/original')).type('application/pdf').send(octets);
    const signe = Buffer.concat([pdf, Buffer.from('\n% signé')]);
    await archiver(membres[0], signe).expect(403);
    expect((await archiver(secretariat, pdf).expect(422)).body.detail).toContain('sans signature');
    await archiver(secretariat, Buffer.from('signé')).expect(422);
    await valideur.agent.get(comite(id, '/proces-verbal/original.pdf')).expect(404);
    const issues = await Promise.all([archiver(secretariat, signe), archiver(valideur, signe)]);
    expect(issues.map(({ status }) => status).sort()).toEqual([204, 409]);
    const scelle = createHash('sha256').update(signe).digest('hex');
    expect((await lire(id)).procesVerbal.original).toMatchObject({ sha256: scelle });
    expect(createHash('sha256').update((await membres[0].agent.get(comite(id, '/proces-verbal/original.pdf')).expect(200)).body).digest('hex')).toBe(scelle);
    const [{ donnees }] = await essai.base.query<[{ donnees: { retenu: string; dossiers: { avis: string | null }[] } }]>(`SELECT donnees FROM acte WHERE nature = 'proces-verbal'`);
    expect([donnees.retenu.replace(/\s/g, ' '), donnees.dossiers.map(({ avis }) => avis)]).toEqual(['15 000,00 €', ['Favorable', 'Favorable', 'Ajourné', null]]);
    expect((await essai.app.get(VerifierActes).executer()).differents).toEqual([]);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
    // Non examiné, il reste proposé et peut passer à une autre séance.
    expect((await lire(await scene.seance('2026-07-03'))).tenue.inscriptibles.map(({ id: un }: { id: string }) => un)).toContain(laisse);
  }, 60_000);
});

import { randomUUID } from 'node:crypto';
import type { Role } from '@maillage/domain';
import { CompteRepository } from '../../src/compte/compte.repository.ts';
import { DossierRepository } from '../../src/dossier/dossier.repository.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

describe('ce qu’un agent ou un corédacteur pourrait forcer', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte, instructeur: Compte, valideur: Compte, secretariat: Compte, signataire: Compte;
  let comite: string;
  const commissions: string[] = [];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    const compte = (roles: readonly Role[], departements: readonly string[] = []) => essai.compte(roles, { departements });
    [porteur, instructeur, valideur, secretariat, signataire] = [await compte(['PORTEUR']), await compte(['INSTRUCTEUR'], ['19']), await compte(['VALIDEUR']), await compte(['SECRETARIAT_COMMISSION']), await compte(['SIGNATAIRE'])];
    const seance = async (genre: string, tenueLe: string) => (await valideur.agent.post('/api/instruction/seances').send({ genre, tenueLe, lieu: 'Bordeaux' }).expect(201)).body.id as string;
    comite = await seance('comite', '2026-07-10');
    commissions.push(await seance('commission-permanente', '2026-07-20'), await seance('commission-permanente', '2026-07-21'));
  });
  afterAll(() => essai.fermer());
  beforeEach(() => { essai.horloge.instant = '2026-07-01T08:00:00.000Z'; });

  const depose = async (): Promise<string> => (await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201)).body.id;
  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  async function proposer(id: string): Promise<void> {
    for (const { code, resultat } of (await instructeur.agent.get(chemin(id)).expect(200)).body.criteres) if (resultat !== 'satisfait') await instructeur.agent.put(chemin(id, `/criteres/${code}`)).send({ resultat: 'satisfait', motif: 'Vu.' }).expect(204);
    await instructeur.agent.post(chemin(id, '/proposition')).send({ sens: 'accord', montantCentimes: 100_000, analyse: 'Solide.' }).expect(204);
  }
  async function inscrire(id: string, commission: string): Promise<void> {
    await valideur.agent.post(chemin(id, '/comite')).send({ avis: 'favorable', seanceId: comite }).expect(204);
    await valideur.agent.post(chemin(id, '/inscription')).send({ seanceId: commission }).expect(204);
  }
  const voter = (id: string, corps: object) => secretariat.agent.post(chemin(id, '/deliberation')).set('Idempotency-Key', randomUUID()).send(corps);
  const signer = ({ id, sha256 }: { id: string; sha256: string }) => signataire.agent.post(`/api/instruction/actes/${id}/signature`).set('Idempotency-Key', randomUUID()).send({ sha256 });
  const notifier = ({ id }: { id: string }) => instructeur.agent.post(`/api/instruction/actes/${id}/notification`).send({ mode: 'electronique' });

  it('la lettre d’un ajournement dépassé ne dévoile pas la décision suivante', async () => {
    const id = await depose();
    await instructeur.agent.post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await instructeur.agent.post(chemin(id, '/completude')).send({}).expect(204);
    await proposer(id);
    await inscrire(id, commissions[0]!);
    essai.horloge.instant = '2026-07-20T12:00:00.000Z';
    await voter(id, { sens: 'ajournement', motifs: ['Budget à préciser.'], numero: '2026.1.CP', le: '2026-07-20' }).expect(204);
    const { body: lettre } = await valideur.agent.post(chemin(id, '/acte')).send({}).expect(201);
    await signer(lettre).expect(204);
    await instructeur.agent.post(chemin(id, '/reprise')).send({}).expect(204);
    await valideur.agent.post(chemin(id, '/acte')).send({}).expect(409);
    await proposer(id);
    await inscrire(id, commissions[1]!);
    essai.horloge.instant = '2026-07-20T15:00:00.000Z';
    await voter(id, { sens: 'accord', montantCentimes: 100_000, numero: '2026.2.CP', le: '2026-07-20', executoireLe: '2026-07-20' }).expect(204);
    await notifier(lettre).expect(409);
    const { body: vu } = await porteur.agent.get(`/api/dossiers/${id}`).expect(200);
    expect(vu).toMatchObject({ decision: null, etat: 'INSCRIT_COMMISSION' });
    // Une seconde décision le même jour a son propre acte.
    const { body: accord } = await valideur.agent.post(chemin(id, '/acte')).send({}).expect(201);
    expect(accord.numero).not.toBe(lettre.numero);
    // Avant la notification, rien de public ne dit que l’acte existe.
    const verifier = async () => (await essai.anonyme().get(`/api/verification/${accord.numero}?sha256=${accord.sha256}`).expect(200)).body.conforme;
    expect(await verifier()).toBeNull();
    await signer(accord).expect(204);
    await notifier(accord).expect(204);
    expect(await verifier()).toBe(true);
  });

  it.each([['favorable', 'accord'], ['defavorable', 'refus']])('l’avis du comité (%s) ne se lit pas chez le porteur', async (avis, sens) => {
    const id = await depose();
    await instructeur.agent.post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await instructeur.agent.post(chemin(id, '/completude')).send({}).expect(204);
    if (sens === 'accord') await proposer(id);
    else await instructeur.agent.post(chemin(id, '/proposition')).send({ sens, analyse: 'Fragile.', motifs: ['Budget.'] }).expect(204);
    await valideur.agent.post(chemin(id, '/comite')).send({ avis, seanceId: comite }).expect(204);
    const [detail, liste] = [(await porteur.agent.get(`/api/dossiers/${id}`)).body, (await porteur.agent.get('/api/dossiers')).body.find((un: { id: string }) => un.id === id)];
    expect([detail.etat, liste.etat]).toEqual(['PROPOSE_COMITE', 'PROPOSE_COMITE']);
    await voter(id, {}).expect(400);
  });

  it('un vote exécutoire demain est refusé ; les motifs d’un accord ne sont pas gardés', async () => {
    const id = await depose();
    await instructeur.agent.post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await instructeur.agent.post(chemin(id, '/completude')).send({}).expect(204);
    await proposer(id);
    await inscrire(id, commissions[0]!);
    essai.horloge.instant = '2026-07-20T12:00:00.000Z';
    const vote = { sens: 'accord', montantCentimes: 100_000, numero: '2026.3.CP', le: '2026-07-20' };
    await voter(id, { ...vote, executoireLe: '2026-07-21' }).expect(422);
    await voter(id, { ...vote, motifs: { piege: true } }).expect(204);
    expect((await secretariat.agent.get(chemin(id)).expect(200)).body.decision.motifs).toEqual([]);
  });

  it('un dossier que personne n’a pris en charge n’est pas déclaré complet, et reste où il est', async () => {
    const id = await depose();
    await instructeur.agent.post(chemin(id, '/completude')).send({}).expect(409);
    expect((await instructeur.agent.get(chemin(id)).expect(200)).body.etat).toBe('DEPOSE');
  });

  it('un dossier retiré ne se prend plus en charge', async () => {
    const id = await depose();
    await porteur.agent.post(`/api/dossiers/${id}/retirer`).send({}).expect(204);
    await instructeur.agent.post(chemin(id, '/prise-en-charge')).send({}).expect(409);
  });

  it.each<[readonly Role[], number, number]>([
    [['INSTRUCTEUR', 'EXPERT'], 404, 404], [['INSTRUCTEUR', 'COMITE'], 404, 404], [['INSTRUCTEUR', 'PORTEUR'], 404, 404], [['INSTRUCTEUR', 'AUDITEUR'], 200, 403], [['AUDITEUR'], 200, 403],
  ])('%j du 33 devant un dossier du 19 : lire %i, prendre en charge %i', async (roles, lire, prendre) => {
    const id = await depose();
    const { agent } = await essai.compte(roles, { departements: ['33'] });
    await agent.get(chemin(id)).expect(lire);
    await agent.post(chemin(id, '/prise-en-charge')).send({}).expect(prendre);
    expect((await agent.get('/api/instruction/dossiers').expect(200)).body.total > 0).toBe(lire === 200);
  });

  it('un corédacteur dépose pour le porteur, qui reçoit aussi l’accusé ; il ne retire pas', async () => {
    const brouillon = await preparerBrouillon(essai, porteur);
    const invite = await essai.compte(['PORTEUR'], { courriel: 'invite@exemple.test' });
    await essai.base.transaction((tx) => essai.app.get(DossierRepository).inviter(tx, brouillon.id, invite.id));
    await deposer(invite, brouillon).expect(201);
    const { courriel } = (await essai.app.get(CompteRepository).personne(porteur.id))!;
    const [{ acte }] = await essai.base.query<[{ acte: string }]>(`SELECT id AS acte FROM acte WHERE dossier_id = $1`, [brouillon.id]);
    expect((await essai.base.query<{ a: string }[]>('SELECT a FROM courriel WHERE acte_id = $1', [acte])).map(({ a }) => a).sort()).toEqual([courriel, 'invite@exemple.test'].sort());
    await invite.agent.post(`/api/dossiers/${brouillon.id}/retirer`).send({}).expect(403);
    expect((await invite.agent.get(`/api/dossiers/${brouillon.id}`).expect(200)).body.peutRetirer).toBe(false);
    expect((await porteur.agent.get(`/api/dossiers/${brouillon.id}`).expect(200)).body.peutRetirer).toBe(true);
  });

  it('un export que la base refuse répond un problème au lieu de couper', async () => {
    const { headers } = await valideur.agent.get(`/api/instruction/dossiers/export.csv?instructeur=${'-'.repeat(36)}`).expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['content-disposition']).toBeUndefined();
  });
});

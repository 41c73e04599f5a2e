import { FICHIER_PDF } from '@maillage/exemples';
import { AlerterSansNouvelles } from '../../src/notification-acte/alerter-sans-nouvelles.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';
import { type Acteurs, acteursDuRecours, dossiersRefuses, lettreSignee, notifier } from './lettres-signees.ts';

describe('la notification d’une lettre et sa preuve', () => {
  let essai: ApplicationDeTest;
  let acteurs: Acteurs;
  let dossiers: string[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs = await acteursDuRecours(essai);
    dossiers = await dossiersRefuses(essai, acteurs, 4);
  }, 60_000);
  afterAll(() => essai.fermer());

  const lues = async (id: string) => (await acteurs.instructeur.agent.get(`/api/instruction/dossiers/${id}/notifications`).expect(200)).body;
  const decision = async (id: string) => (await acteurs.porteur.agent.get(`/api/dossiers/${id}`).expect(200)).body.decision;
  const ouvrir = (acteId: string) => acteurs.porteur.agent.get(`/api/actes/${acteId}/pdf`);
  const avis = (acteId: string, corps: object) => acteurs.instructeur.agent.post(`/api/instruction/actes/${acteId}/avis-reception`).send({ issue: 'distribue', numero: '2C 123', ...corps });

  it('en ligne : rien ne court avant la lecture ; vingt lectures ensemble n’en notent qu’une, à la date de Paris', async () => {
    const id = dossiers.pop()!;
    essai.horloge.instant = '2026-10-24T08:00:00.000Z';
    const lettre = await lettreSignee(acteurs, id);
    await notifier(acteurs, lettre.id).expect(204);
    expect(await decision(id)).toMatchObject({ sens: 'refus', recoursJusquAu: null });
    expect(await lues(id)).toMatchObject({ consentement: true, notifications: [{ voie: 'electronique', preuve: null, recoursJusquAu: null, presumeeLe: '2026-11-08' }] });
    // Un agent qui l’ouvre ne prouve rien.
    await acteurs.instructeur.agent.get(`/api/actes/${lettre.id}/pdf`).expect(200);
    expect((await lues(id)).notifications[0].consulteeLe).toBeNull();
    // 23 h 30 UTC le 24 : déjà le 25 à Paris, la nuit du changement d’heure.
    essai.horloge.instant = '2026-10-24T23:30:00.000Z';
    await Promise.all(Array.from({ length: 20 }, () => ouvrir(lettre.id).expect(200)));
    essai.horloge.instant = '2026-11-20T08:00:00.000Z';
    await ouvrir(lettre.id).expect(200);
    expect((await lues(id)).notifications[0]).toMatchObject({ consulteeLe: '2026-10-24T23:30:00.000Z', preuve: { genre: 'consultation', le: '2026-10-25' }, recoursJusquAu: '2026-12-26' });
    expect(await decision(id)).toMatchObject({ recoursJusquAu: '2026-12-26' });
    expect(await essai.base.query(`SELECT count(*)::int AS n FROM journal WHERE code = 'consulter' AND objet_id = $1`, [lettre.id])).toEqual([{ n: 1 }]);
    await avis(lettre.id, { le: '2026-10-26' }).expect(422);
  });

  it('non lue : une tâche au septième jour, une fois ; présumée reçue après le quinzième', async () => {
    const id = dossiers.pop()!;
    essai.horloge.instant = '2026-11-30T22:59:00.000Z';
    const lettre = await lettreSignee(acteurs, id);
    await notifier(acteurs, lettre.id).expect(204);
    const alerter = () => essai.app.get(AlerterSansNouvelles).executer();
    const taches = async () => (await acteurs.instructeur.agent.get('/api/instruction/notifications-sans-nouvelles').expect(200)).body;
    essai.horloge.instant = '2026-12-06T22:59:59.000Z';
    expect([await alerter(), (await taches()).length]).toEqual([0, 0]);
    essai.horloge.instant = '2026-12-06T23:00:00.000Z';
    expect([await alerter(), await alerter()]).toEqual([1, 0]);
    expect(await taches()).toMatchObject([{ acteId: lettre.id, dossierId: id, voie: 'electronique' }]);
    expect((await acteurs.instructeur.agent.get('/api/notifications').expect(200)).body.lignes[0]).toMatchObject({ evenement: 'echeance', titre: expect.stringContaining('lettre non lue') });
    essai.horloge.instant = '2026-12-15T22:59:59.000Z';
    expect((await decision(id)).recoursJusquAu).toBeNull();
    essai.horloge.instant = '2026-12-15T23:00:00.000Z';
    expect((await lues(id)).notifications[0]).toMatchObject({ preuve: { genre: 'presomption', le: '2026-12-15' }, recoursJusquAu: '2027-02-16' });
    await ouvrir(lettre.id).expect(200);
    expect((await lues(id)).notifications[0].preuve).toEqual({ genre: 'presomption', le: '2026-12-15' });
    expect(await taches()).toEqual([]);
  });

  it('recommandé : seul l’avis de réception prouve, une lecture en même temps n’y change rien ; un seul de deux agents l’enregistre', async () => {
    const id = dossiers.pop()!;
    essai.horloge.instant = '2026-12-28T08:00:00.000Z';
    const lettre = await lettreSignee(acteurs, id);
    await notifier(acteurs, lettre.id, { mode: 'lrar' }).expect(422);
    await notifier(acteurs, lettre.id, { mode: 'lrar', preuve: '2C 123' }).expect(204);
    essai.horloge.instant = '2027-01-04T08:00:00.000Z';
    await avis(lettre.id, { le: '2026-12-27' }).expect(422);
    await avis(lettre.id, { le: '2027-01-05' }).expect(422);
    const [un, deux] = await Promise.all([avis(lettre.id, { le: '2026-12-31' }), avis(lettre.id, { le: '2026-12-31' }), ouvrir(lettre.id)]);
    expect([un.status, deux.status].sort()).toEqual([204, 409]);
    expect((await lues(id)).notifications[0]).toMatchObject({ preuve: { genre: 'avis-reception', le: '2026-12-31' }, recoursJusquAu: '2027-03-01', avis: { numero: '2C 123', scan: false } });
    const scan = () => acteurs.instructeur.agent.put(`/api/instruction/actes/${lettre.id}/avis-reception/scan`).set('content-type', 'application/pdf').send(FICHIER_PDF);
    await scan().expect(204);
    await scan().expect(409);
    await acteurs.valideur.agent.get(`/api/instruction/actes/${lettre.id}/avis-reception/scan`).expect(200);
    await acteurs.porteur.agent.get(`/api/instruction/actes/${lettre.id}/avis-reception/scan`).expect(403);
  });

  it('sans consentement, rien ne part en ligne ; donné, daté, il se retire', async () => {
    const lettre = await lettreSignee(acteurs, dossiers.pop()!);
    const consentir = async (accepte: boolean) => (await acteurs.porteur.agent.put('/api/compte/notification-electronique').send({ accepte }).expect(200)).body.donneLe;
    expect(await consentir(false)).toBeNull();
    expect((await notifier(acteurs, lettre.id).expect(422)).body.erreurs).toMatchObject([{ chemin: 'mode' }]);
    const donneLe = await consentir(true);
    essai.horloge.instant = '2027-01-20T08:00:00.000Z';
    expect([donneLe, await consentir(true)]).toEqual(['2027-01-04T08:00:00.000Z', '2027-01-04T08:00:00.000Z']);
    await notifier(acteurs, lettre.id).expect(204);
    expect(await essai.base.query('SELECT count(*)::int AS n FROM consentement_notification WHERE compte_id = $1', [acteurs.porteur.id])).toEqual([{ n: 2 }]);
  });
});

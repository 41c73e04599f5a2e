import { randomUUID } from 'node:crypto';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { type Acteurs, acteursDuRecours, dossiersRefuses, lettreSignee, notifier, signer } from './lettres-signees.ts';

describe('un recours gracieux, une lettre rectificative, un contentieux', () => {
  let essai: ApplicationDeTest;
  let acteurs: Acteurs, autre: Compte, valideurBis: Compte;
  let dossiers: string[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    acteurs = await acteursDuRecours(essai);
    [autre, valideurBis] = [await essai.compte(['PORTEUR']), await essai.compte(['VALIDEUR'])];
    dossiers = await dossiersRefuses(essai, acteurs, 5);
  }, 60_000);
  afterAll(() => essai.fermer());

  /** Refusé, notifié en ligne le 24 octobre, lu le 31 : le recours court jusqu’au 1er janvier. */
  async function refusNotifie(): Promise<{ readonly id: string; readonly acteId: string; readonly numero: string }> {
    const id = dossiers.pop()!;
    essai.horloge.instant = '2026-10-24T08:00:00.000Z';
    const lettre = await lettreSignee(acteurs, id);
    await notifier(acteurs, lettre.id).expect(204);
    essai.horloge.instant = '2026-10-31T08:00:00.000Z';
    await acteurs.porteur.agent.get(`/api/actes/${lettre.id}/pdf`).expect(200);
    return { id, acteId: lettre.id, numero: lettre.numero };
  }
  const former = (id: string, { agent }: Compte = acteurs.porteur, cle: string = randomUUID()) => agent.post(`/api/dossiers/${id}/recours`).set('Idempotency-Key', cle).send({ texte: 'Le plan de financement est étayé : voyez les devis joints.' });
  const vuDuPorteur = async (id: string) => (await acteurs.porteur.agent.get(`/api/dossiers/${id}/recours`).expect(200)).body;
  const vuDeLAgent = async (id: string) => (await acteurs.instructeur.agent.get(`/api/instruction/dossiers/${id}/recours`).expect(200)).body;
  const repondre = (recoursId: string, sens: 'rejet' | 'accueil', { agent }: Compte = acteurs.valideur) => agent.post(`/api/instruction/recours/${recoursId}/reponse`).send({ sens, motifs: 'Les devis ne couvrent pas la dépense.\nLe lieu n’est pas encore ouvert.' });

  it('formé en ligne : une fois, accusé avec la date du rejet tacite ; le dossier d’un autre n’existe pas', async () => {
    const { id } = await refusNotifie();
    expect((await vuDuPorteur(id)).contestable).toMatchObject({ jusquAu: '2027-01-01', depasse: false });
    await former(id, autre).expect(404);
    await autre.agent.get(`/api/dossiers/${id}/recours`).expect(404);
    essai.horloge.instant = '2026-12-31T22:30:00.000Z';
    const cle = randomUUID();
    await Promise.all([former(id, acteurs.porteur, cle).expect(204), former(id, acteurs.porteur, cle).expect(204)]);
    await former(id).expect(409);
    const { contestable, recours: [lu, ...reste] } = await vuDuPorteur(id);
    expect([contestable, reste]).toEqual([null, []]);
    expect(lu).toMatchObject({ etat: 'RECU', canal: 'portail', recuLe: '2026-12-31', rejetTaciteLe: '2027-02-28', tacite: false, tardif: false, delaiJusquAu: '2027-04-29', accuse: { titre: 'Accusé de réception d’un recours', etat: 'NOTIFIE' }, sens: null });
    await essai.viderLaFile();
    await acteurs.porteur.agent.get(`/api/actes/${lu.accuse.id}/pdf`).expect(200);
    essai.horloge.instant = '2027-03-01T08:00:00.000Z';
    expect((await vuDuPorteur(id)).recours[0]).toMatchObject({ tacite: true });
  });

  it('le dernier jour du délai compte, le lendemain est sans effet', async () => {
    const { id } = await refusNotifie();
    essai.horloge.instant = '2027-01-01T23:00:00.000Z';
    const saisir = (recuLe: string) => acteurs.instructeur.agent.post(`/api/instruction/dossiers/${id}/recours`).send({ recuLe, texte: 'Reçu par la poste.' });
    await saisir('2027-01-03').expect(422);
    await saisir('2026-10-23').expect(422);
    await saisir('2027-01-02').expect(204);
    expect((await vuDeLAgent(id)).recours).toMatchObject([{ canal: 'courrier', tardif: true, delaiJusquAu: '2027-01-01', rejetTaciteLe: '2027-03-02' }]);
  });

  it('deux valideurs répondent ensemble : un seul ; rejeté, sa lettre signée et notifiée rouvre deux mois', async () => {
    const { id, acteId } = await refusNotifie();
    await former(id).expect(204);
    const { recours: [{ id: recoursId }] } = await vuDeLAgent(id);
    const aRepondre = async () => (await acteurs.valideur.agent.get('/api/instruction/taches').expect(200)).body.cartes.find(({ code }: { code: string }) => code === 'recours').nombre;
    const avant = await aRepondre();
    await acteurs.instructeur.agent.post(`/api/instruction/recours/${recoursId}/notes`).send({ texte: 'Devis relus.' }).expect(204);
    await repondre(recoursId, 'rejet', acteurs.instructeur).expect(403);
    const [un, deux] = await Promise.all([repondre(recoursId, 'rejet'), repondre(recoursId, 'accueil', valideurBis)]);
    expect([un.status, deux.status].sort()).toEqual([201, 409]);
    expect(await aRepondre()).toBe(avant - 1);
    const { recours: [repondu] } = await vuDeLAgent(id);
    expect(repondu).toMatchObject({ etat: 'REPONDU', notes: [{ texte: 'Devis relus.' }], reponse: { nature: 'reponse-recours', etat: 'VISE' } });
    expect((await vuDuPorteur(id)).recours[0]).toMatchObject({ etat: 'RECU', sens: null, reponse: null });
    expect(JSON.stringify((await acteurs.porteur.agent.get(`/api/dossiers/${id}`)).body)).not.toContain('reponse-recours');
    const reponseId = repondu.reponse.id;
    await acteurs.porteur.agent.get(`/api/actes/${reponseId}/pdf`).expect(404);
    await signer(acteurs, reponseId);
    essai.horloge.instant = '2026-12-15T08:00:00.000Z';
    await notifier(acteurs, reponseId).expect(204);
    if (repondu.sens === 'rejet') {
      await acteurs.porteur.agent.get(`/api/actes/${reponseId}/pdf`).expect(200);
      expect((await vuDuPorteur(id)).recours[0]).toMatchObject({ etat: 'NOTIFIE', sens: 'rejet', delaiJusquAu: '2027-02-16' });
      expect((await essai.base.query('SELECT etat FROM acte WHERE id = $1', [acteId]))).toEqual([{ etat: 'NOTIFIE' }]);
    }
  });

  it('accueilli : rien ne bouge avant la notification de la réponse, puis l’examen reprend', async () => {
    const { id } = await refusNotifie();
    await former(id).expect(204);
    const { recours: [{ id: recoursId }] } = await vuDeLAgent(id);
    const { body: { acteId } } = await repondre(recoursId, 'accueil').expect(201);
    const etat = async () => (await acteurs.instructeur.agent.get(`/api/instruction/dossiers/${id}`).expect(200)).body.etat;
    expect(await etat()).toBe('REJETE');
    await signer(acteurs, acteId);
    await notifier(acteurs, acteId).expect(204);
    expect(await etat()).toBe('EN_INSTRUCTION');
    expect((await vuDuPorteur(id)).recours[0]).toMatchObject({ etat: 'NOTIFIE', sens: 'accueil' });
  });

  it('une erreur matérielle se rectifie : même décision, l’ancienne gardée, une nouvelle preuve ; un contentieux gèle l’élimination', async () => {
    const { id, acteId, numero } = await refusNotifie();
    const rectifier = (auLieuDe: string, lire = 'n’est pas justifié') => acteurs.valideur.agent.post(`/api/instruction/actes/${acteId}/rectification`).send({ auLieuDe, lire });
    await rectifier('introuvable').expect(422);
    await rectifier('2026.100.CP').expect(422);
    const { body: { acteId: neuf } } = await rectifier('n’est pas étayé').expect(201);
    await rectifier('n’est pas étayé').expect(409);
    await signer(acteurs, neuf);
    const actes = async () => new Map((await acteurs.porteur.agent.get(`/api/dossiers/${id}`)).body.actes.map((acte: { id: string }) => [acte.id, acte])) as Map<string, { etat: string; rectifie: string | null; sha256: string; titre: string }>;
    expect([(await actes()).get(acteId)!.etat, (await actes()).has(neuf)]).toEqual(['NOTIFIE', false]);
    essai.horloge.instant = '2026-11-10T08:00:00.000Z';
    await notifier(acteurs, neuf).expect(204);
    expect((await actes()).get(acteId)).toMatchObject({ etat: 'REMPLACE' });
    expect((await actes()).get(neuf)).toMatchObject({ etat: 'NOTIFIE', rectifie: acteId, titre: 'Décision de refus, rectificative' });
    expect((await acteurs.porteur.agent.get(`/api/dossiers/${id}`)).body.decision.recoursJusquAu).toBeNull();
    await acteurs.porteur.agent.get(`/api/actes/${acteId}/pdf`).expect(200);
    await acteurs.porteur.agent.get(`/api/actes/${neuf}/pdf`).expect(200);
    expect((await acteurs.porteur.agent.get(`/api/dossiers/${id}`)).body.decision.recoursJusquAu).toBe('2027-01-11');
    const { body } = await essai.anonyme().get(`/api/verification/${numero}?sha256=${(await actes()).get(acteId)!.sha256}`).expect(200);
    expect(body).toEqual({ numero, conforme: true, remplacePar: `${numero}-R` });

    const ouvrir = () => acteurs.valideur.agent.post(`/api/instruction/dossiers/${id}/contentieux`).send({ tribunal: 'Tribunal administratif de Bordeaux', numero: '2600123', saisiLe: '2026-11-10' });
    await ouvrir().expect(204);
    await ouvrir().expect(409);
    const eliminer = () => essai.base.query('UPDATE acte SET elimine_le = $2 WHERE id = $1', [acteId, '2026-11-11']);
    await expect(eliminer()).rejects.toThrow('contentieux est en cours');
    const { contentieux: [affaire] } = await vuDeLAgent(id);
    await acteurs.valideur.agent.put(`/api/instruction/contentieux/${affaire.id}/cloture`).send({ closLe: '2026-11-10' }).expect(204);
    await expect(eliminer()).resolves.toBeDefined();
    await essai.base.query('UPDATE acte SET elimine_le = NULL WHERE id = $1', [acteId]);
  });

  it('chaque acte se réimprime à l’octet, et la chaîne est intacte', async () => {
    await essai.viderLaFile();
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  });
});

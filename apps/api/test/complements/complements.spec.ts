import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { FICHIER_PDF } from '@maillage/exemples';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { RappelerComplements } from '../../src/complements/rappeler-complements.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { RecevoirPiece } from '../../src/piece/recevoir-piece.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

jest.setTimeout(60_000);

describe('les compléments d’un dossier déposé', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  let exigee: string;
  const fichier = path.join(os.tmpdir(), `${randomUUID()}.pdf`);

  beforeAll(async () => {
    fs.writeFileSync(fichier, FICHIER_PDF);
    essai = await ouvrirApplication();
    acteurs['porteur'] = await essai.compte(['PORTEUR']);
    acteurs['autre'] = await essai.compte(['PORTEUR']);
    acteurs['instructeur'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    acteurs['ailleurs'] = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    acteurs['valideur'] = await essai.compte(['VALIDEUR']);
    acteurs['signataire'] = await essai.compte(['SIGNATAIRE']);
  });
  afterAll(async () => { fs.rmSync(fichier); await essai.fermer(); });
  beforeEach(() => { le('2026-07-01'); });

  const le = (jour: string, heure = '08:00:00') => { essai.horloge.instant = `${jour}T${heure}.000Z`; };
  const par = (qui: string) => acteurs[qui]!.agent;
  const chemin = (id: string, suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  const joindre = (id: string, code = exigee) => essai.app.get(RecevoirPiece).arriver(acteurs['porteur']!.id, randomUUID(), fichier, { dossier: id, code, nom: 'piece.pdf' });
  const lire = async (id: string) => (await par('porteur').get(`/api/dossiers/${id}`).expect(200)).body;
  const ouverte = async (id: string) => (await par('porteur').get(`/api/dossiers/${id}/complements`).expect(200)).body.ouverte;
  const transmettre = (id: string) => par('porteur').post(`/api/dossiers/${id}/complements/transmettre`).set('Idempotency-Key', randomUUID()).send({});
  const repondre = (id: string, reponses: object) => par('porteur').put(`/api/dossiers/${id}/complements`).send({ reponses });
  const demander = (id: string, points: object[], echeance = '2026-08-01', qui = 'instructeur') => par(qui).post(chemin(id, '/complements')).send({ echeance, points });
  const piece = () => ({ genre: 'piece', code: exigee, texte: 'L’exemplaire joint n’est pas signé.', requis: true });
  const QUESTION = { genre: 'question', texte: 'Le bail est-il signé ?', requis: true };
  const CHAMP = { genre: 'champ', code: 'projet.description', texte: 'Précisez le public accueilli.', requis: true };

  /** Un dossier déposé et pris en charge ; `complet` : déclaré complet. */
  async function depose(complet = false): Promise<string> {
    const { id } = (await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!, { commune: '19275' })).expect(201)).body;
    await par('instructeur').post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    exigee ??= (await par('instructeur').get(chemin(id, '/complements')).expect(200)).body.pieces.find((une: { requis: boolean }) => une.requis).code;
    if (complet) await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    return id;
  }

  it('une pièce exigée : le délai s’arrête, seuls les points se rouvrent, le dépôt reste figé, la suite s’accepte point par point', async () => {
    const id = await depose();
    const [avant] = await essai.base.query<{ depot: object }[]>('SELECT depot FROM dossier WHERE id = $1', [id]);
    le('2026-07-10');
    await demander(id, [piece(), CHAMP, QUESTION]).expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'A_COMPLETER', aCompleterAvant: '2026-08-01', rejetImpliciteLe: '2026-09-23', affiche: { libelle: expect.stringContaining('avant le') } });

    // La lettre, notifiée, imprimée, jointe au courriel.
    await essai.viderLaFile();
    const lettre = (await lire(id)).actes.find(({ nature }: { nature: string }) => nature === 'demande-complements');
    expect(lettre).toMatchObject({ etat: 'NOTIFIE', numero: expect.stringMatching(/^DC-TL-2026-\d{4}-1$/) });
    await par('porteur').get(`/api/actes/${lettre.id}/pdf`).expect(200);

    const points = (await ouverte(id)).points as { id: string; genre: string; suspensif: boolean }[];
    expect(points.map(({ genre, suspensif }) => [genre, suspensif])).toEqual([['piece', true], ['champ', false], ['question', false]]);
    const [, champ, question] = points;
    await repondre(id, { [randomUUID()]: 'x' }).expect(422);
    await repondre(id, { [points[0]!.id]: 'x' }).expect(422);
    await par('porteur').put(`/api/dossiers/${id}/etapes/projet`).set('If-Match', '"1"').send({ contenu: {}, reponses: {} }).expect(409);
    await repondre(id, { [champ!.id]: 'Un lieu pour les artisans.', [question!.id]: 'Oui, le 3 juillet.' }).expect(204);
    expect((await transmettre(id).expect(422)).body.erreurs).toEqual([{ chemin: `pieces.${points[0]!.id}`, message: expect.stringContaining('Ajoutez la pièce') }]);
    // L’agent ne lit pas une réponse en cours de saisie.
    expect(JSON.stringify((await par('instructeur').get(chemin(id, '/complements')).expect(200)).body)).not.toContain('artisans');

    le('2026-07-20');
    await joindre(id);
    await transmettre(id).expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'DEPOSE', aCompleterAvant: null, rejetImpliciteLe: '2026-09-11' });
    const [apres] = await essai.base.query<{ depot: object; complete: { contenu: { projet: { description: string } } } }[]>('SELECT d.depot, c.depot AS complete FROM dossier d JOIN demande_complements c ON c.dossier_id = d.id WHERE d.id = $1', [id]);
    expect(apres!.depot).toEqual(avant!.depot);
    expect(apres!.complete.contenu.projet.description).toBe('Un lieu pour les artisans.');

    const { body: vue } = await par('instructeur').get(chemin(id, '/complements')).expect(200);
    expect(vue).toMatchObject({ joursSuspendus: 10, demandes: [{ points: [{ pieces: [{ nom: 'piece.pdf' }] }, { reponse: 'Un lieu pour les artisans.' }, { reponse: 'Oui, le 3 juillet.' }] }] });
    const juger = (point: string, corps: object) => par('instructeur').put(chemin(id, `/complements/points/${point}`)).send(corps);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(409);
    await juger(points[0]!.id, { suite: 'a-redemander' }).expect(422);
    for (const point of points) await juger(point.id, { suite: 'accepte' }).expect(204);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    expect((await par('instructeur').get(chemin(id, '/complements')).expect(200)).body.completLe).toBe('2026-07-20T08:00:00.000Z');
  });

  it('une simple question ne suspend jamais, et revient à l’instruction', async () => {
    const id = await depose(true);
    le('2026-07-10');
    await demander(id, [QUESTION]).expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'A_COMPLETER', rejetImpliciteLe: '2026-09-01' });
    const [point] = (await ouverte(id)).points;
    await repondre(id, { [point.id]: 'Oui.' }).expect(204);
    await transmettre(id).expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'EN_INSTRUCTION', rejetImpliciteLe: '2026-09-01' });
  });

  it('avant la complétude, une demande porte sur ce que le règlement exige', async () => {
    const id = await depose();
    await demander(id, [QUESTION]).expect(422);
    await demander(id, []).expect(400);
    await demander(id, [{ ...piece(), code: 'inconnue' }]).expect(422);
    await demander(id, [piece(), piece()]).expect(422);
    await demander(id, [piece()], '2026-07-01').expect(422);
    expect((await lire(id)).etat).toBe('DEPOSE');
  });

  it('seules les pièces demandées se joignent, et celles du dépôt ne se retirent pas', async () => {
    const id = await depose();
    await expect(joindre(id)).rejects.toThrow('déjà déposé');
    const [duDepot] = await essai.base.query<{ id: string }[]>('SELECT id FROM piece WHERE dossier_id = $1 AND code = $2', [id, exigee]);
    le('2026-07-02');
    await demander(id, [piece()]).expect(204);
    le('2026-07-03');
    const { id: jointe } = await joindre(id);
    const [autre] = await essai.base.query<{ code: string }[]>('SELECT code FROM piece WHERE dossier_id = $1 AND code <> $2 LIMIT 1', [id, exigee]);
    await expect(joindre(id, autre!.code)).rejects.toThrow('déjà déposé');
    await par('porteur').delete(`/api/dossiers/${id}/pieces/${duDepot!.id}`).expect(409);
    await par('porteur').delete(`/api/dossiers/${id}/pieces/${jointe}`).expect(204);
    await transmettre(id).expect(422);
  });

  it('hors de portée, rien n’existe : autre porteur, autre département, autre rôle', async () => {
    const id = await depose();
    await par('autre').get(`/api/dossiers/${id}/complements`).expect(404);
    await par('autre').post(`/api/dossiers/${id}/complements/transmettre`).set('Idempotency-Key', randomUUID()).send({}).expect(404);
    await par('ailleurs').get(chemin(id, '/complements')).expect(404);
    await demander(id, [piece()], '2026-08-01', 'ailleurs').expect(404);
    await demander(id, [piece()], '2026-08-01', 'valideur').expect(403);
    await par('instructeur').post(chemin(id, '/irrecevabilite')).send({ code: 'hors-delai', motif: 'Tardif.' }).expect(403);
  });

  it('rappels une fois chacun ; le constat attend le délai, un rappel et une proposition ; la lettre se signe et se notifie', async () => {
    const id = await depose();
    await demander(id, [piece()]).expect(204);
    const rappeler = async (jour: string): Promise<number> => {
      le(jour);
      await essai.app.get(RappelerComplements).executer();
      return (await essai.base.query<unknown[]>('SELECT 1 FROM rappel_complements r JOIN demande_complements d ON d.id = r.demande_id WHERE d.dossier_id = $1', [id])).length;
    };
    expect([await rappeler('2026-07-24'), await rappeler('2026-07-25'), await rappeler('2026-07-25'), await rappeler('2026-07-31'), await rappeler('2026-08-01')]).toEqual([0, 1, 1, 2, 2]);

    const proposer = () => par('instructeur').post(chemin(id, '/complements/proposition')).send({ motif: 'Statuts non signés.' });
    const constater = () => par('valideur').post(chemin(id, '/irrecevabilite')).send({ code: 'incomplet', motif: 'Les statuts signés ne nous sont pas parvenus.' });
    await proposer().expect(422);
    le('2026-08-02');
    await constater().expect(422);
    await proposer().expect(204);
    await constater().expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'EN_INSTRUCTION', irrecevabilite: null });

    await par('valideur').get(chemin(id, '/apercu.pdf')).expect(200);
    const { body: acte } = await par('valideur').post(chemin(id, '/acte')).send({}).expect(201);
    expect(acte).toMatchObject({ nature: 'irrecevabilite', etat: 'VISE' });
    await par('valideur').post(chemin(id, '/acte')).send({}).expect(409);
    const { body: pdf } = await par('signataire').get(`/api/actes/${acte.id}/pdf`).expect(200);
    await par('signataire').post(`/api/instruction/actes/${acte.id}/signature`).set('Idempotency-Key', randomUUID()).send({ sha256: createHash('sha256').update(pdf).digest('hex') }).expect(204);
    await par('instructeur').post(`/api/instruction/actes/${acte.id}/notification`).send({ mode: 'electronique' }).expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'IRRECEVABLE', affiche: { libelle: 'Irrecevable' }, irrecevabilite: { recoursJusquAu: null }, peutRetirer: false });
    await par('porteur').get(`/api/actes/${acte.id}/pdf`).expect(200);
    expect((await lire(id)).irrecevabilite.recoursJusquAu).toBe('2026-10-03');
  });

  it('une question restée sans réponse ne rend pas irrecevable : l’examen reprend', async () => {
    const id = await depose(true);
    await demander(id, [QUESTION]).expect(204);
    await par('instructeur').post(chemin(id, '/complements/levee')).send({}).expect(422);
    le('2026-08-02');
    await essai.app.get(RappelerComplements).executer();
    expect((await par('instructeur').post(chemin(id, '/complements/proposition')).send({ motif: 'Sans réponse.' }).expect(422)).body.detail).toContain('reprenez l’examen');
    await par('instructeur').post(chemin(id, '/complements/levee')).send({}).expect(204);
    expect((await lire(id)).etat).toBe('EN_INSTRUCTION');
    await demander(id, [QUESTION], '2026-09-01').expect(204);
  });

  it('le jour du silence, le porteur lit ce qu’il en est', async () => {
    const id = await depose(true);
    le('2026-08-31');
    expect((await lire(id)).silence).toBeNull();
    le('2026-09-01');
    expect((await lire(id)).silence).toEqual({ le: '2026-09-01', recoursJusquAu: '2026-11-02' });
  });

  it('chaque acte se réimprime à l’octet, et la chaîne est intacte', async () => {
    await essai.viderLaFile();
    expect((await essai.app.get(VerifierActes).executer()).differents).toEqual([]);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  });
});

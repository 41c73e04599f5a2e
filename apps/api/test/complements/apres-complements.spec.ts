import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { FICHIER_PDF, porteuse } from '@maillage/exemples';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { RecevoirPiece } from '../../src/piece/recevoir-piece.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

jest.setTimeout(60_000);

describe('de la lecture de la demande à l’attestation', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte, instructeur: Compte, ailleurs: Compte;
  let id: string;
  const fichier = path.join(os.tmpdir(), `${randomUUID()}.pdf`);
  const route = (suite = '') => `/api/instruction/dossiers/${id}${suite}`;
  const complements = async () => (await instructeur.agent.get(route('/complements')).expect(200)).body;
  const evaluations = async () => (await instructeur.agent.get(route('/evaluations')).expect(200)).body;
  const carte = async (code: string) => (await instructeur.agent.get('/api/instruction/taches').expect(200)).body.cartes.find((une: { code: string }) => une.code === code);
  const filtres = async (suivi: string) => (await instructeur.agent.get(`/api/instruction/dossiers?suivi=${suivi}`).expect(200)).body.lignes.map((ligne: { id: string }) => ligne.id);

  beforeAll(async () => {
    fs.writeFileSync(fichier, FICHIER_PDF);
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR']);
    instructeur = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    // Une société qui s’appuie sur un collectif d’utilisateurs, sans encore le prouver.
    const brouillon = await preparerBrouillon(essai, porteur, { commune: '19275', porteuse: porteuse('rive') });
    const { piecesAttendues } = (await porteur.agent.get(`/api/dossiers/${brouillon.id}`)).body as { piecesAttendues: { code: string; deposees: { id: string }[] }[] };
    const preuves = piecesAttendues.find(({ code }) => code === 'collectif')?.deposees ?? [];
    for (const piece of preuves) await porteur.agent.delete(`/api/dossiers/${brouillon.id}/pieces/${piece.id}`).expect(204);
    id = (await deposer(porteur, { ...brouillon, version: brouillon.version + preuves.length }).expect(201)).body.id;
    await instructeur.agent.post(route('/prise-en-charge')).send({}).expect(204);
  });
  afterAll(async () => { fs.rmSync(fichier); await essai.fermer(); });

  it('signale des points, remplace une note, en retire un ; le porteur n’en voit rien', async () => {
    const signaler = (agent: Compte['agent'], corps: object) => agent.post(route('/signalements')).send(corps);
    const PIECE = { cible: 'piece', code: 'collectif', libelle: 'Collectif d’utilisateurs', note: 'Aucune charte.' };
    await signaler(ailleurs.agent, PIECE).expect(404);
    await signaler(porteur.agent, PIECE).expect(403);
    await signaler(instructeur.agent, { ...PIECE, note: '' }).expect(400);
    await signaler(instructeur.agent, PIECE).expect(204);
    await signaler(instructeur.agent, { ...PIECE, note: 'Charte signée attendue.' }).expect(204);
    await signaler(instructeur.agent, { cible: 'champ', code: 'projet.description', libelle: 'Description', note: 'Vague.' }).expect(204);
    const { signalements } = await complements();
    expect(signalements.map(({ code, note }: { code: string; note: string }) => [code, note])).toEqual([['collectif', 'Charte signée attendue.'], ['projet.description', 'Vague.']]);
    await instructeur.agent.delete(route(`/signalements/${signalements[1].id}`)).expect(204);
    await instructeur.agent.delete(route(`/signalements/${signalements[1].id}`)).expect(404);
    expect(JSON.stringify((await porteur.agent.get(`/api/dossiers/${id}`)).body)).not.toContain('Charte signée attendue');
  });

  it('la demande reprend le signalement et le clôt', async () => {
    await instructeur.agent.post(route('/completude')).send({}).expect(204);
    const [signalement] = (await complements()).signalements;
    await instructeur.agent.post(route('/complements')).send({ echeance: '2026-08-20', points: [{ genre: 'piece', code: 'collectif', texte: signalement.note, requis: true, signalement: signalement.id }] }).expect(204);
    expect((await complements()).signalements).toEqual([]);
  });

  it('après quinze jours sans réponse, la carte et la liste le disent ; à quinze jours, pas encore', async () => {
    essai.horloge.instant = '2026-07-16T21:59:59.000Z';
    expect([(await carte('attente-longue')).nombre, await filtres('attente-longue')]).toEqual([0, []]);
    essai.horloge.instant = '2026-07-16T22:00:00.000Z';
    expect([(await carte('attente-longue')).nombre, await filtres('attente-longue')]).toEqual([1, [id]]);
  });

  it('à la transmission, le constat se rejoue seul : le collectif, à vérifier, devient satisfait ; celui du dépôt reste', async () => {
    const [depot] = await evaluations();
    expect(depot).toMatchObject({ rang: 1, origine: 'depot', changements: [] });
    await essai.app.get(RecevoirPiece).arriver(porteur.id, randomUUID(), fichier, { dossier: id, code: 'collectif', nom: 'charte.pdf' });
    await porteur.agent.post(`/api/dossiers/${id}/complements/transmettre`).set('Idempotency-Key', randomUUID()).send({}).expect(204);
    const toutes = await evaluations();
    expect(toutes[0]).toEqual(depot);
    expect(toutes[1]).toMatchObject({ rang: 2, origine: 'complements', le: '2026-07-16T22:00:00.000Z' });
    expect(toutes[1].changements).toMatchObject([{ code: 'collectif-utilisateurs', avant: 'a-verifier', apres: 'satisfait' }]);
    // Rien d’autre n’a bougé : même jour, mêmes trajets.
    const [a, b] = await essai.base.query<{ demande: object }[]>(`SELECT demande - 'collectifUtilisateurs' AS demande FROM evaluation WHERE dossier_id = $1 ORDER BY evaluee_le`, [id]);
    expect(b).toEqual(a);
    await ailleurs.agent.get(route('/evaluations')).expect(404);
  });

  it('les compléments reçus attendent sur l’accueil jusqu’au dernier point jugé', async () => {
    expect([await carte('complements-recus'), await filtres('complements-recus')]).toMatchObject([{ nombre: 1, lien: '/dossiers?suivi=complements-recus' }, [id]]);
    const point = (await complements()).demandes[0].points[0].id;
    await instructeur.agent.put(route(`/complements/points/${point}`)).send({ suite: 'accepte' }).expect(204);
    expect([(await carte('complements-recus')).nombre, await filtres('complements-recus')]).toEqual([0, []]);
  });

  it('l’attestation de complétude est dans les documents des deux côtés, et se réimprime à l’octet', async () => {
    await essai.viderLaFile();
    for (const { actes } of [(await porteur.agent.get(`/api/dossiers/${id}`)).body, (await instructeur.agent.get(route())).body]) {
      expect(actes.find(({ nature }: { nature: string }) => nature === 'attestation-completude')).toMatchObject({ titre: 'Attestation de complétude', etat: 'NOTIFIE', numero: expect.stringMatching(/^AC-TL-2026-\d{4}$/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
  });
});

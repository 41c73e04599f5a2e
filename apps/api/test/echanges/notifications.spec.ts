import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FICHIER_PDF } from '@maillage/exemples';
import { Travailleur } from '../../src/file/travailleur.ts';
import { RecevoirPiece } from '../../src/piece/recevoir-piece.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

describe('les messages et les notifications', () => {
  let essai: ApplicationDeTest;
  let [porteur, instructeur, valideur]: Compte[] = [];
  let id = '';

  beforeAll(async () => {
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR'], { courriel: 'porteur@exemple.test' });
    instructeur = await essai.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'instructeur@exemple.test' });
    valideur = await essai.compte(['VALIDEUR']);
    id = (await deposer(porteur!, await preparerBrouillon(essai, porteur!)).expect(201)).body.id;
  });
  afterAll(() => essai.fermer());

  const courriels = async (a: string) => (await essai.base.query<{ objet: string; texte: string; html: string }[]>('SELECT objet, texte, html FROM courriel WHERE a = $1 ORDER BY cree_le, id', [a]));
  const objets = async (a: string) => (await courriels(a)).map(({ objet }) => objet);
  const liste = async ({ agent }: Compte) => (await agent.get('/api/notifications').expect(200)).body;
  const recapituler = () => essai.app.get(Travailleur).executer('recapitulatif', 'quotidien');

  it('le dépôt se note chez l’instructeur sans courriel, puis part dans un seul récapitulatif par jour', async () => {
    expect((await liste(instructeur!)).lignes).toMatchObject([{ evenement: 'dossier-depose', dossier: { id }, lueLe: null }]);
    expect(await objets('instructeur@exemple.test')).toEqual([]);
    await recapituler();
    await deposer(porteur!, await preparerBrouillon(essai, porteur!)).expect(201);
    await recapituler();
    expect(await objets('instructeur@exemple.test')).toEqual(['Votre récapitulatif : 1 nouveauté']);
    essai.horloge.instant = '2026-07-02T06:00:00.000Z';
    await recapituler();
    await recapituler();
    expect(await objets('instructeur@exemple.test')).toEqual(['Votre récapitulatif : 1 nouveauté', 'Votre récapitulatif : 1 nouveauté']);
  });

  it('un message se lit de l’autre côté, avec sa date de lecture, et son courriel n’en dit rien', async () => {
    const fil = `/api/dossiers/${id}/messages`;
    const filAgent = `/api/instruction/dossiers/${id}/messages`;
    await instructeur!.agent.post(filAgent).send({ texte: 'Votre bail\nest-il signé ?' }).expect(204);
    const [dernier] = (await courriels('porteur@exemple.test')).slice(-1);
    expect(dernier!.objet).toMatch(/nouveau message$/);
    expect(`${dernier!.texte}${dernier!.html}`).not.toContain('bail');
    expect(dernier!.texte).toContain('/notifications/reglages');
    expect((await valideur!.agent.get(filAgent).expect(200)).body).toMatchObject({ peutEcrire: false, messages: [{ luLe: null, cote: 'service' }] });
    essai.horloge.instant = '2026-07-02T09:30:00.000Z';
    expect((await porteur!.agent.get(fil).expect(200)).body).toMatchObject({ peutEcrire: true, messages: [{ texte: 'Votre bail\nest-il signé ?', mien: false }] });
    expect((await instructeur!.agent.get(filAgent).expect(200)).body.messages).toMatchObject([{ mien: true, luLe: '2026-07-02T09:30:00.000Z' }]);
    await porteur!.agent.post(fil).send({ texte: 'Oui.' }).expect(204);
    expect((await liste(instructeur!)).lignes[0]).toMatchObject({ evenement: 'message-du-porteur', titre: 'nouveau message', chemin: `/instruction/dossiers/${id}/messages` });
  });

  it('un fichier part avec le message qui le suit, et n’entre pas dans les pièces du dossier', async () => {
    const fichier = path.join(os.tmpdir(), `${randomUUID()}.pdf`);
    const envoyer = (compte: Compte) => { fs.writeFileSync(fichier, FICHIER_PDF); return essai.app.get(RecevoirPiece).arriver(compte.id, randomUUID(), fichier, { dossier: id, code: 'message', nom: 'bail.pdf' }); };
    const avant = (await porteur!.agent.get(`/api/dossiers/${id}`).expect(200)).body.piecesAttendues;
    const [garde, retire] = [await envoyer(porteur!), await envoyer(porteur!)];
    await porteur!.agent.delete(`/api/dossiers/${id}/pieces/${retire.id}`).expect(204);
    expect((await porteur!.agent.get(`/api/dossiers/${id}/messages`).expect(200)).body.aJoindre).toMatchObject([{ id: garde.id, nom: 'bail.pdf' }]);
    essai.horloge.instant = '2026-07-02T09:40:00.000Z';
    await porteur!.agent.post(`/api/dossiers/${id}/messages`).send({ texte: 'Le voici.' }).expect(204);
    const { messages, aJoindre } = (await instructeur!.agent.get(`/api/instruction/dossiers/${id}/messages`).expect(200)).body;
    expect(aJoindre).toEqual([]);
    expect(messages.at(-1)).toMatchObject({ texte: 'Le voici.', pieces: [{ id: garde.id }] });
    await instructeur!.agent.get(`/api/pieces/${garde.id}/contenu`).expect(200);
    await porteur!.agent.delete(`/api/dossiers/${id}/pieces/${garde.id}`).expect(409);
    expect((await porteur!.agent.get(`/api/dossiers/${id}`).expect(200)).body.piecesAttendues).toEqual(avant);
    const autre = await essai.compte(['PORTEUR']);
    await expect(envoyer(autre)).rejects.toMatchObject({ status: 404 });
    fs.rmSync(fichier);
  });

  it('ni vide, ni trop long, ni d’un autre, ni sur un brouillon, ni par qui ne l’instruit pas', async () => {
    const brouillon = await preparerBrouillon(essai, porteur!);
    const autre = await essai.compte(['PORTEUR']);
    const ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    await porteur!.agent.post(`/api/dossiers/${id}/messages`).send({ texte: '   ' }).expect(400);
    await porteur!.agent.post(`/api/dossiers/${id}/messages`).send({ texte: 'x'.repeat(5001) }).expect(400);
    await porteur!.agent.post(`/api/dossiers/${brouillon.id}/messages`).send({ texte: 'Bonjour' }).expect(409);
    await autre.agent.get(`/api/dossiers/${id}/messages`).expect(404);
    await ailleurs.agent.post(`/api/instruction/dossiers/${id}/messages`).send({ texte: 'Bonjour' }).expect(404);
    await valideur!.agent.post(`/api/instruction/dossiers/${id}/messages`).send({ texte: 'Bonjour' }).expect(403);
  });

  it('chacun règle ce qui se règle : jamais, aussitôt ; un courriel légal ne se règle pas', async () => {
    const regler = ({ agent }: Compte, evenement: string, rythme: string) => agent.put(`/api/notifications/preferences/${evenement}`).send({ rythme });
    await regler(porteur!, 'accuse-reception', 'jamais').expect(422);
    await regler(porteur!, 'dossier-depose', 'immediat').expect(404);
    await regler(porteur!, 'message-du-service', 'souvent').expect(400);
    await regler(porteur!, 'message-du-service', 'jamais').expect(204);
    await regler(instructeur!, 'dossier-depose', 'immediat').expect(204);
    const avant = await objets('porteur@exemple.test');
    await instructeur!.agent.post(`/api/instruction/dossiers/${id}/messages`).send({ texte: 'Merci.' }).expect(204);
    expect(await objets('porteur@exemple.test')).toEqual(avant);
    expect((await liste(porteur!)).lignes[0]).toMatchObject({ evenement: 'message-du-service', lueLe: null });
    const { body: depot } = await deposer(porteur!, await preparerBrouillon(essai, porteur!)).expect(201);
    expect(await objets('instructeur@exemple.test')).toContain(`Dossier n° ${depot.numero} déposé`);
    expect((await porteur!.agent.get('/api/notifications/preferences').expect(200)).body).toContainEqual({ evenement: 'message-du-service', libelle: 'Message du service instructeur', legal: false, rythme: 'jamais' });
  });

  it('lues une par une ou toutes, et rien d’un dossier dont on est déporté', async () => {
    const { lignes: [premiere], nonLues } = await liste(instructeur!);
    await instructeur!.agent.post(`/api/notifications/${premiere.id}/lue`).send({}).expect(204);
    expect((await liste(instructeur!)).nonLues).toBe(nonLues - 1);
    await porteur!.agent.post(`/api/notifications/${(await liste(instructeur!)).lignes[1].id}/lue`).send({}).expect(404);
    expect((await liste(instructeur!)).nonLues).toBe(nonLues - 1);
    await essai.base.query(`INSERT INTO deport (dossier_id, compte_id, origine, motif, pose_par, pose_le) VALUES ($1, $2, 'declare', 'Lien', $2, now())`, [id, instructeur!.id]);
    expect((await liste(instructeur!)).lignes.some(({ dossier }: { dossier: { id: string } }) => dossier.id === id)).toBe(false);
    await instructeur!.agent.post('/api/notifications/lues').send({}).expect(204);
    expect((await liste(instructeur!)).nonLues).toBe(0);
  });
});

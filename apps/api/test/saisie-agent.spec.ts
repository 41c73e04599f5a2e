import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { dossierComplet, FICHIER_PDF } from '@maillage/exemples';
import { VerifierActes } from '../src/acte/verifier-actes.ts';
import { RecevoirPiece } from '../src/piece/recevoir-piece.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from './base-de-test.ts';

jest.setTimeout(60_000);

describe('une candidature venue hors du portail', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  const fichier = path.join(os.tmpdir(), `${randomUUID()}.pdf`);
  const POSTAL = { appelId: '2025-2028', canal: 'postal', cachetLe: '2026-06-26', recuLe: '2026-06-29', accusePar: 'courrier' };

  beforeAll(async () => {
    fs.writeFileSync(fichier, FICHIER_PDF);
    essai = await ouvrirApplication({ env: { MAILLAGE_LIMITES: '1' } });
    acteurs['agent'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'agent@exemple.test' });
    acteurs['collegue'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'collegue@exemple.test' });
    acteurs['ailleurs'] = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    acteurs['porteur'] = await essai.compte(['PORTEUR'], { courriel: 'porteur@exemple.test' });
    acteurs['intrus'] = await essai.compte(['PORTEUR']);
  });
  afterAll(async () => { fs.rmSync(fichier); await essai.fermer(); });
  beforeEach(() => { le('2026-07-01'); });

  const le = (jour: string) => { essai.horloge.instant = `${jour}T08:00:00.000Z`; };
  const par = (qui: string) => acteurs[qui]!.agent;
  const commencer = (saisie: object = POSTAL) => par('agent').post('/api/instruction/saisies').send(saisie);
  const lire = async (qui: string, id: string) => (await par(qui).get(`/api/dossiers/${id}`).expect(200)).body;
  const joindre = (id: string, code: string) => essai.app.get(RecevoirPiece).arriver(acteurs['agent']!.id, randomUUID(), fichier, { dossier: id, code, nom: `${code}.pdf` });
  const enregistrer = async (id: string, version?: number) => par('agent').post(`/api/dossiers/${id}/deposer`).set('If-Match', `"${version ?? (await lire('agent', id)).version}"`).set('Idempotency-Key', randomUUID()).send({});
  const courriels = (objet: string) => essai.base.query<{ a: string; objet: string; texte: string; acteId: string | null }[]>('SELECT a, objet, texte, acte_id AS "acteId" FROM courriel WHERE objet LIKE $1 ORDER BY cree_le DESC, id', [`%${objet}%`]);
  const accuse = async (id: string) => (await essai.base.query<{ donnees: { gabarit: string; horsDelai: string | null; manquantes: string[]; rejetImplicite: { le: string }; recu: object; reprise: { code: string; jusquAu: string } } }[]>(`SELECT donnees FROM acte WHERE dossier_id = $1 AND nature = 'accuse-reception'`, [id]))[0]!.donnees;

  /** Un envoi saisi jusqu’au bout par les étapes du formulaire du porteur ; `sauf` : la pièce absente de l’envoi. */
  async function saisir(saisie: object = POSTAL, { sauf = '', scan = true, depotLe = '2026-07-01' }: { sauf?: string; scan?: boolean; depotLe?: `${number}-${number}-${number}` } = {}): Promise<string> {
    const { id } = (await commencer(saisie).expect(201)).body;
    const { contenu, reponses, pieces } = dossierComplet({ commune: '19275', depotLe });
    const { formulaire } = (await par('agent').get('/api/appels/2025-2028')).body.reglement as { formulaire: { code: string; etape: string }[] };
    for (const [etape, valeurs] of Object.entries(contenu)) {
      const siennes = Object.fromEntries(formulaire.filter((question) => question.etape === etape && question.code in reponses).map(({ code }) => [code, reponses[code]]));
      await par('agent').put(`/api/dossiers/${id}/etapes/${etape}`).set('If-Match', `"${(await lire('agent', id)).version}"`).send({ contenu: valeurs, reponses: siennes }).expect(200);
    }
    for (const { code } of pieces.filter((piece) => piece.code !== sauf)) await joindre(id, code);
    if (scan) await joindre(id, 'envoi-recu');
    return id;
  }

  it('postée à temps : mêmes étapes, le délai court de la réception, l’accusé se poste, l’auteur est tracé des deux côtés', async () => {
    const id = await saisir({ ...POSTAL, accusePar: 'courrier' }, { scan: false });
    expect((await par('agent').get('/api/instruction/saisies').expect(200)).body.aFinir).toMatchObject([{ id, canal: 'postal', etat: 'BROUILLON', parNom: expect.stringContaining('Prénom') }]);
    expect((await par('agent').get('/api/instruction/taches')).body.cartes.find(({ code }: { code: string }) => code === 'saisies')).toMatchObject({ nombre: 1, lien: '/saisie' });
    expect((await enregistrer(id)).body.erreurs).toEqual([{ chemin: 'pieces.envoi-recu', message: expect.stringContaining('Envoi reçu') }]);
    await joindre(id, 'envoi-recu');
    await par('collegue').get(`/api/dossiers/${id}`).expect(404);
    await par('intrus').get(`/api/dossiers/${id}`).expect(404);
    const { status, body } = await enregistrer(id);
    expect([status, body.numero, body.rejetImpliciteLe]).toEqual([201, expect.stringMatching(/^TL-2026-/), '2026-08-29']);
    await par('agent').put(`/api/instruction/saisies/${id}`).send({ canal: 'remise', recuLe: '2026-06-30', accusePar: 'courrier' }).expect(409);

    expect(await accuse(id)).toMatchObject({ gabarit: 'accuse-courrier.v1', horsDelai: null, manquantes: [], rejetImplicite: { le: '2026-08-29' }, recu: { jour: '2026-06-29', maniere: 'par la poste', poste: '2026-06-26' }, reprise: { code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/), jusquAu: '2026-09-29' } });
    const attendue = { canal: 'postal', cachetLe: '2026-06-26', recuLe: '2026-06-29', horsDelai: null, repriseLe: null, enregistreeLe: expect.any(String), parNom: expect.any(String) };
    expect((await lire('agent', id)).saisie).toMatchObject(attendue);
    const vu = (await par('collegue').get(`/api/instruction/dossiers/${id}`).expect(200)).body;
    expect(vu.saisie).toMatchObject(attendue);
    expect(vu.porteur.courriel).not.toBe('agent@exemple.test');
    expect(vu.depot.pieces[0]).toMatchObject({ code: 'envoi-recu', deposees: [{ nom: 'envoi-recu.pdf' }] });
    // L’accusé part chez l’agent, pour être posté ; jamais à une adresse que l’envoi ne demandait pas.
    const [a] = await courriels(body.numero);
    expect(a).toMatchObject({ a: 'agent@exemple.test', objet: expect.stringContaining('À poster'), acteId: body.accuseId });
    await essai.viderLaFile();
    await par('agent').get(`/api/actes/${body.accuseId}/pdf`).expect(200);
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
  });

  it('par courriel, une pièce manquante : enregistrée, la pièce est nommée dans l’accusé, qui part à l’adresse de la structure', async () => {
    const { pieces } = dossierComplet({ commune: '19275', depotLe: '2026-07-01' });
    const id = await saisir({ appelId: '2025-2028', canal: 'courriel', recuLe: '2026-06-30', accusePar: 'courriel' }, { sauf: pieces[0]!.code });
    expect((await lire('agent', id)).bloquants).toEqual([]);
    const { body } = await enregistrer(id);
    expect((await accuse(id)).manquantes).toHaveLength(1);
    const [courriel] = await courriels(body.numero);
    expect(courriel).toMatchObject({ a: (await lire('agent', id)).contenu.structure.contact.courriel, acteId: body.accuseId });
    expect(courriel!.texte).toContain('code imprimé sur votre accusé');
  });

  it('postée le dernier jour, reçue après : dans les délais ; postée le lendemain : enregistrée, le retard constaté et expliqué', async () => {
    le('2028-09-10');
    for (const [cachetLe, tardif] of [['2028-09-01', false], ['2028-09-02', true]] as const) {
      const id = await saisir({ ...POSTAL, cachetLe, recuLe: '2028-09-05' }, { depotLe: '2028-09-05' });
      expect((await enregistrer(id)).status).toBe(201);
      const { horsDelai } = (await par('collegue').get(`/api/instruction/dossiers/${id}`).expect(200)).body.saisie;
      expect([horsDelai !== null, (await accuse(id)).horsDelai !== null]).toEqual([tardif, tardif]);
      if (tardif) expect(horsDelai).toMatch(/reçus jusqu’au .* inclus : cet appel est clos\.$/);
    }
  });

  it.each([
    ['reçue demain', { recuLe: '2026-07-02' }, 'recuLe'],
    ['avant l’ouverture', { cachetLe: '2025-01-02', recuLe: '2025-01-03' }, 'recuLe'],
    ['postée après sa réception', { cachetLe: '2026-06-30' }, 'cachetLe'],
  ])('%s : refusée à la saisie', async (_cas, faits, chemin) => expect((await commencer({ ...POSTAL, ...faits }).expect(422)).body.erreurs[0].chemin).toBe(chemin));

  it('se reprend en ligne avec son code, une seule fois, et l’agent n’y écrit plus', async () => {
    const id = await saisir();
    await enregistrer(id);
    const premier = (await accuse(id)).reprise.code;
    await par('ailleurs').post(`/api/instruction/saisies/${id}/code`).expect(404);
    const { code } = (await par('collegue').post(`/api/instruction/saisies/${id}/code`).expect(201)).body;
    const reprendre = (qui: string, saisi: string) => par(qui).post('/api/reprises').send({ code: saisi });
    await reprendre('porteur', premier).expect(422);
    expect((await reprendre('porteur', code.toLowerCase().replaceAll('-', ' ')).expect(200)).body).toMatchObject({ id, numero: expect.any(String) });
    await reprendre('intrus', code).expect(422);
    expect((await lire('porteur', id)).saisie.repriseLe).not.toBeNull();
    await par('agent').get(`/api/dossiers/${id}`).expect(404);
    await par('collegue').post(`/api/instruction/saisies/${id}/code`).expect(409);
    expect((await courriels('repris en ligne')).map(({ a }) => a)).toContain('agent@exemple.test');
    expect((await par('collegue').get(`/api/instruction/dossiers/${id}/journal`)).body.map(({ code: geste }: { code: string }) => geste)).toEqual(['commencer-saisie', 'deposer', 'tirer-code-reprise', 'reprendre-dossier']);
    // Une fois repris, tout va au compte du porteur.
    await par('collegue').post(`/api/instruction/dossiers/${id}/prise-en-charge`).send({}).expect(204);
    await par('collegue').post(`/api/instruction/dossiers/${id}/completude`).send({}).expect(204);
    expect((await courriels('est complet'))[0]).toMatchObject({ a: 'porteur@exemple.test' });
  });

  it('un code expiré ne sert plus ; de deux reprises au même instant, une seule l’emporte ; dix essais ratés, et il faut attendre', async () => {
    const id = await saisir();
    await enregistrer(id);
    const { reprise } = await accuse(id);
    le('2026-09-30');
    await par('porteur').post('/api/reprises').send({ code: reprise.code }).expect(422);
    const { code } = (await par('collegue').post(`/api/instruction/saisies/${id}/code`).expect(201)).body;
    const rivaux = [await essai.compte(['PORTEUR']), await essai.compte(['PORTEUR'])];
    expect((await Promise.all(rivaux.map(async ({ agent }) => (await agent.post('/api/reprises').send({ code })).status))).sort()).toEqual([200, 422]);
    for (let essais = 0; essais < 9; essais += 1) await par('intrus').post('/api/reprises').send({ code: '0000-0000-0000' });
    const trop = await par('intrus').post('/api/reprises').send({ code: '0000-0000-0000' });
    expect([trop.status, Number(trop.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it('un agent déporté ne tient plus le dossier qu’il avait commencé', async () => {
    const { id } = (await commencer().expect(201)).body;
    await essai.base.query(`INSERT INTO deport (dossier_id, compte_id, origine, motif, pose_par, pose_le) VALUES ($1,$2,'declare','Voisin','${acteurs['agent']!.id}', now())`, [id, acteurs['agent']!.id]);
    await par('agent').get(`/api/dossiers/${id}`).expect(404);
    await par('agent').put(`/api/instruction/saisies/${id}`).send({ canal: 'remise', recuLe: '2026-06-30', accusePar: 'courrier' }).expect(404);
  });
});

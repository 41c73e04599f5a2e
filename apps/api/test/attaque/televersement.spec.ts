import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';

const TUS = { 'Tus-Resumable': '1.0.0' };
const PDF = Buffer.from('%PDF-1.4\n%fin');
const metadonnees = (valeurs: Readonly<Record<string, string>>): string => Object.entries(valeurs).map(([cle, valeur]) => `${cle} ${Buffer.from(valeur).toString('base64')}`).join(',');

describe('des envois malveillants', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte, autre: Compte;
  let dossier: string, code: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    [porteur, autre] = [await essai.compte(['PORTEUR']), await essai.compte(['PORTEUR'])];
    dossier = (await porteur.agent.post('/api/dossiers').send({ appelId: '2025-2028' }).expect(201)).body.id;
    code = (await porteur.agent.get('/api/appels/2025-2028')).body.reglement.pieces[0].code;
  });
  afterAll(() => essai.fermer());

  const annoncer = (entetes: Readonly<Record<string, string>> = {}, nom = 'a.pdf', taille = PDF.length) =>
    porteur.agent.post('/api/televersements').set({ ...TUS, 'Upload-Length': String(taille), 'Upload-Metadata': metadonnees({ dossier, code, nom }), ...entetes });
  const envoyer = ({ agent }: Compte, adresse: string, octets: Buffer, position = '0') =>
    agent.patch(adresse).set({ ...TUS, 'Upload-Offset': position, 'Content-Type': 'application/offset+octet-stream' }).send(octets);

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['sans version du protocole', { 'Tus-Resumable': '' }, 412],
    ['d’une autre version', { 'Tus-Resumable': '9' }, 400],
    ['de taille négative', { 'Upload-Length': '-1' }, 400],
    ['de 21 Mo', { 'Upload-Length': String(21 * 1024 * 1024) }, 413],
    ['aux métadonnées illisibles', { 'Upload-Metadata': 'dossier !!!' }, 400],
    ['vers un dossier inconnu', { 'Upload-Metadata': metadonnees({ dossier: randomUUID(), code: 'statuts', nom: 'x' }) }, 404],
    ['en morceaux à recoller', { 'Upload-Concat': 'partial' }, 501],
  ])('un envoi %s est refusé par un problème en français', async (_cas, entetes, statut) => {
    const { status, headers, text } = await annoncer(entetes);
    expect({ status, type: headers['content-type'] }).toEqual({ status: statut, type: expect.stringContaining('application/problem+json') });
    expect(JSON.parse(text)).toMatchObject({ status: statut, detail: expect.stringMatching(/[éèà’]/) });
  });

  it('aucun autre site n’est invité', async () => {
    const { headers } = await annoncer({ Origin: 'https://ailleurs.test' }).expect(403);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await annoncer().expect(201)).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('l’envoi d’une autre personne se comporte comme un envoi inconnu', async () => {
    const adresse = (await annoncer().expect(201)).headers['location']!;
    const inconnue = `/api/televersements/${randomUUID()}`;
    for (const methode of ['head', 'delete'] as const) await autre.agent[methode](adresse).set(TUS).expect(404);
    const [sienne, rien] = [await envoyer(autre, adresse, PDF), await envoyer(autre, inconnue, PDF)];
    expect([sienne.status, sienne.text]).toEqual([404, rien.text]);
    await envoyer(porteur, adresse, PDF, '5').expect(409);
    await envoyer(porteur, adresse, PDF).expect(204);
  });

  it.each([
    ['une page déguisée en PDF', Buffer.from('<html><script>alert(1)</script></html>')],
    ['un SVG actif', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['un exécutable', Buffer.from('MZ\u0090\u0000')],
    ['un fichier vide', Buffer.alloc(0)],
  ])('%s est refusé à l’arrivée, et rien n’en reste', async (_cas, octets) => {
    const cree = await annoncer({}, 'statuts.pdf', octets.length);
    const { status } = octets.length ? await envoyer(porteur, cree.headers['location']!, octets) : cree;
    expect(status).toBe(415);
    const id = cree.headers['location']?.split('/').pop();
    if (id) expect(fs.readdirSync(path.join(essai.fichiers, 'arrivees')).filter((nom) => nom.startsWith(id))).toEqual([]);
  });

  it.each([
    ['un chemin', '../../../etc/passwd', 'passwd'],
    ['une double extension', 'x.pdf.html', 'x.pdf.html'],
    ['un sens de lecture inversé', 'facture\u202Efdp.exe', 'facturefdp.exe'],
    ['un retour à la ligne', 'a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
    ['un caractère coupé au cent vingtième', `${'z'.repeat(119)}😀😀.pdf`, `${'z'.repeat(119)}😀`],
  ])('%s dans le nom devient inoffensif', async (_cas, nom, attendu) => {
    const adresse = (await annoncer({}, nom).expect(201)).headers['location']!;
    await envoyer(porteur, adresse, PDF).expect(204);
    const { headers } = await porteur.agent.get(`/api/pieces/${adresse.split('/').pop()}/contenu`).expect(200);
    expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(headers['content-disposition']!)![1]!)).toBe(attendu);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    await autre.agent.get(`/api/pieces/${adresse.split('/').pop()}/contenu`).expect(404);
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FICHIER_PDF } from '@maillage/exemples';
import { EchangerAvecParapheur } from '../../src/acte/parapheur/echanger.ts';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { dossiersDecides } from './dossiers-decides.ts';

type Acte = { readonly id: string; readonly sha256: string; readonly etat: string; readonly attend: string | null; readonly numero: string };
const ROLES = { porteur: 'PORTEUR', instructeur: 'INSTRUCTEUR', valideur: 'VALIDEUR', secretariat: 'SECRETARIAT_COMMISSION', signataire: 'SIGNATAIRE', admin: 'ADMIN' } as const;

describe('les visas, la délégation et les voies de signature', () => {
  let essai: ApplicationDeTest;
  let parapheur: Server;
  const recus = new Map<string, Buffer>();
  let panne = true, signe = false;
  const acteurs = {} as Record<keyof typeof ROLES | 'cumul', Compte>;
  let dossiers: string[];
  beforeAll(async () => {
    parapheur = createServer((requete, reponse) => {
      const [, , id, suite] = requete.url!.split('/');
      const morceaux: Buffer[] = [];
      requete.on('data', (un: Buffer) => morceaux.push(un)).on('end', () => {
        if (panne) return reponse.writeHead(503).end();
        if (requete.method === 'PUT') { recus.set(id!, Buffer.concat(morceaux)); return reponse.writeHead(201).end(); }
        return suite === 'signe' && signe ? reponse.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.concat([recus.get(id!)!, Buffer.from('\n% signé')])) : reponse.writeHead(202).end();
      });
    });
    await new Promise<void>((pret) => parapheur.listen(0, '127.0.0.1', pret));
    essai = await ouvrirApplication({ env: { MAILLAGE_PARAPHEUR: `http://127.0.0.1:${(parapheur.address() as AddressInfo).port}` } });
    for (const [nom, role] of Object.entries(ROLES)) acteurs[nom as keyof typeof ROLES] = await essai.compte([role], { departements: role === 'INSTRUCTEUR' ? ['19'] : [] });
    acteurs.cumul = await essai.compte(['VALIDEUR', 'SIGNATAIRE']);
    dossiers = [...await dossiersDecides(essai, acteurs, 10)];
  }, 60_000);
  afterAll(async () => { await essai.fermer(); parapheur.close(); });

  const par = (qui: keyof typeof acteurs) => acteurs[qui].agent;
  const neuf = () => dossiers.pop()!;
  const soumettre = async (id: string, corps: object = {}, qui: keyof typeof acteurs = 'instructeur'): Promise<Acte> => (await par(qui).post(`/api/instruction/dossiers/${id}/acte`).send(corps).expect(201)).body;
  const viser = ({ id, sha256 }: Acte, qui: keyof typeof acteurs = 'valideur') => par(qui).post(`/api/instruction/actes/${id}/visa`).send({ sha256, remarque: 'Montant vérifié.' });
  const signer = ({ id, sha256 }: Acte, qui: keyof typeof acteurs = 'signataire') => par(qui).post(`/api/instruction/actes/${id}/signature`).set('Idempotency-Key', randomUUID()).send({ sha256 });
  const suivi = async ({ id }: Acte) => (await par('admin').get(`/api/instruction/actes/${id}/suivi`).expect(200)).body;

  it('l’instructeur soumet, le chef de service vise, le signataire signe ; pas avant', async () => {
    const acte = await soumettre(neuf());
    expect(acte).toMatchObject({ etat: 'PROJET', attend: 'VALIDEUR' });
    expect((await signer(acte).expect(403)).body.detail).toContain('manque un visa');
    await viser(acte, 'instructeur').expect(403);
    await par('valideur').post(`/api/instruction/actes/${acte.id}/visa`).send({ sha256: 'a'.repeat(64) }).expect(409);
    await viser(acte).expect(204);
    await viser(acte).expect(409);
    expect(await suivi(acte)).toMatchObject({ visas: [{ qualite: 'Fonction', remarque: 'Montant vérifié.' }], delegation: { numero: expect.any(String) }, empechements: { signer: expect.any(String) } });
    await signer(acte).expect(204);
    expect((await essai.base.query<{ etat: string }[]>('SELECT etat FROM acte WHERE id = $1', [acte.id]))[0]!.etat).toBe('SIGNE');
  });

  it('qui vise ne signe pas : la lettre désigne une autre personne, ou attend une autre main', async () => {
    const acte = await soumettre(neuf(), {}, 'cumul');
    expect(acte).toMatchObject({ etat: 'VISE', attend: 'SIGNATAIRE' });
    await signer(acte, 'cumul').expect(403);
    await signer(acte).expect(204);
  });

  it('un visa refusé renvoie la lettre, motif à l’appui ; une nouvelle la remplace', async () => {
    const dossier = neuf();
    const acte = await soumettre(dossier);
    await par('valideur').post(`/api/instruction/actes/${acte.id}/refus-visa`).send({ motif: 'La condition 2 est à préciser.' }).expect(204);
    expect(await suivi(acte)).toMatchObject({ refus: { motif: 'La condition 2 est à préciser.' } });
    await viser(acte).expect(409);
    await signer(acte).expect(403);
    const neuve = await soumettre(dossier);
    expect(neuve).toMatchObject({ etat: 'PROJET', attend: 'VALIDEUR', numero: `${acte.numero}-2` });
    await par('instructeur').post(`/api/instruction/dossiers/${dossier}/acte`).send({}).expect(409);
  });

  it('la délégation borne le montant et le temps ; abrogée, la lettre est à refaire', async () => {
    const [cher] = await dossiersDecides(essai, acteurs, 1, 9_000_000);
    const { id: restreint } = await essai.compte(['SIGNATAIRE']);
    await essai.base.query('UPDATE delegation SET plafond_centimes = 2300000 WHERE compte_id IN ($1, $2, $3)', [acteurs.signataire.id, acteurs.cumul.id, restreint]);
    expect((await par('instructeur').post(`/api/instruction/dossiers/${cher}/acte`).send({}).expect(422)).body.detail).toMatch(/délégation .*90\s000/);
    const nouvelle = { compteId: acteurs.signataire.id, numero: '2026-77', arreteLe: '2026-06-01', publieLe: '2026-06-05', du: '2026-06-05', natures: ['accord'] };
    await par('valideur').post('/api/instruction/delegations').send(nouvelle).expect(403);
    await par('admin').post('/api/instruction/delegations').send({ ...nouvelle, publieLe: '2026-05-31' }).expect(422);
    await par('admin').post('/api/instruction/delegations').send({ ...nouvelle, compteId: acteurs.valideur.id }).expect(422);
    const { body: { id } } = await par('admin').post('/api/instruction/delegations').send(nouvelle).expect(201);
    const acte = await soumettre(cher!);
    await viser(acte).expect(204);
    await par('admin').post(`/api/instruction/delegations/${id}/abrogation`).send({}).expect(204);
    expect((await signer(acte).expect(422)).body.detail).toContain('abrogé');
    await par('admin').post('/api/instruction/delegations').send({ ...nouvelle, numero: '2026-78', plafondCentimes: 9_000_000 }).expect(201);
    const refaite = await soumettre(cher!);
    await viser(refaite).expect(204);
    await signer(refaite).expect(204);
  });

  it('au papier, le scan rangé par son numéro vaut signature et devient l’original scellé', async () => {
    const acte = await soumettre(neuf(), { voie: 'papier' });
    const deposer = (numero: string, corps: Buffer = FICHIER_PDF) => par('instructeur').post(`/api/instruction/actes/originaux?numero=${encodeURIComponent(numero)}`).set('Content-Type', 'application/pdf').send(corps);
    await deposer(acte.numero).expect(403);
    await viser(acte).expect(204);
    expect((await signer(acte).expect(422)).body.detail).toContain('à la main');
    await deposer('DEC-INCONNU').expect(422);
    await deposer(acte.numero, Buffer.from('bonjour')).expect(422);
    const { body } = await deposer(`http://localhost:3000/verification?numero=${acte.numero}`).expect(201);
    expect(body).toMatchObject({ acteId: acte.id, sha256: createHash('sha256').update(FICHIER_PDF).digest('hex') });
    await deposer(acte.numero).expect(409);
    expect(await suivi(acte)).toMatchObject({ original: { sha256: body.sha256 } });
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ originaux: 1, differents: [] });
    await essai.base.query(`UPDATE original SET octets = 'autre', sha256 = $2 WHERE acte_id = $1`, [acte.id, createHash('sha256').update('autre').digest('hex')]);
    expect((await essai.app.get(VerifierActes).executer()).differents).toEqual([`${acte.numero} (original signé)`]);
    await essai.base.query('UPDATE original SET octets = $2, sha256 = $3 WHERE acte_id = $1', [acte.id, FICHIER_PDF, body.sha256]);
  });

  it('le parapheur en panne ne perd rien : le travail se rejoue, la lettre revient signée une fois', async () => {
    const acte = await soumettre(neuf(), { voie: 'parapheur' });
    await viser(acte).expect(204);
    const echanges = essai.app.get(EchangerAvecParapheur);
    await expect(echanges.deposer(acte.id)).rejects.toThrow('503');
    panne = false;
    await echanges.deposer(acte.id);
    await echanges.deposer(acte.id);
    expect(createHash('sha256').update(recus.get(acte.id)!).digest('hex')).toBe(acte.sha256);
    expect(await echanges.relever()).toBe(0);
    signe = true;
    expect(await echanges.relever()).toBe(1);
    expect(await echanges.relever()).toBe(0);
    const { body: lu } = await par('signataire').get(`/api/actes/${acte.id}/pdf`).expect(200);
    expect((lu as Buffer).length).toBeGreaterThan(recus.get(acte.id)!.length);
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ originaux: 2, differents: [] });
  });

  it('un refus rouvert repart en instruction ; la lettre notifiée reste jusqu’à la suivante', async () => {
    const dossier = neuf();
    const acte = await soumettre(dossier);
    await viser(acte).expect(204);
    await signer(acte).expect(204);
    await par('instructeur').post(`/api/instruction/actes/${acte.id}/notification`).send({ mode: 'electronique' }).expect(204);
    const rouvrir = (qui: keyof typeof acteurs) => par(qui).post(`/api/instruction/dossiers/${dossier}/reouverture`).send({ motif: 'Recours gracieux accueilli.' });
    await rouvrir('valideur').expect(409);
    await essai.base.query(`UPDATE dossier SET etat = 'REJETE' WHERE id = $1`, [dossier]);
    await rouvrir('instructeur').expect(403);
    await rouvrir('valideur').expect(204);
    const lu = (await par('valideur').get(`/api/instruction/dossiers/${dossier}`).expect(200)).body;
    expect(lu).toMatchObject({ etat: 'EN_INSTRUCTION', notifieLe: null });
    expect(lu.actes.find(({ id }: Acte) => id === acte.id)).toMatchObject({ etat: 'NOTIFIE' });
    const ineligible = (corps: object) => par('valideur').post(`/api/instruction/dossiers/${dossier}/ineligibilite`).send(corps);
    for (const { code, resultat } of lu.criteres) if (resultat !== 'satisfait') await par('instructeur').put(`/api/instruction/dossiers/${dossier}/criteres/${code}`).send({ resultat: 'satisfait', motif: 'Vu.' }).expect(204);
    await ineligible({ motif: 'Hors objet.' }).expect(422);
    await ineligible({ motif: 'Hors objet.', malgreLesConstats: true }).expect(204);
    expect((await par('valideur').get(`/api/instruction/dossiers/${dossier}`).expect(200)).body).toMatchObject({ etat: 'PROPOSE_REJET', proposition: { sens: 'refus', motifs: ['Hors objet.'] } });
    // La lettre suivante, notifiée, remplace la première.
    await essai.base.query(`UPDATE dossier SET etat = 'REJETE' WHERE id = $1`, [dossier]);
    await essai.base.query(`INSERT INTO decision (dossier_id, seance_id, sens, motifs, deliberation_numero, deliberation_le, executoire_le, saisie_par, saisie_le) SELECT dossier_id, seance_id, 'refus', '["Hors objet."]', '2026.200.CP', '2026-06-25', '2026-06-26', saisie_par, '2026-06-25T12:00:00Z' FROM decision WHERE dossier_id = $1`, [dossier]);
    const seconde = await soumettre(dossier);
    await viser(seconde).expect(204);
    await signer(seconde).expect(204);
    await par('instructeur').post(`/api/instruction/actes/${seconde.id}/notification`).send({ mode: 'electronique' }).expect(204);
    expect((await essai.base.query<{ etat: string }[]>('SELECT etat FROM acte WHERE id = $1', [acte.id]))[0]!.etat).toBe('REMPLACE');
  });
});

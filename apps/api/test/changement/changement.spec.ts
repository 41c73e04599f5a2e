import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { FICHIER_PDF } from '@maillage/exemples';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { RecevoirPiece } from '../../src/piece/recevoir-piece.ts';
import type { ApplicationDeTest, Compte } from '../base-de-test.ts';
import { ouvrir, type Scene } from '../paiement/scene-paiement.ts';

const PLAN = (depenses: number, ressources: number) => [{ sens: 'depense', libelle: 'Travaux', montantCentimes: depenses }, { sens: 'ressource', libelle: 'Fonds propres', montantCentimes: ressources }];

describe('un changement après l’attribution, de la demande à son effet', () => {
  let essai: ApplicationDeTest, scene: Scene, secretariat: Compte, admin: Compte;
  beforeAll(async () => {
    ({ essai, scene } = await ouvrir());
    [secretariat, admin] = [await essai.compte(['SECRETARIAT_COMMISSION']), await essai.compte(['ADMIN'])];
    await essai.base.query(`INSERT INTO delegation (id, compte_id, numero, arrete_le, publie_le, du, au, plafond_centimes, natures, creee_par, creee_le) VALUES ($1,$2,'D-AVN','2026-01-01','2026-01-02','2026-01-02',NULL,NULL,'{accord,refus}',$3,now())`, [randomUUID(), scene.signataire.id, admin.id]);
    await scene.porteur.agent.put('/api/compte/notification-electronique').send({ accepte: true });
  }, 40_000);
  afterAll(() => essai.fermer());

  const changements = async (id: string) => (await scene.porteur.agent.get(`/api/subventions/${id}/changements`).expect(200)).body;
  const demander = async (id: string, nature: string): Promise<string> => (await scene.porteur.agent.post(`/api/subventions/${id}/changements`).send({ nature }).expect(201)).body.id;
  const saisir = (id: string, h: string, version: number, corps: object) => scene.porteur.agent.put(`/api/subventions/${id}/changements/${h}`).set('If-Match', `"${version}"`).send(corps);
  const deposer = (id: string, h: string, cle: string = randomUUID()) => scene.porteur.agent.post(`/api/subventions/${id}/changements/${h}/depot`).set('Idempotency-Key', cle).send({});
  const geste = (par: Compte, h: string, nom: string, corps: object = {}) => par.agent.post(`/api/finances/changements/${h}/${nom}`).send(corps);
  const lire = async (h: string, par: Compte = scene.instructeur) => (await par.agent.get(`/api/finances/changements/${h}`).expect(200)).body;
  const surActe = (par: Compte, acte: string, nom: string, corps: object) => par.agent.post(`/api/instruction/actes/${acte}/${nom}`).set('Idempotency-Key', randomUUID()).send(corps);
  /** Visas, signatures des deux côtés si c’est un avenant, notification : rien ne change avant. */
  async function jusquALaNotification(id: string, h: string): Promise<void> {
    const { acteId } = (await geste(scene.instructeur, h, 'acte').expect(201)).body;
    const { acte } = await lire(h);
    await scene.porteur.agent.get(`/api/subventions/${id}/changements/${h}/avenant`).expect(404);
    await surActe(scene.valideur, acteId, 'visa', { sha256: acte.sha256 }).expect(204);
    if (acte.nature === 'avenant') {
      await surActe(scene.signataire, acteId, 'signature', { sha256: acte.sha256 }).expect(422);
      await scene.porteur.agent.get(`/api/subventions/${id}/changements/${h}/avenant`).expect(200);
      const accepter = (sha256: string) => scene.porteur.agent.post(`/api/subventions/${id}/changements/${h}/acceptation`).set('Idempotency-Key', randomUUID()).send({ nom: 'Inès Carrère', qualite: 'présidente', sha256, pouvoir: true });
      await accepter('0'.repeat(64)).expect(409);
      await accepter(acte.sha256).expect(204);
      await accepter(acte.sha256).expect(409);
    }
    await surActe(scene.signataire, acteId, 'signature', { sha256: acte.sha256 }).expect(204);
    await surActe(scene.instructeur, acteId, 'notification', { mode: 'lrar', preuve: '1A 234' }).expect(204);
  }

  it('une baisse : demandée avec ses pièces, acceptée, signée des deux côtés ; les autorisations se libèrent, le versé est relu', async () => {
    const [id] = await scene.signees(1, 'baisse') as [string];
    const avance = await scene.avanceDeposee(id);
    await scene.jusquAuMandat(avance);
    await scene.geste(scene.finances, avance, 'mandat', { numero: 'A-1', le: '2026-10-01', exercice: 2026 }).expect(200);
    await scene.geste(scene.finances, avance, 'paiement', { le: '2026-10-01' }).expect(204);
    const h = await demander(id, 'budget');
    await scene.porteur.agent.post(`/api/subventions/${id}/changements`).send({ nature: 'calendrier' }).expect(409);
    expect((await deposer(id, h).expect(422)).body.erreurs.map(({ chemin }: { chemin: string }) => chemin)).toEqual(['plan', 'motif']);
    await saisir(id, h, 1, { montantCentimes: 400_000, assietteCentimes: 1_000_000, plan: PLAN(1_000_000, 600_001), motif: 'Une tranche est abandonnée.' }).expect(200);
    await saisir(id, h, 1, { montantCentimes: 1 }).expect(412);
    expect((await deposer(id, h).expect(422)).body.erreurs[0].chemin).toBe('plan');
    await saisir(id, h, 2, { montantCentimes: 400_000, assietteCentimes: 1_000_000, plan: PLAN(1_000_000, 600_000), motif: 'Une tranche est abandonnée.' }).expect(200);
    const { dossierId } = await scene.subvention(id);
    const fichier = path.join(essai.fichiers, `${randomUUID()}.pdf`);
    fs.writeFileSync(fichier, FICHIER_PDF);
    await essai.app.get(RecevoirPiece).arriver(scene.porteur.id, randomUUID(), fichier, { dossier: dossierId, code: 'changement-piece', nom: 'deliberation.pdf' });
    await scene.instructeur.agent.get(`/api/finances/changements/${h}`).expect(404);
    const cle = randomUUID();
    const premier = (await deposer(id, h, cle).expect(200)).body;
    expect((await deposer(id, h, cle).expect(200)).body).toEqual(premier);
    await expect(essai.app.get(RecevoirPiece).annoncer(scene.porteur.id, { dossier: dossierId, code: 'changement-piece', nom: 'x.pdf' }, 1)).rejects.toMatchObject({ status: 409 });
    expect(await lire(h)).toMatchObject({ etat: 'DEPOSEE', pieces: [{ nom: 'deliberation.pdf' }], attendue: { portee: 'montant-baisse', voie: 'signataire' }, simulation: { verseCentimes: 500_000, aRendreCentimes: 100_000 }, obstacle: null, possibles: ['complement', 'accord', 'refus'] });
    await geste(scene.instructeur, h, 'complement', { message: 'Joignez le devis.' }).expect(204);
    expect((await changements(id)).changements[0]).toMatchObject({ etat: 'A_COMPLETER', complement: 'Joignez le devis.', prochainPas: { balle: 'porteur' } });
    await deposer(id, h).expect(200);
    await geste(scene.instructeur, h, 'accord', { motif: 'Le projet se resserre.' }).expect(204);
    expect((await changements(id)).changements[0]).toMatchObject({ etat: 'ACCORDEE', decisionMotif: null, acte: null });
    await jusquALaNotification(id, h);
    expect((await changements(id)).changements[0]).toMatchObject({ etat: 'EFFECTIVE', acte: { nature: 'avenant', etat: 'NOTIFIE' }, reliquidation: { aRendreCentimes: 100_000 } });
    expect((await scene.subvention(id)).bilan).toMatchObject({ voteCentimes: 500_000, engageCentimes: 500_000, verseCentimes: 500_000, tropPercuCentimes: 100_000 });
    expect((await changements(id)).empechement).toMatch(/solder/);
  }, 40_000);

  it('une hausse se vote : refusée sans autorisations, sans délibération exécutoire, puis engagée au centime', async () => {
    const [id] = await scene.signees(1, 'hausse') as [string];
    const h = await demander(id, 'budget');
    await saisir(id, h, 1, { montantCentimes: 30_000_000, assietteCentimes: 60_000_000, plan: PLAN(60_000_000, 30_000_000), motif: 'Les prix ont monté.' }).expect(200);
    await deposer(id, h).expect(200);
    expect((await geste(scene.instructeur, h, 'accord', { motif: 'Oui' }).expect(422)).body.detail).toMatch(/autorisations/);
    await geste(scene.instructeur, h, 'complement', { message: 'Demandez moins.' }).expect(204);
    const { version } = await lire(h);
    await saisir(id, h, version, { montantCentimes: 1_200_001, assietteCentimes: 2_400_002, plan: PLAN(2_400_002, 1_200_001), motif: 'Les prix ont monté.' }).expect(200);
    await deposer(id, h).expect(200);
    await geste(scene.instructeur, h, 'accord', { motif: 'Oui' }).expect(204);
    expect(await lire(h, secretariat)).toMatchObject({ etat: 'A_VOTER', voie: 'vote', possibles: ['deliberation'] });
    await geste(scene.instructeur, h, 'acte').expect(409);
    const vote = { sens: 'adopte', numero: '2026.77.CP', le: '2026-09-28' };
    expect((await geste(secretariat, h, 'deliberation', vote).expect(422)).body.erreurs[0].chemin).toBe('executoireLe');
    expect((await geste(secretariat, h, 'deliberation', { ...vote, executoireLe: '2026-10-02', preuve: 'AR préfecture' }).expect(422)).body.erreurs[0].chemin).toBe('executoireLe');
    expect((await geste(secretariat, h, 'deliberation', { ...vote, executoireLe: '2026-09-30' }).expect(422)).body.erreurs[0].chemin).toBe('preuve');
    await geste(secretariat, h, 'deliberation', { ...vote, executoireLe: '2026-09-30', preuve: 'AR préfecture du 30 septembre' }).expect(204);
    await jusquALaNotification(id, h);
    expect((await scene.subvention(id)).bilan).toMatchObject({ voteCentimes: 1_200_001, engageCentimes: 1_200_001 });
  }, 40_000);

  it('un calendrier : la caducité attend la réponse ; refusé, la lettre part ; retiré, rien ne change ; accordé, l’échéance recule', async () => {
    const [id] = await scene.signees(1, 'dates') as [string];
    const nouvelle = async (nouvelleDate: string) => {
      const h = await demander(id, 'calendrier');
      await saisir(id, h, 1, { nouvelleDate, motif: 'Les travaux ont pris du retard.' }).expect(200);
      return h;
    };
    const premiere = await nouvelle('2031-07-01');
    expect((await deposer(id, premiere).expect(422)).body.erreurs[0].chemin).toBe('nouvelleDate');
    await scene.porteur.agent.delete(`/api/subventions/${id}/changements/${premiere}`).expect(204);
    const refusee = await nouvelle('2030-03-31');
    await deposer(id, refusee).expect(200);
    essai.horloge.instant = '2029-07-02T06:00:00.000Z';
    const caducite = () => scene.finances.agent.post(`/api/finances/subventions/${id}/caducite`).send({});
    expect((await caducite().expect(422)).body.erreurs[0].chemin).toBe('prorogation-en-attente');
    essai.horloge.instant = '2026-10-01T09:00:00.000Z';
    await geste(scene.instructeur, refusee, 'refus', { motif: 'Le retard ne tient pas au projet.' }).expect(204);
    await jusquALaNotification(id, refusee);
    expect((await changements(id)).changements[0]).toMatchObject({ etat: 'REFUSEE', decisionMotif: 'Le retard ne tient pas au projet.', acte: { nature: 'reponse-changement', etat: 'NOTIFIE' } });
    const retiree = await nouvelle('2030-03-31');
    await deposer(id, retiree).expect(200);
    await scene.porteur.agent.post(`/api/subventions/${id}/changements/${retiree}/retrait`).send({}).expect(204);
    await scene.porteur.agent.post(`/api/subventions/${id}/changements/${retiree}/retrait`).send({}).expect(409);
    expect((await scene.subvention(id)).caduqueLe).toBe('2029-07-01');
    const accordee = await nouvelle('2030-03-31');
    await deposer(id, accordee).expect(200);
    await geste(scene.instructeur, accordee, 'accord', { motif: 'Retard justifié.' }).expect(204);
    await jusquALaNotification(id, accordee);
    expect(await scene.subvention(id)).toMatchObject({ caduqueLe: '2030-03-31', prorogation: null });
    const autre = await essai.compte(['PORTEUR']);
    await autre.agent.get(`/api/subventions/${id}/changements`).expect(404);
    expect(await essai.base.query('SELECT sum(montant_centimes)::bigint AS total FROM ligne_ecriture')).toEqual([{ total: 0 }]);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
  }, 40_000);
});

import { randomUUID } from 'node:crypto';
import { FICHIER_PDF } from '@maillage/exemples';
import { VerifierActes } from '../../src/acte/verifier-actes.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from './semer.ts';

type Suivie = { readonly id: string; readonly dossierId: string };

describe('l’acte qui attribue une subvention', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  let commission: string, enveloppe: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    for (const [nom, roles] of Object.entries({ porteur: ['PORTEUR'], autre: ['PORTEUR'], valideur: ['VALIDEUR'], signataire: ['SIGNATAIRE'], finances: ['FINANCIER'] } as const)) acteurs[nom] = await essai.compte(roles);
    await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!)).expect(201);
    commission = (await par('valideur').post('/api/instruction/seances').send({ genre: 'commission-permanente', tenueLe: '2026-07-01', lieu: 'Bordeaux' }).expect(201)).body.id;
    enveloppe = (await par('finances').post('/api/finances/enveloppes').send({ programme: 'P-A', libelle: 'Tiers-lieux', exercice: 2026, nature: 'fonctionnement', aeCentimes: 20_000_000, creditsDePaiement: [] }).expect(201)).body.id;
  }, 30_000);
  afterAll(() => essai.fermer());

  const par = (qui: string) => acteurs[qui]!.agent;
  const cle = () => randomUUID();
  const vers = (id: string, suite: string) => `/api/finances/subventions/${id}${suite}`;
  const lire = async (id: string) => (await par('finances').get(vers(id, '')).expect(200)).body;
  const etablir = (id: string, corps: object = {}) => par('finances').post(vers(id, '/acte')).send({ regime: 'de-minimis-2023-2831', ...corps });
  const engager = (id: string, montantCentimes: number) => par('finances').post(vers(id, '/engagement')).set('Idempotency-Key', cle()).send({ montantCentimes, numero: `EJ-${id.slice(0, 8)}`, enveloppeId: enveloppe });
  const signer = (id: string, sha256?: string) => par('signataire').post(vers(id, '/signature')).set('Idempotency-Key', cle()).send(sha256 ? { sha256 } : {});

  async function votee(montantCentimes: number): Promise<Suivie> {
    const [id] = await semer(essai, commission, { nombre: 1, montantCentimes, etiquette: `A-${cle().slice(0, 8)}` });
    const [{ dossierId }] = await essai.base.query<[{ dossierId: string }]>(`UPDATE subvention SET etat = 'VOTEE', acte_le = NULL WHERE id = $1 RETURNING dossier_id AS "dossierId"`, [id]).then((rendu) => rendu[0] as unknown as [{ dossierId: string }]);
    return { id: id!, dossierId };
  }

  it('une convention se signe par le bénéficiaire dans le portail, puis par la Région une fois la dépense engagée', async () => {
    const { id, dossierId } = await votee(3_000_000);
    const portail = (suite = '') => `/api/dossiers/${dossierId}/convention${suite}`;
    expect(await lire(id)).toMatchObject({ conventionObligatoire: true, acte: null });
    await par('porteur').get(portail()).expect(404);
    expect((await etablir(id, { nature: 'arrete' }).expect(422)).body.erreurs[0].chemin).toBe('nature');
    expect((await par('finances').post(vers(id, '/acte')).send({}).expect(422)).body.erreurs[0].chemin).toBe('regime');
    expect((await etablir(id, { redistribution: [{ beneficiaire: 'Un autre', montantCentimes: 3_000_001 }] }).expect(422)).body.erreurs[0].chemin).toBe('redistribution');
    const { body: premiere } = await etablir(id).expect(201);
    const { body: etablie } = await etablir(id, { autresAidesCentimes: 500_000, redistribution: [{ beneficiaire: 'Les Ateliers', montantCentimes: 400_000 }] }).expect(201);
    expect(etablie.nature).toBe('convention');
    const [{ etat }] = await essai.base.query<[{ etat: string }]>('SELECT etat FROM acte WHERE id = $1', [premiere.acteId]);
    expect(etat).toBe('REMPLACE');
    await essai.viderLaFile();

    const { body: lue } = await par('porteur').get(portail()).expect(200);
    expect(lue).toMatchObject({ empechement: null, montantCentimes: 3_000_000, signatureAvantLe: '2027-01-01', beneficiaire: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await par('autre').get(portail()).expect(404);
    await par('porteur').get(`/api/actes/${etablie.acteId}/pdf`).expect(404);
    await par('porteur').get(portail('/pdf')).expect(200).expect('content-type', /pdf/);
    await engager(id, 3_000_000).expect(422);
    const acceptation = { nom: 'Inès Carrère', qualite: 'présidente', sha256: lue.sha256, pouvoir: true };
    const accepter = (corps: object, laCle = cle()) => par('porteur').post(portail('/acceptation')).set('Idempotency-Key', laCle).send(corps);
    await accepter({ ...acceptation, pouvoir: false }).expect(400);
    await accepter({ ...acceptation, sha256: 'f'.repeat(64) }).expect(409);
    const laCle = cle();
    await accepter(acceptation, laCle).expect(204);
    await accepter(acceptation, laCle).expect(204);
    await accepter(acceptation).expect(409);
    expect(await lire(id)).toMatchObject({ etat: 'ACTEE', acteNature: 'convention', autresAidesCentimes: 500_000, acte: { etat: 'PROJET', beneficiaire: { nom: 'Inès Carrère', qualite: 'présidente', voie: 'portail' } } });
    await etablir(id).expect(409);

    expect((await signer(id, lue.sha256).expect(422)).body.erreurs[0].chemin).toBe('non-engagee');
    await engager(id, 3_000_000).expect(201);
    await signer(id).expect(409);
    await signer(id, lue.sha256).expect(204);
    expect(await lire(id)).toMatchObject({ etat: 'SIGNEE', signeeLe: expect.any(String), acte: { etat: 'NOTIFIE', signeLe: expect.any(String), notifieLe: expect.any(String) } });
    await par('porteur').get(`/api/actes/${etablie.acteId}/pdf`).expect(200);
    const courriels = await essai.base.query<{ objet: string }[]>(`SELECT objet FROM courriel WHERE dossier_id = $1 ORDER BY cree_le`, [dossierId]);
    expect(courriels.map(({ objet }) => objet)).toEqual(expect.arrayContaining([expect.stringContaining('une convention est à signer'), expect.stringContaining('un document vous est notifié')]));
    expect(await essai.app.get(VerifierActes).executer()).toMatchObject({ differents: [] });
  }, 30_000);

  it('l’exemplaire signé à la main se dépose en PDF, scellé avec l’acte', async () => {
    const { id, dossierId } = await votee(3_000_000);
    await etablir(id).expect(201);
    const envoyer = (octets: Buffer) => par('porteur').post(`/api/dossiers/${dossierId}/convention/fichier?nom=In%C3%A8s&qualite=pr%C3%A9sidente`).set('content-type', 'application/pdf').send(octets);
    await envoyer(Buffer.from('pas un PDF')).expect(422);
    const { body: imprimee } = await par('porteur').get(`/api/dossiers/${dossierId}/convention/pdf`).expect(200);
    await envoyer(imprimee as Buffer).expect(422);
    await envoyer(Buffer.from(FICHIER_PDF)).expect(204);
    await envoyer(Buffer.from(FICHIER_PDF)).expect(409);
    expect((await lire(id)).acte.beneficiaire).toMatchObject({ voie: 'papier', nom: 'Inès' });
    const [{ n }] = await essai.base.query<[{ n: number }]>('SELECT count(*)::int AS n FROM original o JOIN attribution t USING (acte_id) WHERE t.subvention_id = $1', [id]);
    expect(n).toBe(1);
  }, 30_000);

  it('sous le seuil, un arrêté suffit : établi, il est prêt ; le total de l’année peut l’interdire', async () => {
    const [seule, cumulee] = [await votee(1_000_000), await votee(1_000_000)];
    expect((await etablir(seule.id).expect(201)).body.nature).toBe('arrete');
    expect(await lire(seule.id)).toMatchObject({ etat: 'ACTEE', acteNature: 'arrete', acte: { nature: 'arrete', etat: 'PROJET' } });
    await par('porteur').get(`/api/dossiers/${seule.dossierId}/convention`).expect(404);
    expect((await etablir(cumulee.id, { autresAidesCentimes: 1_300_001, nature: 'arrete' }).expect(422)).body.erreurs[0].chemin).toBe('nature');
    expect((await etablir(cumulee.id, { autresAidesCentimes: 1_300_000 }).expect(201)).body.nature).toBe('arrete');
  }, 30_000);

  it('passé le délai, le bénéficiaire ne peut plus signer ; sans délégation qui couvre le montant, rien ne s’établit', async () => {
    const { id, dossierId } = await votee(3_000_000);
    await etablir(id).expect(201);
    await essai.base.query(`UPDATE subvention SET votee_le = '2025-11-01' WHERE id = $1`, [id]);
    const { body } = await par('porteur').get(`/api/dossiers/${dossierId}/convention`).expect(200);
    expect((await par('porteur').post(`/api/dossiers/${dossierId}/convention/acceptation`).set('Idempotency-Key', cle()).send({ nom: 'Inès', qualite: 'présidente', sha256: body.sha256, pouvoir: true }).expect(422)).body.erreurs[0].chemin).toBe('signature-tardive');
    await essai.base.query('UPDATE delegation SET plafond_centimes = 100');
    expect((await etablir(id).expect(422)).body.detail).toMatch(/délégation/);
  }, 30_000);
});

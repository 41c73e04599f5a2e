import { randomUUID } from 'node:crypto';
import { GrandLivreRepository } from '../../src/finances/grand-livre.repository.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

describe('les enveloppes et le grand livre', () => {
  let essai: ApplicationDeTest;
  const acteurs: Record<string, Compte> = {};
  let comite: string, commission: string, enveloppe: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    for (const [nom, roles] of Object.entries({ porteur: ['PORTEUR'], valideur: ['VALIDEUR'], secretariat: ['SECRETARIAT_COMMISSION'], signataire: ['SIGNATAIRE'], finances: ['FINANCIER'] } as const)) acteurs[nom] = await essai.compte(roles);
    acteurs['instructeur'] = await essai.compte(['INSTRUCTEUR'], { departements: ['19'] });
    const seance = async (genre: string, tenueLe: string) => (await par('valideur').post('/api/instruction/seances').send({ genre, tenueLe, lieu: 'Bordeaux' }).expect(201)).body.id;
    [comite, commission] = [await seance('comite', '2026-07-01'), await seance('commission-permanente', '2026-07-01')];
  }, 30_000);
  afterAll(() => essai.fermer());
  const par = (qui: string) => acteurs[qui]!.agent;
  const chemin = (id: string, suite: string) => `/api/instruction/dossiers/${id}${suite}`;
  const lire = async () => (await par('finances').get('/api/finances/enveloppes').expect(200)).body.find(({ id }: { id: string }) => id === enveloppe);
  const ENVELOPPE = { programme: 'P-TL', libelle: 'Tiers-lieux 2026', exercice: 2026, nature: 'fonctionnement', appelId: '2025-2028', aeCentimes: 2_000_000, creditsDePaiement: [{ exercice: 2026, montantCentimes: 500_000 }, { exercice: 2027, montantCentimes: 0 }] };

  async function favorable(montantCentimes: number): Promise<string> {
    const id = (await deposer(acteurs['porteur']!, await preparerBrouillon(essai, acteurs['porteur']!)).expect(201)).body.id;
    await par('instructeur').post(chemin(id, '/prise-en-charge')).send({}).expect(204);
    await par('instructeur').post(chemin(id, '/completude')).send({}).expect(204);
    for (const { code, resultat } of (await par('instructeur').get(chemin(id, ''))).body.criteres) if (resultat !== 'satisfait') await par('instructeur').put(chemin(id, `/criteres/${code}`)).send({ resultat: 'satisfait', motif: 'Vérifié.' }).expect(204);
    await par('instructeur').post(chemin(id, '/proposition')).send({ sens: 'accord', montantCentimes, analyse: 'Projet solide.' }).expect(204);
    await par('valideur').post(chemin(id, '/comite')).send({ avis: 'favorable', seanceId: comite }).expect(204);
    return id;
  }
  const inscrire = (id: string) => par('valideur').post(chemin(id, '/inscription')).send({ seanceId: commission });
  const voter = (id: string, corps: object) => par('secretariat').post(chemin(id, '/deliberation')).set('Idempotency-Key', randomUUID()).send({ numero: '2026.1.CP', le: '2026-07-01', ...corps });
  const subventionDe = async (dossierId: string) => (await essai.base.query<[{ id: string }]>('SELECT id FROM subvention WHERE dossier_id = $1', [dossierId]))[0].id;
  const engager = (id: string, corps: object, cle: string = randomUUID()) => par('finances').post(`/api/finances/subventions/${id}/engagement`).set('Idempotency-Key', cle).send(corps);

  it('s’ouvrent par le gestionnaire financier, une par programme et par exercice', async () => {
    const { body } = await par('finances').post('/api/finances/enveloppes').send(ENVELOPPE).expect(201);
    enveloppe = body.id;
    expect(body).toMatchObject({ ae: { ouverteCentimes: 2_000_000, disponibleCentimes: 2_000_000 }, exercices: [{ exercice: 2026, etat: 'OUVERT', disponiblesCentimes: 500_000 }, { exercice: 2027, ouvertsCentimes: 0 }] });
    await par('finances').post('/api/finances/enveloppes').send(ENVELOPPE).expect(409);
    await par('finances').post('/api/finances/enveloppes').send({ ...ENVELOPPE, programme: 'P-2', appelId: 'inconnu' }).expect(422);
    await par('finances').post('/api/finances/enveloppes').send({ ...ENVELOPPE, programme: 'P-2', appelId: undefined, creditsDePaiement: [{ exercice: 2026, montantCentimes: 1 }, { exercice: 2026, montantCentimes: 1 }] }).expect(422);
    await par('valideur').post('/api/finances/enveloppes').send(ENVELOPPE).expect(403);
  });

  it('réservent à l’ordre du jour, affectent au vote, engagent une fois, et la Région signe la dernière', async () => {
    const [id, autre] = [await favorable(1_500_000), await favorable(600_000)];
    await inscrire(id).expect(204);
    expect(await lire()).toMatchObject({ ae: { disponibleCentimes: 500_000, reserveeCentimes: 1_500_000 } });
    expect((await inscrire(autre).expect(422)).body.detail).toMatch(/Il manque 1\s000,00\s€/);
    await voter(id, { sens: 'accord', montantCentimes: 1_200_000 }).expect(204);
    expect(await lire()).toMatchObject({ ae: { disponibleCentimes: 800_000, reserveeCentimes: 0, affecteeCentimes: 1_200_000 } });

    // Un ajournement rend la réserve.
    await inscrire(autre).expect(204);
    expect(await lire()).toMatchObject({ ae: { disponibleCentimes: 200_000, reserveeCentimes: 600_000 } });
    await voter(autre, { sens: 'ajournement', motifs: ['À revoir.'] }).expect(204);
    expect(await lire()).toMatchObject({ ae: { disponibleCentimes: 800_000, reserveeCentimes: 0 } });

    const subvention = await subventionDe(id);
    const acte = () => par('finances').post(`/api/finances/subventions/${subvention}/acte/recu`).send({ nature: 'convention', le: '2026-07-01' });
    expect((await acte().expect(422)).body.detail).toMatch(/exécutoire/);
    await par('secretariat').put(chemin(id, '/deliberation/executoire')).send({ executoireLe: '2026-07-01' }).expect(204);
    expect((await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }).expect(422)).body.erreurs[0].chemin).toBe('acte-absent');
    await acte().expect(204);
    await acte().expect(409);
    await par('signataire').post(`/api/finances/subventions/${subvention}/signature`).set('Idempotency-Key', randomUUID()).send({}).expect(422);
    await engager(subvention, { montantCentimes: 1_200_001, numero: 'EJ-1' }).expect(422);
    await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }, '').expect(400);
    const cle = randomUUID();
    const [premier, reprise] = [await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }, cle).expect(201), await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }, cle).expect(201)];
    expect(reprise.body).toEqual(premier.body);
    await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-2' }).expect(409);
    await par('signataire').post(`/api/finances/subventions/${subvention}/signature`).set('Idempotency-Key', randomUUID()).send({}).expect(204);
    expect((await par('finances').get(`/api/finances/subventions/${subvention}`).expect(200)).body).toMatchObject({
      etat: 'SIGNEE', engagementNumero: 'EJ-1', caduqueLe: '2029-07-01', enveloppeId: enveloppe, bilan: { voteCentimes: 1_200_000, engageCentimes: 1_200_000, resteAVerserCentimes: 1_200_000 }, prochainPas: { balle: 'porteur' },
      ecritures: [{ code: 'reserver' }, { code: 'vote' }, { code: 'engagement' }],
    });
    expect(await lire()).toMatchObject({ ae: { ouverteCentimes: 2_000_000, disponibleCentimes: 800_000, affecteeCentimes: 0, engageeCentimes: 1_200_000 } });
  }, 30_000);

  it('rendent la réserve d’un dossier que son porteur retire', async () => {
    const id = await favorable(300_000);
    await inscrire(id).expect(204);
    expect((await lire()).ae).toMatchObject({ reserveeCentimes: 300_000 });
    await par('porteur').post(`/api/dossiers/${id}/retirer`).send({}).expect(204);
    expect((await lire()).ae).toMatchObject({ disponibleCentimes: 800_000, reserveeCentimes: 0 });
  }, 30_000);

  it('la réserve d’un dossier suit sa séance dans l’année où elle se tient, et n’y entre pas de force', async () => {
    const annee2027 = (await par('finances').post('/api/finances/enveloppes').send({ ...ENVELOPPE, libelle: 'Tiers-lieux 2027', exercice: 2027, aeCentimes: 250_000, creditsDePaiement: [] }).expect(201)).body.id;
    const plusTard = (await par('valideur').post('/api/instruction/seances').send({ genre: 'commission-permanente', tenueLe: '2027-02-01', lieu: 'Bordeaux' }).expect(201)).body.id;
    const [petit, gros] = [await favorable(250_000), await favorable(250_001)];
    const deplacer = (id: string, de: string, vers: string) => par('valideur').post(`/api/instruction/commissions/${de}/dossiers/${id}/deplacement`).send({ seanceId: vers });
    const ae = async () => Object.fromEntries((await par('finances').get('/api/finances/enveloppes').expect(200)).body.map(({ id, ae: sienne }: { id: string; ae: { disponibleCentimes: number; reserveeCentimes: number } }) => [id === annee2027 ? 2027 : 2026, [sienne.disponibleCentimes, sienne.reserveeCentimes]]));
    await inscrire(petit).expect(204);
    await inscrire(gros).expect(204);
    expect(await ae()).toEqual({ 2026: [299_999, 500_001], 2027: [250_000, 0] });
    expect((await deplacer(gros, commission, plusTard).expect(422)).body.detail).toContain('déplacer ce dossier');
    await deplacer(petit, commission, plusTard).expect(204);
    expect(await ae()).toEqual({ 2026: [549_999, 250_001], 2027: [0, 250_000] });
    await deplacer(petit, plusTard, commission).expect(204);
    expect(await ae()).toEqual({ 2026: [299_999, 500_001], 2027: [250_000, 0] });
    for (const id of [petit, gros]) await par('porteur').post(`/api/dossiers/${id}/retirer`).send({}).expect(204);
    expect(await ae()).toEqual({ 2026: [800_000, 0], 2027: [250_000, 0] });
  }, 30_000);

  it('s’augmentent, se réduisent du disponible, et un exercice clos ne se rouvre pas', async () => {
    const vers = (suite: string, corps: object) => par('finances').post(`/api/finances/enveloppes/${enveloppe}${suite}`).send(corps);
    expect((await vers('/credits', { sorte: 'ae', montantCentimes: 100 }).expect(200)).body.ae).toMatchObject({ ouverteCentimes: 2_000_100, disponibleCentimes: 800_100 });
    await vers('/annulation', { montantCentimes: 800_101 }).expect(422);
    expect((await vers('/annulation', { montantCentimes: 100 }).expect(200)).body.ae).toMatchObject({ disponibleCentimes: 800_000, annuleeCentimes: 100 });
    await vers('/credits', { sorte: 'cp', montantCentimes: 100 }).expect(422);
    expect((await vers('/credits', { sorte: 'cp', montantCentimes: 100, exercice: 2028 }).expect(200)).body.exercices).toHaveLength(3);
    await essai.base.query(`INSERT INTO reglage (code, valeur) VALUES ('cloture-exercice', '{"cp": "reportes", "ae": "reportees"}')`);
    const lireApercu = async () => (await par('finances').get(`/api/finances/enveloppes/${enveloppe}/exercices/2026/cloture`).expect(200)).body;
    expect(await lireApercu()).toMatchObject({ dernierJour: '2027-01-31', court: true, cpTombesCentimes: 0, cpReportesCentimes: 500_000, aeReporteesCentimes: 800_000, enveloppeSuivante: 'Tiers-lieux 2027', rattachements: [] });
    await par('finances').get(`/api/finances/enveloppes/${enveloppe}/exercices/2031/cloture`).expect(404);
    await par('instructeur').get(`/api/finances/enveloppes/${enveloppe}/exercices/2026/cloture`).expect(403);
    await essai.base.query(`UPDATE reglage SET valeur = '{"ae": "reportees"}' WHERE code = 'cloture-exercice'`);
    expect(await lireApercu()).toMatchObject({ cpTombesCentimes: 500_000, cpReportesCentimes: 0, aeReporteesCentimes: 800_000 });
    expect((await vers('/exercices/2026/cloture', {}).expect(200)).body.exercices[0]).toEqual({ exercice: 2026, etat: 'CLOS', ouvertsCentimes: 500_000, disponiblesCentimes: 0, consommesCentimes: 0, annulesCentimes: 500_000 });
    await vers('/exercices/2026/cloture', {}).expect(409);
    await vers('/exercices/2031/cloture', {}).expect(409);
    const suivante = (await par('finances').get('/api/finances/enveloppes?annee=2027').expect(200)).body[0];
    expect([(await lire()).ae, suivante.ae]).toMatchObject([{ disponibleCentimes: 0, annuleeCentimes: 800_100 }, { ouverteCentimes: 1_050_000, disponibleCentimes: 1_050_000 }]);
    await vers('/credits', { sorte: 'cp', montantCentimes: 100, exercice: 2026 }).expect(422);
    await par('finances').post(`/api/finances/enveloppes/${randomUUID()}/credits`).send({ sorte: 'ae', montantCentimes: 100 }).expect(404);
  });

  it.each([
    ['modifiée', `UPDATE ligne_ecriture SET montant_centimes = 1`], ['supprimée', `DELETE FROM ligne_ecriture`], ['vidée', 'TRUNCATE ecriture CASCADE'], ['redatée', `UPDATE ecriture SET le = '2020-01-01'`],
  ])('une écriture ne peut pas être %s', (_geste, sql) => expect(essai.base.query(sql)).rejects.toThrow('ne se modifie pas'));

  it('une écriture déséquilibrée n’entre pas au livre', async () => {
    const ajouter = (montantCentimes: number) => essai.base.transaction((tx) => essai.app.get(GrandLivreRepository).ajouter(tx, { code: 'essai', le: '2026-07-01', par: 'systeme', dossierId: null, enveloppeId: enveloppe, lignes: [{ compte: 'ae-ouverte', montantCentimes: -2, exercice: null }, { compte: 'ae-disponible', montantCentimes, exercice: null }] }));
    await expect(ajouter(1)).rejects.toThrow('déséquilibrée');
    await expect(ajouter(2)).resolves.toMatch(/-/);
    expect(await essai.base.query('SELECT sum(montant_centimes)::bigint AS total FROM ligne_ecriture')).toEqual([{ total: 0 }]);
  });
});

import { randomUUID } from 'node:crypto';
import { GrandLivreRepository } from '../../src/finances/grand-livre.repository.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from './semer.ts';

/** Plus de tours pour une nuit d’essais : MAILLAGE_TOURS=200. */
const TOURS = Number(process.env['MAILLAGE_TOURS'] ?? 2);

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
    const acte = () => par('finances').post(`/api/finances/subventions/${subvention}/acte`).send({ nature: 'convention', le: '2026-07-01' });
    expect((await acte().expect(422)).body.detail).toMatch(/exécutoire/);
    await par('secretariat').put(chemin(id, '/deliberation/executoire')).send({ executoireLe: '2026-07-01' }).expect(204);
    expect((await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }).expect(422)).body.erreurs[0].chemin).toBe('acte-absent');
    await acte().expect(204);
    await acte().expect(409);
    await par('signataire').post(`/api/finances/subventions/${subvention}/signature`).send({}).expect(422);
    await engager(subvention, { montantCentimes: 1_200_001, numero: 'EJ-1' }).expect(422);
    await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }, '').expect(400);
    const cle = randomUUID();
    const [premier, reprise] = [await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }, cle).expect(201), await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-1' }, cle).expect(201)];
    expect(reprise.body).toEqual(premier.body);
    await engager(subvention, { montantCentimes: 1_200_000, numero: 'EJ-2' }).expect(409);
    await par('signataire').post(`/api/finances/subventions/${subvention}/signature`).send({}).expect(204);
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

  it('s’augmentent, se réduisent du disponible, et un exercice clos ne se rouvre pas', async () => {
    const vers = (suite: string, corps: object) => par('finances').post(`/api/finances/enveloppes/${enveloppe}${suite}`).send(corps);
    expect((await vers('/credits', { sorte: 'ae', montantCentimes: 100 }).expect(200)).body.ae).toMatchObject({ ouverteCentimes: 2_000_100, disponibleCentimes: 800_100 });
    await vers('/annulation', { montantCentimes: 800_101 }).expect(422);
    expect((await vers('/annulation', { montantCentimes: 100 }).expect(200)).body.ae).toMatchObject({ disponibleCentimes: 800_000, annuleeCentimes: 100 });
    await vers('/credits', { sorte: 'cp', montantCentimes: 100 }).expect(422);
    expect((await vers('/credits', { sorte: 'cp', montantCentimes: 100, exercice: 2028 }).expect(200)).body.exercices).toHaveLength(3);
    expect((await vers('/exercices/2026/cloture', {}).expect(200)).body.exercices[0]).toEqual({ exercice: 2026, etat: 'CLOS', ouvertsCentimes: 500_000, disponiblesCentimes: 0, consommesCentimes: 0, annulesCentimes: 500_000 });
    await vers('/exercices/2026/cloture', {}).expect(409);
    await vers('/exercices/2031/cloture', {}).expect(409);
    await vers('/credits', { sorte: 'cp', montantCentimes: 100, exercice: 2026 }).expect(422);
    await par('finances').post(`/api/finances/enveloppes/${randomUUID()}/credits`).send({ sorte: 'ae', montantCentimes: 100 }).expect(404);
  });

  it(`vingt engagements à la fois ne dépassent jamais les autorisations (${TOURS} tours)`, async () => {
    for (let tour = 0; tour < TOURS; tour++) {
      const { body: cible } = await par('finances').post('/api/finances/enveloppes').send({ ...ENVELOPPE, programme: `P-${tour}`, appelId: undefined, aeCentimes: 7_500_000 }).expect(201);
      const subventions = await semer(essai, commission, { nombre: 20, montantCentimes: 1_000_000, etiquette: `engagement-${tour}` });
      const statuts = (await Promise.all(subventions.map((id, i) => engager(id, { montantCentimes: 1_000_000, numero: `EJ-${tour}-${i}`, enveloppeId: cible.id })))).map(({ status }) => status);
      expect([statuts.filter((un) => un === 201).length, statuts.filter((un) => un === 422).length]).toEqual([7, 13]);
      const apres = (await par('finances').get('/api/finances/enveloppes')).body.find(({ id }: { id: string }) => id === cible.id);
      expect(apres.ae).toMatchObject({ ouverteCentimes: 7_500_000, disponibleCentimes: 500_000, engageeCentimes: 7_000_000 });
      const [{ n }] = await essai.base.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM subvention WHERE id = ANY($1) AND etat = 'ENGAGEE'`, [subventions]);
      expect(n).toBe(7);
    }
  }, 60_000);

  it(`douze inscriptions à la fois ne réservent jamais plus que les autorisations ; les refus les rendent (${TOURS} tours)`, async () => {
    for (let tour = 0; tour < TOURS; tour++) {
      const { ae: avant } = await lire();
      const dossiers = await favorables(12, 200_000, tour);
      const statuts = (await Promise.all([...dossiers, ...dossiers.slice(0, 3)].map((id) => inscrire(id)))).map(({ status }) => status);
      const inscrits = statuts.filter((un) => un === 204).length;
      expect(statuts.filter((un) => ![204, 409, 422].includes(un))).toEqual([]);
      expect(inscrits).toBe(Math.min(12, Math.floor(avant.disponibleCentimes / 200_000)));
      expect((await lire()).ae).toMatchObject({ disponibleCentimes: avant.disponibleCentimes - inscrits * 200_000, reserveeCentimes: inscrits * 200_000 });
      const [etats] = await essai.base.query<[{ ids: string[] }]>(`SELECT array_agg(id) AS ids FROM dossier WHERE id = ANY($1) AND etat = 'INSCRIT_COMMISSION'`, [dossiers]);
      const votes = (await Promise.all(etats.ids.map((id) => voter(id, { sens: 'refus', motifs: ['Budget.'] })))).map(({ status }) => status);
      expect(votes).toEqual(votes.map(() => 204));
      expect((await lire()).ae).toEqual(avant);
    }
  }, 60_000);

  /** Des dossiers favorables au comité, copiés d’un dossier déposé. */
  async function favorables(nombre: number, montantCentimes: number, tour: number): Promise<string[]> {
    const ids = (await essai.base.query<{ id: string }[]>(`INSERT INTO dossier (appel_id, reglement_version, porteur_id, numero, etat, contenu, reponses, depot, departement, cree_le, modifie_le, depose_le)
      SELECT appel_id, reglement_version, porteur_id, 'FAVORABLE-' || $1::int || '-' || n, 'FAVORABLE_COMITE', contenu, reponses, depot, departement, cree_le, modifie_le, depose_le FROM (SELECT * FROM dossier WHERE depose_le IS NOT NULL LIMIT 1) d, generate_series(1, $2::int) n RETURNING id`, [tour, nombre])).map(({ id }) => id);
    await essai.base.query(`INSERT INTO instruction (dossier_id, proposition, montant_propose_centimes) SELECT d, 'accord', $2 FROM unnest($1::uuid[]) d`, [ids, montantCentimes]);
    return ids;
  }

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

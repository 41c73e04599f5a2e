import { randomUUID } from 'node:crypto';
import type { ApplicationDeTest } from '../base-de-test.ts';
import { AUTRE_IBAN, IBAN, ouvrir, type Scene } from './scene-paiement.ts';

const TOURS = Number(process.env['MAILLAGE_TOURS'] ?? 2);
const compter = (statuts: readonly number[]) => Object.fromEntries([...new Set(statuts)].toSorted().map((statut) => [statut, statuts.filter((un) => un === statut).length]));
const huit = <T>(action: (i: number) => PromiseLike<T>): Promise<T[]> => Promise.all(Array.from({ length: 8 }, (_, i) => action(i)));

describe('huit gestes à la fois sur un même paiement', () => {
  let essai: ApplicationDeTest, scene: Scene;
  let tour = 0;
  beforeAll(async () => { ({ essai, scene } = await ouvrir()); }, 40_000);
  afterAll(() => essai.fermer());

  it(`huit demandes, huit dépôts, huit liquidations, huit mandats : une seule fois chacun (${TOURS} tours)`, async () => {
    for (; tour < TOURS; tour += 1) {
      const [id] = await scene.signees(1, `course-${tour}`, 100_000 * 3) as [string];
      const creees = await huit(() => scene.porteur.agent.post(`/api/subventions/${id}/demandes`).send({ type: 'AVANCE' }));
      expect(compter(creees.map(({ status }) => status))).toEqual({ 201: 1, 409: 7 });
      const demande: string = creees.find(({ status }) => status === 201)!.body.id;
      await scene.rib(id).expect(204);
      await scene.enregistrer(id, demande, { avanceDemandeeCentimes: 100_000 });
      expect(compter((await huit(() => scene.deposerDemande(id, demande))).map(({ status }) => status))).toEqual({ 200: 1, 409: 7 });
      await scene.geste(scene.instructeur, demande, 'service-fait').expect(204);
      expect(compter((await huit((i) => scene.geste(i % 2 ? scene.finances : scene.financesBis, demande, 'liquidation'))).map(({ status }) => status))).toEqual({ 204: 1, 409: 7 });
      const liquide = await essai.base.query<{ par: string }[]>(`SELECT par FROM fonction_paiement WHERE demande_id = $1 AND fonction = 'liquidation'`, [demande]);
      const controleur = liquide[0]!.par === scene.finances.id ? scene.financesBis : scene.finances;
      const rib = compter((await huit(() => scene.geste(controleur, demande, 'rib', scene.CONTRE_APPEL))).map(({ status }) => status));
      expect(rib).toEqual({ 204: 1, 409: 7 });
      expect(compter((await huit(() => scene.geste(scene.valideur, demande, 'validation'))).map(({ status }) => status))).toEqual({ 204: 1, 409: 7 });
      const mandats = await huit((i) => scene.geste(i % 2 ? scene.finances : scene.financesBis, demande, 'mandat', { numero: `C-${tour}-${i}`, le: '2026-10-01', exercice: 2026 }));
      expect(compter(mandats.map(({ status }) => status))).toEqual({ 200: 1, 409: 7 });
      const fins = await huit((i) => (i % 2 ? scene.geste(scene.finances, demande, 'paiement', { le: '2026-10-01' }) : scene.geste(scene.finances, demande, 'rejet', { motif: 'x' })));
      expect(compter(fins.map(({ status }) => status))).toEqual({ 204: 1, 409: 7 });
      const [{ verse }] = await essai.base.query<[{ verse: number }]>(`SELECT coalesce(sum(l.montant_centimes), 0)::bigint AS verse FROM ligne_ecriture l JOIN subvention s ON s.dossier_id = l.dossier_id WHERE s.id = $1 AND l.compte = 'verse'`, [id]);
      const [{ etat }] = await essai.base.query<[{ etat: string }]>('SELECT etat FROM demande_paiement WHERE id = $1', [demande]);
      expect({ etat, verse }).toEqual(etat === 'PAYEE' ? { etat, verse: 100_000 } : { etat: 'REJETEE', verse: 0 });
    }
  }, 30_000 + TOURS * 4_000);

  it('deux fonctions demandées ensemble par la même personne : une seule lui revient', async () => {
    const [id] = await scene.signees(1, 'ensemble') as [string];
    const demande = await scene.avanceDeposee(id);
    const partout = await essai.compte(['INSTRUCTEUR', 'FINANCIER'], { departements: ['19'] });
    const statuts = (await huit((i) => (i % 2 ? scene.geste(partout, demande, 'rib', scene.CONTRE_APPEL) : scene.geste(partout, demande, 'service-fait')))).map(({ status }) => status);
    expect(statuts.filter((un) => un === 204)).toHaveLength(1);
    expect(await essai.base.query('SELECT count(*)::int AS n FROM fonction_paiement WHERE demande_id = $1', [demande])).toEqual([{ n: 1 }]);
  }, 20_000);
});

describe('ce qui n’est pas à soi', () => {
  let essai: ApplicationDeTest, scene: Scene, id: string, demande: string;
  beforeAll(async () => {
    ({ essai, scene } = await ouvrir());
    [id] = await scene.signees(1, 'attaque') as [string];
    demande = await scene.nouvelle(id, 'AVANCE');
  }, 40_000);
  afterAll(() => essai.fermer());

  it('la subvention d’un autre n’existe pas, ni ses demandes, ni par la bonne demande sous la mauvaise subvention', async () => {
    const autre = await essai.compte(['PORTEUR']);
    const base = `/api/subventions/${id}`;
    const appels = [autre.agent.get(base), autre.agent.put(`${base}/rib`).send({ iban: IBAN, titulaire: 'x' }), autre.agent.post(`${base}/demandes`).send({ type: 'AVANCE' }), autre.agent.get(`${base}/demandes/${demande}`), autre.agent.delete(`${base}/demandes/${demande}`),
      autre.agent.put(`${base}/demandes/${demande}`).set('If-Match', '"1"').send({ depenses: [] }), autre.agent.post(`${base}/demandes/${demande}/depot`).set('Idempotency-Key', randomUUID()).send({}), autre.agent.post(`${base}/prorogation`).send({ nouvelleDate: '2030-01-01', motif: 'x' })];
    for (const appel of appels) expect((await appel).status).toBe(404);
    expect((await autre.agent.get('/api/subventions').expect(200)).body).toEqual([]);
    const [autreId] = await scene.signees(1, 'attaque-2') as [string];
    await scene.porteur.agent.get(`/api/subventions/${autreId}/demandes/${demande}`).expect(404);
  });

  it('un brouillon n’existe pas pour l’agent ; hors de son département, un instructeur ne voit rien', async () => {
    await scene.finances.agent.get(`/api/finances/paiements/${demande}`).expect(404);
    await scene.rib(id).expect(204);
    await scene.enregistrer(id, demande, { avanceDemandeeCentimes: 200_000 });
    await scene.deposerDemande(id, demande).expect(200);
    const ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    await ailleurs.agent.get(`/api/finances/paiements/${demande}`).expect(404);
    await scene.geste(ailleurs, demande, 'service-fait').expect(404);
    expect((await ailleurs.agent.get('/api/finances/paiements').expect(200)).body).toEqual([]);
    expect((await scene.finances.agent.get('/api/finances/paiements').expect(200)).body).toHaveLength(1);
  });

  it('l’IBAN n’est écrit en clair nulle part dans la base, et le porteur ne le relit que masqué', async () => {
    const [tables] = [await essai.base.query<{ nom: string }[]>(`SELECT format('%I.%I', schemaname, tablename) AS nom FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`)];
    for (const iban of [IBAN, AUTRE_IBAN]) {
      const sansBlancs = iban.replaceAll(' ', '');
      for (const { nom } of tables) {
        const [{ n }] = await essai.base.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${nom} t WHERE replace(t::text, ' ', '') LIKE $1`, [`%${sansBlancs}%`]);
        expect({ nom, n }).toEqual({ nom, n: 0 });
      }
    }
    const { text } = await scene.porteur.agent.get(`/api/subventions/${id}`).expect(200);
    expect(text).not.toContain('30006000');
    expect(JSON.parse(text).rib.iban).toBe('FR•• •••• 0189');
  });
});

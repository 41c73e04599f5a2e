import { randomUUID } from 'node:crypto';
import { ArreterCumul } from '../../src/finances/arreter-cumul.ts';
import { CumulRepository } from '../../src/finances/cumul.repository.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from './semer.ts';

describe('les cumuls des finances', () => {
  let essai: ApplicationDeTest;
  let finances: Compte;
  let enveloppe: string;
  let subventions: string[], commission: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    finances = await essai.compte(['FINANCIER']);
    const [porteur, valideur] = [await essai.compte(['PORTEUR']), await essai.compte(['VALIDEUR'])];
    await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201);
    commission = (await valideur.agent.post('/api/instruction/seances').send({ genre: 'commission-permanente', tenueLe: '2026-07-01', lieu: 'Bordeaux' }).expect(201)).body.id;
    enveloppe = (await finances.agent.post('/api/finances/enveloppes').send({ programme: 'P-CUMUL', libelle: 'Tiers-lieux', exercice: 2026, nature: 'fonctionnement', aeCentimes: 9_000_000, creditsDePaiement: [{ exercice: 2026, montantCentimes: 400_000 }] }).expect(201)).body.id;
    subventions = await semer(essai, commission, { nombre: 3, montantCentimes: 1_000_000, etiquette: 'cumul' });
  }, 30_000);
  afterAll(() => essai.fermer());

  const engager = (id: string, numero: string) => finances.agent.post(`/api/finances/subventions/${id}/engagement`).set('Idempotency-Key', randomUUID()).send({ montantCentimes: 1_000_000, numero, enveloppeId: enveloppe }).expect(201);
  const lire = async () => ({ liste: (await finances.agent.get('/api/finances/subventions').expect(200)).body, enveloppe: (await finances.agent.get('/api/finances/enveloppes?annee=2026').expect(200)).body[0] });

  it('disent la même chose avant et après l’arrêté, et suivent ce qui vient ensuite', async () => {
    await engager(subventions[0]!, 'EJ-C1');
    const avant = await lire();
    expect(avant.liste).toMatchObject({ nombre: 3, totaux: { voteCentimes: 3_000_000, engageCentimes: 1_000_000, verseCentimes: 0, resteCentimes: 3_000_000, tropPercuCentimes: 0 } });
    expect(avant.enveloppe).toMatchObject({ ae: { ouverteCentimes: 9_000_000, engageeCentimes: 1_000_000, disponibleCentimes: 8_000_000 }, exercices: [{ exercice: 2026, ouvertsCentimes: 400_000, disponiblesCentimes: 400_000 }] });
    await essai.app.get(ArreterCumul).executer();
    expect(await lire()).toEqual(avant);
    await engager(subventions[1]!, 'EJ-C2');
    await essai.app.get(ArreterCumul).executer();
    await essai.app.get(ArreterCumul).executer();
    await engager(subventions[2]!, 'EJ-C3');
    expect((await lire()).liste.totaux).toMatchObject({ engageCentimes: 3_000_000 });
    expect((await lire()).enveloppe.ae).toMatchObject({ engageeCentimes: 3_000_000, disponibleCentimes: 6_000_000 });
    expect(await essai.app.get(CumulRepository).estJuste()).toBe(true);
  });

  it('se filtrent par année et par état ; l’état se relit ligne à ligne et donne le même total', async () => {
    const totaux = async (suite: string) => (await finances.agent.get(`/api/finances/subventions?${suite}`).expect(200)).body.totaux;
    expect(await totaux('annee=2026')).toEqual(await totaux('etat=ENGAGEE'));
    expect(await totaux('annee=2025')).toMatchObject({ voteCentimes: 0, engageCentimes: 0 });
    expect(await totaux('etat=SOLDEE')).toMatchObject({ voteCentimes: 0 });
  });

  it('le tableau de bord dit l’engagé de l’année par programme, département et mois, chaque axe au même total', async () => {
    const { body } = await finances.agent.get('/api/finances/tableau-de-bord?annee=2026').expect(200);
    const somme = (axe: readonly { engageCentimes: number }[]) => axe.reduce((total, { engageCentimes }) => total + engageCentimes, 0);
    expect(body.total).toEqual({ engageCentimes: 3_000_000, payeCentimes: 0 });
    expect([body.programmes, body.departements, body.mois].map(somme)).toEqual([3_000_000, 3_000_000, 3_000_000]);
    expect([body.programmes, body.mois.length]).toMatchObject([[{ programme: 'P-CUMUL', libelle: 'Tiers-lieux' }], 12]);
    expect((await finances.agent.get('/api/finances/tableau-de-bord?annee=2025').expect(200)).body).toMatchObject({ total: { engageCentimes: 0 }, programmes: [] });
    await finances.agent.get('/api/finances/tableau-de-bord?annee=hier').expect(400);
  });

  it('le choix d’une séance suit ce que l’on retient à la main, et dit ce que l’on paierait chaque année', async () => {
    await essai.base.query('INSERT INTO inscription SELECT $1, dossier_id FROM subvention WHERE id = ANY($2)', [commission, subventions]);
    const lireChoix = async (retenus = '') => (await finances.agent.get(`/api/finances/selection/${commission}${retenus}`).expect(200)).body;
    const tous = await lireChoix();
    expect(tous).toMatchObject({ enveloppeCentimes: null, meilleure: null, avertissement: expect.stringContaining('Aide à la lecture'), main: { montantCentimes: 3_000_000 } });
    expect(tous.candidats).toHaveLength(3);
    expect(tous.main.paiements.reduce((total: number, { centimes }: { centimes: number }) => total + centimes, 0)).toBe(3_000_000);
    await essai.base.query(`UPDATE enveloppe SET appel_id = '2025-2028' WHERE id = $1`, [enveloppe]);
    await essai.base.query(`UPDATE enveloppe SET appel_id = NULL WHERE id <> $1`, [enveloppe]);
    const borne = await lireChoix(`?retenus=${tous.candidats[0].id}`);
    expect(borne).toMatchObject({ enveloppeCentimes: 9_000_000, main: { montantCentimes: 1_000_000, resteCentimes: 8_000_000 }, meilleure: { optimale: true, resteCentimes: expect.any(Number) } });
    expect((await lireChoix('?retenus=aucun')).main).toMatchObject({ montantCentimes: 0, habitantsEnsemble: 0, paiements: [] });
    await finances.agent.get(`/api/finances/selection/${randomUUID()}`).expect(404);
    await finances.agent.get(`/api/finances/selection/${commission}?retenus=x`).expect(400);
  });

  it('une somme arrêtée retouchée à la main se voit', async () => {
    await essai.base.query(`UPDATE cumul_finances SET montant_centimes = montant_centimes + 1 WHERE compte = 'ae-engagee'`);
    expect(await essai.app.get(CumulRepository).estJuste()).toBe(false);
  });

  it('l’historique d’une enveloppe va du dernier mouvement au premier, et tait le dossier dont on est écarté', async () => {
    const { body } = await finances.agent.get(`/api/finances/enveloppes/${enveloppe}/historique`).expect(200);
    expect(body.map(({ code }: { code: string }) => code)).toEqual(['engagement', 'engagement', 'engagement', 'ouverture']);
    expect(body[0]).toMatchObject({ dossierNumero: expect.stringMatching(/^cumul-/), lignes: [{ compte: 'ae-disponible', montantCentimes: -1_000_000 }, { compte: 'ae-engagee', montantCentimes: 1_000_000 }] });
    await finances.agent.get(`/api/finances/enveloppes/${randomUUID()}/historique`).expect(404);
  });
});

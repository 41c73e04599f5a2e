import { randomUUID } from 'node:crypto';
import { JugerOctroi } from '../../src/aides-etat/juger-octroi.ts';
import { TenirSubvention } from '../../src/finances/tenir-subvention.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { type Semee, semerSignees } from './semer-signees.ts';

const SIREN = '200034528';
const LIEE = '356000000';
const BASE = { regime: 'de-minimis-2023-2831', entrepriseUnique: [] as string[], declarations: [] as object[], declareeLe: '2026-06-30' };

describe('les aides d’État', () => {
  let essai: ApplicationDeTest, instructeur: Compte, financier: Compte, une: Semee, autre: Semee;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    [instructeur, financier] = [await essai.compte(['INSTRUCTEUR'], { departements: ['19'] }), await essai.compte(['FINANCIER'])];
    [une, autre] = await semerSignees(essai, [{ montantCentimes: 10_000_000, structure: { siret: '20003452800014', categorie: 'association' } }, { montantCentimes: 5_000_000, structure: { siret: '20003452800014', categorie: 'association' } }]) as [Semee, Semee];
  }, 60_000);
  afterAll(() => essai.fermer());

  const adresse = ({ dossierId }: Semee) => `/api/instruction/dossiers/${dossierId}/aide-etat`;
  const saisir = (semee: Semee, version: number, corps: object) => instructeur.agent.put(adresse(semee)).set('If-Match', `"${version}"`).send(corps);
  const resultats = (corps: { constats: { code: string; resultat: string }[] }) => Object.fromEntries(corps.constats.map(({ code, resultat }) => [code, resultat]));

  it('la base se saisit, versionnée ; l’aide muette d’un autre dossier reste à vérifier', async () => {
    expect(resultats((await instructeur.agent.get(adresse(une)).expect(200)).body)).toEqual({ regime: 'a-verifier' });
    const { body } = await saisir(une, 0, BASE).expect(200);
    expect([body.version, resultats(body)]).toEqual([1, { regime: 'conforme', declaration: 'conforme', plafond: 'a-verifier' }]);
    expect(body.connues).toMatchObject([{ siren: SIREN, montantCentimes: 5_000_000, regime: null }]);
    await saisir(une, 0, BASE).expect(412);
    await instructeur.agent.put(adresse(une)).send(BASE).expect(428);
    await saisir(une, 1, { ...BASE, declarations: [{ siren: LIEE, octroyeeLe: '2025-01-01', financeur: 'Commune', montantCentimes: 1, regime: BASE.regime }] }).expect(422);
    await saisir(une, 1, { ...BASE, declareeLe: '2026-07-02' }).expect(422);
    await saisir(une, 1, { ...BASE, entrepriseUnique: ['12'] }).expect(400);
    await financier.agent.put(adresse(une)).set('If-Match', '"1"').send(BASE).expect(403);
    const ailleurs = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    await ailleurs.agent.get(adresse(une)).expect(404);
  });

  it('l’entreprise liée compte : au plafond tout juste c’est conforme, un centime de plus arrête le vote et l’acte', async () => {
    await saisir(autre, 0, BASE).expect(200);
    const declarer = (montantCentimes: number) => ({ ...BASE, entrepriseUnique: [LIEE], declarations: [{ siren: LIEE, octroyeeLe: '2024-01-01', financeur: 'Commune', montantCentimes, regime: BASE.regime }] });
    expect(resultats((await saisir(une, 1, declarer(15_000_000)).expect(200)).body)['plafond']).toBe('conforme');
    const { body } = await saisir(une, 2, declarer(15_000_001)).expect(200);
    expect(resultats(body)['plafond']).toBe('alerte');
    const octroi = { dossierId: une.dossierId, siren: SIREN, montantCentimes: 10_000_000, assietteCentimes: 20_000_000, octroyeeLe: '2026-07-01' } as const;
    await expect(essai.base.transaction((tx) => essai.app.get(JugerOctroi).exiger(tx, octroi))).rejects.toThrow('le plafond est dépassé');
    await essai.base.transaction((tx) => essai.app.get(JugerOctroi).exiger(tx, { ...octroi, montantCentimes: 9_999_999 }));
    await essai.base.query(`UPDATE subvention SET etat = 'VOTEE', acte_le = NULL, signee_le = NULL WHERE id = $1`, [une.id]);
    const acte = () => essai.base.transaction((tx) => essai.app.get(TenirSubvention, { strict: false }).jouer(tx, 'systeme', une.id, { type: 'acte', le: '2026-07-01', nature: 'convention' }));
    await expect(acte()).rejects.toThrow('le plafond est dépassé');
    await saisir(une, 3, declarer(15_000_000)).expect(200);
    await acte();
  });

  it('une aide de la Région redéclarée par le bénéficiaire ne compte pas deux fois', async () => {
    const { body } = await saisir(une, 4, { ...BASE, declarations: [{ siren: SIREN, octroyeeLe: '2026-07-01', financeur: 'Région', montantCentimes: 5_000_000, regime: BASE.regime }] }).expect(200);
    expect(body.constats.find(({ code }: { code: string }) => code === 'plafond').motif).toMatch(/^50\u00A0000,00\u00A0€ déjà octroyés/);
  });

  it('une aide d’avant le portail compte aussi', async () => {
    await essai.base.query(`INSERT INTO aide_anterieure (siren, annee, dispositif, montant_centimes, octroyee_le, regime, source) VALUES ($1, 2024, 'Aide 2024', 15000001, '2024-02-01', 'de-minimis-2023-2831', 'reprise')`, [SIREN]);
    expect(resultats((await instructeur.agent.get(adresse(une)).expect(200)).body)['plafond']).toBe('alerte');
  });

  it('le registre dit l’échéance, note l’inscription une seule fois, et s’exporte', async () => {
    const lire = async () => (await financier.agent.get('/api/finances/registre-de-minimis').expect(200)).body as { subventionId: string; etat: string; echeanceLe: string }[];
    expect((await lire()).map(({ etat, echeanceLe }) => [etat, echeanceLe])).toEqual([['a-inscrire', '2026-07-30'], ['a-inscrire', '2026-07-30']]);
    const inscrire = (id: string, identifiant: string, inscriteLe = '2026-07-01') => financier.agent.post(`/api/finances/registre-de-minimis/${id}/inscription`).send({ identifiant, inscriteLe });
    await inscrire(une.id, 'FR-1', '2026-07-02').expect(422);
    await inscrire(une.id, 'FR-1', '2026-06-30').expect(422);
    await inscrire(une.id, 'FR-1').expect(204);
    await inscrire(une.id, 'FR-2').expect(409);
    await inscrire(autre.id, 'FR-1').expect(409);
    await inscrire(randomUUID(), 'FR-3').expect(404);
    expect((await lire()).map(({ etat }) => etat)).toEqual(['a-inscrire', 'inscrite']);
    const { text } = await financier.agent.get('/api/finances/registre-de-minimis/export.csv').expect(200);
    expect(text).toContain('règlement (UE) 2023/2831');
    expect(text).toContain('FR-1');
  });
});

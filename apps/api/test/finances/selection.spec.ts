import type { SelectionSeance } from '@maillage/contrats';
import { classerAvec } from '@maillage/domain';
import { LireCouverture } from '../../src/couverture/lire-couverture.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from './semer.ts';

/** Une vague de vingt-quatre dossiers, tous au même endroit : leurs habitants ne comptent qu’une fois ensemble. */
const NOMBRE = 24;

describe('le choix d’une vague, en direct', () => {
  let essai: ApplicationDeTest, finances: Compte, commission: string, dossiers: string[];
  beforeAll(async () => {
    essai = await ouvrirApplication();
    finances = await essai.compte(['FINANCIER']);
    const [porteur, valideur] = [await essai.compte(['PORTEUR']), await essai.compte(['VALIDEUR'])];
    await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201);
    commission = (await valideur.agent.post('/api/instruction/seances').send({ genre: 'commission-permanente', tenueLe: '2026-07-01', lieu: 'Bordeaux' }).expect(201)).body.id;
    await finances.agent.post('/api/finances/enveloppes').send({ programme: 'P-SEL', libelle: 'Vague 2026', exercice: 2026, nature: 'fonctionnement', appelId: '2025-2028', aeCentimes: 3_000_000, creditsDePaiement: [{ exercice: 2026, montantCentimes: 1_200_000 }, { exercice: 2027, montantCentimes: 0 }] }).expect(201);
    const subventions = await semer(essai, commission, { nombre: NOMBRE, montantCentimes: 1_000_000, etiquette: 'vague' });
    dossiers = (await essai.base.query<{ dossier_id: string }[]>('SELECT dossier_id FROM subvention WHERE id = ANY($1) ORDER BY numero', [subventions])).map(({ dossier_id: id }) => id);
    const { minima, communes } = await essai.app.get(LireCouverture).au('2026-07-01');
    const decouverte = classerAvec(minima, []).map(({ classe }, rang) => ({ classe, ...communes[rang]! })).filter(({ classe }) => classe === 'non-couverte').toSorted((a, b) => b.population - a.population)[0]!;
    await essai.base.query(`UPDATE dossier SET volet = 'creation', commune = $2, contenu = contenu #- '{projet,position}' WHERE id = ANY($1)`, [dossiers, decouverte.code]);
    await essai.base.query('INSERT INTO inscription SELECT $1, unnest($2::uuid[])', [commission, dossiers]);
  }, 40_000);
  afterAll(() => essai.fermer());

  const lire = async (retenus: readonly string[]): Promise<SelectionSeance> => (await finances.agent.get(`/api/finances/selection/${commission}?retenus=${retenus.length === 0 ? 'aucun' : retenus.join(',')}`).expect(200)).body;

  it('l’enveloppe, la courbe des crédits et les habitants nouvellement couverts suivent chaque coche', async () => {
    const [rien, un, deux, quatre] = [await lire([]), await lire(dossiers.slice(0, 1)), await lire(dossiers.slice(0, 2)), await lire(dossiers.slice(0, 4))];
    expect([rien, un, deux, quatre].map(({ main }) => [main.montantCentimes, main.resteCentimes])).toEqual([[0, 3_000_000], [1_000_000, 2_000_000], [2_000_000, 1_000_000], [4_000_000, -1_000_000]]);
    for (const { main } of [un, deux, quatre]) expect(main.paiements.reduce((total, { centimes }) => total + centimes, 0)).toBe(main.montantCentimes);
    expect(un.main.paiements[0]).toMatchObject({ exercice: 2026, restantsCentimes: 1_200_000 });
    // Au même endroit, le second ne couvre personne de plus.
    const seul = un.candidats.find(({ id }) => id === dossiers[0])!.habitants;
    expect(seul).toBeGreaterThan(0);
    expect([rien, un, deux].map(({ main }) => main.habitantsEnsemble)).toEqual([0, seul, seul]);
  });

  it('chaque changement fait à la main dit son prix ; un dossier de trop ne tient pas', async () => {
    await essai.base.query(`UPDATE decision SET montant_centimes = 2000000 WHERE dossier_id = $1`, [dossiers[0]]);
    await essai.base.query(`UPDATE decision SET montant_centimes = 3000001 WHERE dossier_id = $1`, [dossiers[1]]);
    const { meilleure, changements, candidats } = await lire([dossiers[0]!, dossiers[1]!]);
    const habitants = candidats[0]!.habitants;
    expect(meilleure).toMatchObject({ optimale: true, retenus: expect.any(Array), montantCentimes: 3_000_000 });
    expect(meilleure!.retenus).toHaveLength(3);
    expect(changements.find(({ id }) => id === dossiers[0])).toMatchObject({ sens: 'ajoute', prix: { habitants, montantCentimes: 0 } });
    expect(changements.find(({ id }) => id === dossiers[1])).toMatchObject({ sens: 'ajoute', prix: null });
    expect(changements.filter(({ sens }) => sens === 'retire')).toHaveLength(3);
  });

  it('au-delà de dix-huit dossiers, une preuve ou une borne que rien ne dépasse', async () => {
    const { meilleure, candidats } = await lire([]);
    expect(candidats).toHaveLength(NOMBRE);
    const total = (ids: readonly string[]) => candidats.filter(({ id }) => ids.includes(id)).reduce((somme, { habitants }) => somme + habitants, 0);
    expect(meilleure!.borne).toBeGreaterThanOrEqual(total(meilleure!.retenus));
    expect(meilleure!.phrase).toMatch(meilleure!.optimale ? /c’est prouvé/ : /aucun choix ne peut dépasser/);
    expect(candidats.filter(({ id }) => meilleure!.retenus.includes(id)).reduce((somme, { montantCentimes }) => somme + montantCentimes, 0)).toBeLessThanOrEqual(3_000_000);
  });
});

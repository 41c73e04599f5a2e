import { randomUUID } from 'node:crypto';
import type { OperationSubvention } from '@maillage/domain';
import { TenirSubvention } from '../../src/finances/tenir-subvention.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { verifierChaine } from '../../src/journal/verifier-chaine.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { semer } from './semer.ts';

describe('les versements sous le verrou de l’enveloppe', () => {
  let essai: ApplicationDeTest;
  let finances: Compte, signataire: Compte;
  let commission: string, enveloppe: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    const porteur = await essai.compte(['PORTEUR']);
    [finances, signataire] = [await essai.compte(['FINANCIER']), await essai.compte(['SIGNATAIRE'])];
    await deposer(porteur, await preparerBrouillon(essai, porteur)).expect(201);
    const valideur = await essai.compte(['VALIDEUR']);
    commission = (await valideur.agent.post('/api/instruction/seances').send({ genre: 'commission-permanente', tenueLe: '2026-07-01', lieu: 'Bordeaux' }).expect(201)).body.id;
    enveloppe = (await finances.agent.post('/api/finances/enveloppes').send({ programme: 'P-TL', libelle: 'Tiers-lieux', exercice: 2026, nature: 'fonctionnement', aeCentimes: 20_000_000, creditsDePaiement: [{ exercice: 2026, montantCentimes: 1_600_000 }] }).expect(201)).body.id;
  }, 30_000);
  afterAll(() => essai.fermer());

  /** Joue une opération dans sa transaction ; rend le montant versé, ou le motif du refus. */
  const jouer = (id: string, operation: OperationSubvention): Promise<number | string> => essai.base.transaction((tx) => essai.app.get(TenirSubvention).jouer(tx, finances.id, id, operation))
    .then(({ verseCentimes }) => verseCentimes, (cause: { erreurs?: readonly { chemin: string }[] }) => cause.erreurs?.[0]?.chemin ?? Promise.reject(cause));
  async function signees(nombre: number, etiquette: string): Promise<string[]> {
    const ids = await semer(essai, commission, { nombre, montantCentimes: 1_000_000, etiquette });
    for (const [i, id] of ids.entries()) {
      await finances.agent.post(`/api/finances/subventions/${id}/engagement`).set('Idempotency-Key', randomUUID()).send({ montantCentimes: 1_000_000, numero: `EJ-${etiquette}-${i}`, enveloppeId: enveloppe }).expect(201);
      await signataire.agent.post(`/api/finances/subventions/${id}/signature`).set('Idempotency-Key', randomUUID()).send({}).expect(204);
    }
    return ids;
  }
  const detail = async (id: string) => (await finances.agent.get(`/api/finances/subventions/${id}`).expect(200)).body;

  it('huit avances à la fois ne dépassent jamais les crédits de l’exercice', async () => {
    const ids = await signees(8, 'avances');
    const issues = await Promise.all(ids.map((id) => jouer(id, { type: 'avance', le: '2026-10-01', exercice: 2026, montantCentimes: 500_000 })));
    expect([issues.filter((une) => une === 500_000).length, issues.filter((une) => une === 'cp-insuffisants').length]).toEqual([3, 5]);
    const { body: [vue] } = await finances.agent.get('/api/finances/enveloppes').expect(200);
    expect(vue.exercices[0]).toMatchObject({ ouvertsCentimes: 1_600_000, disponiblesCentimes: 100_000, consommesCentimes: 1_500_000 });
    const { bilan, etat } = await detail(ids[issues.indexOf(500_000)]!);
    expect({ etat, bilan }).toMatchObject({ etat: 'EN_COURS', bilan: { verseCentimes: 500_000, resteAVerserCentimes: 500_000 } });
  }, 30_000);

  it('la même avance cinq fois ensemble n’est versée qu’une', async () => {
    await finances.agent.post(`/api/finances/enveloppes/${enveloppe}/credits`).send({ sorte: 'cp', exercice: 2026, montantCentimes: 5_000_000 }).expect(200);
    const [id] = await signees(1, 'double');
    const issues = await Promise.all(Array.from({ length: 5 }, () => jouer(id!, { type: 'avance', le: '2026-10-01', exercice: 2026, montantCentimes: 500_000 })));
    expect(issues.filter((une) => une === 500_000)).toHaveLength(1);
    expect((await detail(id!)).bilan.verseCentimes).toBe(500_000);
  }, 30_000);

  it('de l’avance au recouvrement : chaque somme se relit dans le livre, et l’autorisation non versée est rendue', async () => {
    const [id] = await signees(1, 'entier');
    const suite: readonly (readonly [OperationSubvention, number | string])[] = [
      [{ type: 'avance', le: '2026-10-01', exercice: 2026, montantCentimes: 500_000 }, 500_000],
      [{ type: 'solde', le: '2026-12-01', exercice: 2026, depensesJustifieesCentimes: 600_000, piecesAcceptees: false }, 'pieces-manquantes'],
      [{ type: 'solde', le: '2026-12-01', exercice: 2026, depensesJustifieesCentimes: 600_000, piecesAcceptees: true }, 0],
      [{ type: 'contradictoire', le: '2026-12-02' }, 0],
      [{ type: 'titre-reversement', le: '2026-12-17', montantCentimes: 200_000 }, 'contradictoire-non-echu'],
      [{ type: 'titre-reversement', le: '2026-12-18', montantCentimes: 200_000 }, 0],
      [{ type: 'recouvrement', le: '2027-01-15', montantCentimes: 150_000 }, 0],
    ];
    const avant = (await finances.agent.get('/api/finances/enveloppes').expect(200)).body[0].ae.disponibleCentimes;
    for (const [operation, attendu] of suite) expect([operation.type, await jouer(id!, operation)]).toEqual([operation.type, attendu]);
    expect(await detail(id!)).toMatchObject({ etat: 'SOLDEE', bilan: { voteCentimes: 1_000_000, engageCentimes: 500_000, verseCentimes: 500_000, resteAVerserCentimes: 0, titreCentimes: 200_000, recouvreCentimes: 150_000, tropPercuCentimes: 50_000 }, prochainPas: { pas: 'Un trop-perçu reste à rendre.' } });
    expect((await finances.agent.get('/api/finances/enveloppes').expect(200)).body[0].ae.disponibleCentimes).toBe(avant + 500_000);
    expect(await essai.base.query('SELECT sum(montant_centimes)::bigint AS total FROM ligne_ecriture')).toEqual([{ total: 0 }]);
    expect((await verifierChaine(essai.app.get(JournalRepository), essai.base)).anomalies).toEqual([]);
  }, 30_000);
});

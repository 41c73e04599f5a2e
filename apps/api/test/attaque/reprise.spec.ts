import { randomUUID } from 'node:crypto';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

describe('une clé de reprise ne sert qu’à une demande', () => {
  let essai: ApplicationDeTest;
  let porteur: Compte;

  beforeAll(async () => {
    essai = await ouvrirApplication();
    porteur = await essai.compte(['PORTEUR']);
  });
  afterAll(() => essai.fermer());

  it('la même demande reçoit la première réponse, une autre sous la même clé est refusée (422)', async () => {
    const [brouillon, cle] = [await preparerBrouillon(essai, porteur), randomUUID()];
    const { body: premiere } = await deposer(porteur, brouillon, cle).expect(201);
    const { body: reprise } = await deposer(porteur, brouillon, cle).expect(201);
    expect(reprise).toEqual(premiere);
    const { body: refus } = await deposer(porteur, { ...brouillon, version: brouillon.version + 1 }, cle).expect(422);
    expect(refus.detail).toContain('déjà servi à une demande différente');
  });

  it('une reprise ancienne et une limite échue s’effacent, les récentes restent', async () => {
    const { app, base } = essai;
    const { Travailleur } = await import('../../src/file/travailleur.ts');
    await base.query(`INSERT INTO idempotence (compte_id, operation, cle, reponse, cree_le) VALUES ($1, 'essai', 'ancienne', '{}', '2026-05-31T07:59:59Z'), ($1, 'essai', 'recente-1', '{}', '2026-06-01T08:00:00Z')`, [porteur.id]);
    await base.query(`INSERT INTO limite (key, points, expire) VALUES ('echue', 1, $1), ('vive', 1, $2)`, [Date.parse('2026-07-01T07:59:59Z'), Date.parse('2026-07-01T08:00:01Z')]);
    await app.get(Travailleur).executer('entretien', 'quotidien');
    expect(await base.query(`SELECT cle FROM idempotence WHERE operation = 'essai'`)).toEqual([{ cle: 'recente-1' }]);
    expect(await base.query('SELECT key FROM limite')).toEqual([{ key: 'vive' }]);
  });
});

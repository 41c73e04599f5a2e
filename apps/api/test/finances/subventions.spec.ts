import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

const RIEN = { voteCentimes: 0, engageCentimes: 0, verseCentimes: 0, resteCentimes: 0, tropPercuCentimes: 0 };

describe('subventions votées', () => {
  let essai: ApplicationDeTest;
  beforeAll(async () => { essai = await ouvrirApplication(); });
  afterAll(() => essai.fermer());

  it('se lisent, se comptent et s’exportent par qui en a le droit', async () => {
    const { agent } = await essai.compte(['FINANCIER']);
    expect((await agent.get('/api/finances/subventions').expect(200)).body).toEqual({ lignes: [], nombre: 0, totaux: RIEN, suivant: null });
    const { text, headers } = await agent.get('/api/finances/subventions/export.csv?annee=2026').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.replace('\uFEFF', '').trim().split(';')[0]).toBe('Numéro');
    await agent.get('/api/finances/subventions?annee=deux').expect(400);
    await agent.get('/api/finances/subventions?etat=PERDUE').expect(400);
    const { agent: instructeur } = await essai.compte(['INSTRUCTEUR'], { departements: ['33'] });
    await instructeur.get('/api/finances/subventions/export.csv').expect(403);
  });
});

import { EDITION_2025_2028, type Point } from '@maillage/domain';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { Hasard } from '../../src/hasard.ts';
import { type CarteAImporter, importerCarte } from '../../src/territoire/carte/importer-carte.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';

const APPEL = '2025-2028';
const carre = ({ lon, lat }: Point, demi: number) => [[lon - demi, lat - demi], [lon + demi, lat - demi], [lon + demi, lat + demi], [lon - demi, lat + demi], [lon - demi, lat - demi]];
const USSEL: Point = { lon: 2.309, lat: 45.548 };
const GUERET: Point = { lon: 1.87, lat: 46.17 };
/** La carte place Ussel à moins de vingt minutes (le calcul dit non), Guéret au-delà (un lieu y est pourtant ouvert). */
const CARTE = JSON.stringify({ type: 'FeatureCollection', features: [
  { type: 'Feature', properties: { FacilityID: 1, Name: 'Lieu 1 : 0 - 20', FromBreak: 0, ToBreak: 20 }, geometry: { type: 'Polygon', coordinates: [carre(USSEL, 0.1)] } },
  { type: 'Feature', properties: { FacilityID: 1, Name: 'Lieu 1 : 20 - 45', FromBreak: 20, ToBreak: 45 }, geometry: { type: 'MultiPolygon', coordinates: [[carre(GUERET, 0.1)], [carre({ lon: 0, lat: 46 }, 0.1)]] } },
] });

describe('la carte régionale d’accessibilité', () => {
  let essai: ApplicationDeTest;
  const importer = (changements: Partial<CarteAImporter> = {}, texte = CARTE) => importerCarte(
    essai.base, { horloge: essai.horloge, hasard: new Hasard(), journal: essai.app.get(JournalRepository) }, texte,
    { version: '2026-06', le: '2026-06-15', complete: false, appelId: APPEL, preuve: null, essai: false, ...changements },
  );
  const tester = async (commune: string, position?: Point) => (await essai.anonyme().post(`/api/appels/${APPEL}/eligibilite`).send({ volet: 'creation', categorie: 'association', commune, ...(position ? { position } : {}) }).expect(200)).body;
  const compter = async (table: string) => (await essai.base.query(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
  beforeAll(async () => { essai = await ouvrirApplication(); }, 60_000);
  afterAll(() => essai.fermer());

  it('un essai lit et compte, sans rien écrire', async () => {
    expect(await importer({ essai: true, preuve: 'carte' })).toEqual({ bilan: { zones: 2, jusquaMinutes: 45, dejaLa: false, remplace: null, reglementVersion: null } });
    expect([await compter('carte_acces'), await compter('appel_carte'), await compter('carte_zone')]).toEqual([0, 0, 0]);
  });

  it('un fichier faux n’enregistre rien', async () => {
    expect(await importer({}, '{"type":"FeatureCollection","features":[{}]}')).toEqual({ erreurs: [expect.stringMatching(/Zone n° 1/)] });
    expect(await compter('carte_acces')).toBe(0);
  });

  it('s’importe, s’épingle à l’appel avec une ligne au journal, et se rejoue sans effet', async () => {
    expect(await importer()).toMatchObject({ bilan: { zones: 2, dejaLa: false, remplace: null } });
    expect(await importer()).toMatchObject({ bilan: { dejaLa: true, remplace: '2026-06' } });
    expect((await essai.app.get(JournalRepository).surObjet(essai.base, 'registre', APPEL)).map(({ code, vers }) => [code, vers])).toEqual([['epingler-carte', '2026-06']]);
    expect(await essai.base.query(`SELECT millesime, lignes FROM source_donnee WHERE code = 'carte-2026-06'`)).toEqual([{ millesime: '2026-06-15', lignes: 2 }]);
  });

  it('une version publiée ne change plus', async () => expect(await importer({}, CARTE.replace('45}', '46}'))).toEqual({ erreurs: [expect.stringMatching(/existe déjà avec un autre contenu/)] }));

  it('tant que l’édition prouve par le calcul, elle est dite mais ne décide rien', async () => {
    const { verdict, provenance, reserves } = await tester('19275', USSEL);
    expect(verdict.issue).toBe('eligible');
    expect(provenance.carte).toEqual({ version: '2026-06', le: '2026-06-15', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), avis: 'couvert' });
    expect(reserves.join(' ')).toMatch(/La carte régionale d’accessibilité \(2026-06, .*\) place ce lieu à proximité/);
  }, 20_000);

  it('l’édition dit ce qui prouve : une nouvelle version du règlement est publiée, l’ancienne reste', async () => {
    expect(await importer({ preuve: 'carte-puis-calcul' })).toMatchObject({ bilan: { reglementVersion: EDITION_2025_2028.version + 1 } });
    expect(await importer({ preuve: 'carte-puis-calcul' })).toMatchObject({ bilan: { reglementVersion: null } });
    const [premiere] = await essai.base.query('SELECT contenu FROM reglement WHERE appel_id = $1 AND version = $2', [APPEL, EDITION_2025_2028.version]);
    expect(premiere.contenu).toEqual(JSON.parse(JSON.stringify(EDITION_2025_2028)));
  });

  it.each<[string, string, Point | undefined, string, RegExp]>([
    ['la carte dit couvert, le calcul non : un agent tranche, les deux sont dits', '19275', USSEL, 'a-verifier', /place ce lieu à proximité.*le calcul dit autrement \(.+\) : un agent tranchera/],
    ['la carte dit non couvert, le calcul couvert', '23096', GUERET, 'a-verifier', /ne place aucun tiers-lieu.*le calcul dit autrement \(.+est à/],
    ['hors de ses zones, la carte se tait : le calcul répond', '23008', undefined, 'eligible', /Aucun tiers-lieu ouvert|plus proche/],
  ])('%s', async (_titre, commune, position, issue, motif) => {
    const { verdict, reglementVersion } = await tester(commune, position);
    expect([verdict.issue, reglementVersion]).toEqual([issue, EDITION_2025_2028.version + 1]);
    expect(verdict.constats.find(({ code }: { code: string }) => code === 'couverture-20-minutes').motif).toMatch(motif);
  });

  it('prouver par la carte seule : un lieu qu’elle ne tranche pas reste à vérifier', async () => {
    expect(await importer({ preuve: 'carte' })).toMatchObject({ bilan: { reglementVersion: EDITION_2025_2028.version + 2 } });
    expect((await tester('19275', USSEL)).verdict.issue).toBe('ineligible');
    expect((await tester('23008')).verdict.issue).toBe('a-verifier');
  });

  it('le dépôt fige la carte consultée ; en épingler une autre ne change pas ce qui est figé', async () => {
    const porteur = await essai.compte(['PORTEUR']);
    const brouillon = await preparerBrouillon(essai, porteur, { commune: '19275' });
    await essai.base.query(`UPDATE dossier SET contenu = jsonb_set(contenu, '{projet,position}', $2::jsonb) WHERE id = $1`, [brouillon.id, JSON.stringify(USSEL)]);
    await deposer(porteur, brouillon).expect(201);
    const lire = async () => (await essai.base.query('SELECT demande, provenance FROM evaluation WHERE dossier_id = $1', [brouillon.id]))[0];
    const figee = await lire();
    expect([figee.demande.trajets.carte, figee.provenance.carte.version]).toEqual(['couvert', '2026-06']);
    expect(await importer({ version: '2026-09', le: '2026-09-01', complete: true })).toMatchObject({ bilan: { remplace: '2026-06' } });
    expect(await lire()).toEqual(figee);
    expect((await tester('23008')).provenance.carte).toMatchObject({ version: '2026-09', avis: 'non-couvert' });
  }, 20_000);
});

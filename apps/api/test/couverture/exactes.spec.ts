import { couvrir, classerToutes, distanceKm, mesurerColonne, type Minima } from '@maillage/domain';
import type { CouvertureRegion } from '@maillage/contrats';
import { type CouvertureLue, LireCouverture } from '../../src/couverture/lire-couverture.ts';
import { TenirCouverture } from '../../src/couverture/tenir-couverture.ts';
import { Hasard } from '../../src/hasard.ts';
import { JournalRepository } from '../../src/journal/journal.repository.ts';
import { importerCarte } from '../../src/territoire/carte/importer-carte.ts';
import { pointDe } from '../../src/territoire/commune.ts';
import { importerMatrice } from '../../src/territoire/moteurs/importer-matrice.ts';
import { margeDePrecision } from '../../src/territoire/moteurs/precision.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

const LENT = 30_000;
let produit: ApplicationDeTest;
let depart: CouvertureLue;
beforeAll(async () => {
  produit = await ouvrirApplication({ env: { MAILLAGE_TRAJETS: 'matrice' } });
  depart = await produit.app.get(LireCouverture).au();
}, 60_000);
afterAll(() => produit.fermer());

const lire = () => produit.app.get(LireCouverture).au();
const obtenir = async (): Promise<CouvertureRegion> => (await produit.anonyme().get('/api/couverture').expect(200)).body;
const faits = ({ bas, centre, haut, inconnues, exactes, proches, perdus }: Minima) => ({ bas: [...bas], centre: [...centre], haut: [...haut], inconnues: [...inconnues], exactes: [...exactes], proches, perdus });

/** La même couverture, refaite en mémoire d’un coup, durées exactes comprises. */
async function enMemoire() {
  const tenir = produit.app.get(TenirCouverture);
  const { minima: { territoire }, lieux, le } = await lire();
  const mesurer = await tenir.mesureExacte(produit.base, await tenir.examiner(produit.base, le), lieux);
  return couvrir(territoire, lieux.map((lieu) => ({ colonne: mesurerColonne(territoire, lieu, mesurer), situe: lieu.point !== null, certain: lieu.certain })));
}

/** Les couples (bourg, lieu) assez bien situés pour qu’une durée exacte y vaille, à moins de 40 km. */
const couples = () => depart.lieux.flatMap(({ point: vers }) => (vers ? depart.communes.flatMap((commune) => {
  const de = pointDe(commune);
  return de && margeDePrecision(de, vers) !== null && distanceKm(de, vers) < 40 ? [{ de, vers }] : [];
}) : []));
const matrice = (secondes: (rang: number) => number | '') => ['lon_origine;lat_origine;lon_destination;lat_destination;secondes',
  ...[...new Map(couples().map(({ de, vers }) => [`${de.lon};${de.lat};${vers.lon};${vers.lat}`, 0])).keys()].map((couple, rang) => `${couple};${secondes(rang)}`)].join('\n');
const importer = async (texte: string) => expect(await importerMatrice(produit.base, produit.horloge, texte, 'essai', false)).toHaveProperty('bilan');

describe('les durées exactes dans la couverture', () => {
  it('sans matrice, tout est estimé', async () => {
    const { sources, phraseSources, reference } = await obtenir();
    expect([sources.exacte, sources.carte, sources.desaccord]).toEqual([0, 0, 0]);
    expect(phraseSources).toMatch(/communes par estimation/);
    expect(reference.provenance.exact).toBeUndefined();
  });

  it('une durée exacte remplace l’estimée, à la marge de l’édition, et la provenance se compte', async () => {
    await importer(matrice((rang) => (rang % 2 === 0 ? 600 : 2400)));
    const { communes, lieux, sources, phraseSources, reference } = await obtenir();
    expect(sources.exacte).toBeGreaterThan(50);
    expect(Object.values(sources).reduce((somme, n) => somme + n, 0)).toBe(4293);
    expect(phraseSources).toContain('par calcul exact');
    expect(reference.provenance.exact).toMatchObject({ provider: 'import', resource: 'essai', cases: expect.any(Number) });
    for (const { source, secondes, basSecondes, hautSecondes, classe, lieu } of communes) if (source === 'exacte' && secondes === 600 && lieux[lieu!]!.certain) expect([basSecondes! <= 540, hautSecondes! >= 600, hautSecondes! <= 960, classe]).toEqual([true, true, true, 'couverte']);
  }, LENT);

  it('vaut le calcul direct en mémoire, et suit une matrice réimportée sans refaire les autres colonnes', async () => {
    expect(faits((await lire()).minima)).toEqual(faits(await enMemoire()));
    await importer(matrice((rang) => (rang % 5 === 0 ? '' : 1100 + (rang % 300))));
    const { minima } = await lire();
    expect(minima.inconnues.some((n) => n > 0)).toBe(true);
    expect(faits(minima)).toEqual(faits(await enMemoire()));
    expect(await produit.base.transaction((tx) => produit.app.get(TenirCouverture).accorder(tx))).toBe(0);
  }, LENT);
});

describe('la carte régionale dans la couverture', () => {
  const carre = (lon: number, lat: number, demi: number) => [[lon - demi, lat - demi], [lon + demi, lat - demi], [lon + demi, lat + demi], [lon - demi, lat + demi], [lon - demi, lat - demi]];
  const epingler = (preuve: 'calcul' | 'carte' | 'carte-puis-calcul') => importerCarte(produit.base, { horloge: produit.horloge, hasard: new Hasard(), journal: produit.app.get(JournalRepository) },
    JSON.stringify({ type: 'FeatureCollection', features: [
      { type: 'Feature', properties: { FromBreak: 0, ToBreak: 20 }, geometry: { type: 'Polygon', coordinates: [carre(1.87, 46.17, 0.4)] } },
      { type: 'Feature', properties: { FromBreak: 20, ToBreak: 60 }, geometry: { type: 'Polygon', coordinates: [carre(-0.58, 44.84, 0.5)] } },
    ] }), { version: '2026-06', le: '2026-06-15', complete: false, appelId: '2025-2028', preuve, essai: false });

  it.each(['calcul', 'carte-puis-calcul', 'carte'] as const)('preuve « %s » : la carte compte comme dans la règle de l’édition', async (preuve) => {
    await epingler(preuve);
    const [{ minima, reference }, direct, { sources, phraseSources, communes }] = [await lire(), classerToutes(await enMemoire()), await obtenir()];
    const toutes = classerToutes(minima);
    const avis = minima.carte?.avis ?? [];
    expect(reference.carte).toEqual(preuve === 'calcul' ? null : { version: '2026-06', le: '2026-06-15', sha256: expect.any(String), preuve });
    toutes.forEach(({ classe, source }, rang) => {
      if (preuve === 'calcul' || (avis[rang] === null && preuve === 'carte-puis-calcul')) expect(classe).toBe(direct[rang]!.classe);
      else if (source === 'desaccord') expect([classe, direct[rang]!.classe]).toEqual(['a-verifier', avis[rang] === 'couvert' ? 'non-couverte' : 'couverte']);
      else expect(classe).toBe(avis[rang] === 'couvert' ? 'couverte' : avis[rang] === null ? 'a-verifier' : 'non-couverte');
    });
    expect(communes.map(({ classe }) => classe)).toEqual(toutes.map(({ classe }) => classe));
    expect(sources.carte > 0).toBe(preuve !== 'calcul');
    expect(sources.desaccord > 0).toBe(preuve === 'carte-puis-calcul');
    expect(phraseSources.includes('La carte régionale qui fait foi')).toBe(preuve !== 'calcul');
  }, LENT);

  it('se lit commune par commune une seule fois, et de nouveau si les communes bougent', async () => {
    const [lue] = await produit.base.query('SELECT cardinality(couvertes) AS couvertes, cardinality(non_couvertes) AS non, communes FROM carte_avis');
    expect(lue.couvertes > 0 && lue.non > 0).toBe(true);
    await produit.base.query(`UPDATE source_donnee SET millesime = millesime || ' bis' WHERE code = (SELECT min(code) FROM source_donnee WHERE code LIKE 'communes%')`);
    await lire();
    expect((await produit.base.query('SELECT communes FROM carte_avis'))[0].communes).toBe(lue.communes.replace(/^([^;]*?)( ;|$)/, '$1 bis$2'));
  }, LENT);
});

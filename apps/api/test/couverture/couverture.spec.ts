import { get } from 'node:http';
import { AUCUNE, bilan, classesDe, couvrir, EDITION_2025_2028, type Jour, mesurerColonne, type Minima } from '@maillage/domain';
import type { CommuneCouverte, CouvertureRegion, PropositionsOuvrir } from '@maillage/contrats';
import { LireCouverture } from '../../src/couverture/lire-couverture.ts';
import { TenirCouverture } from '../../src/couverture/tenir-couverture.ts';
import { TestPublic } from '../../src/eligibilite/test-public.ts';
import { importerCommunes } from '../../src/territoire/importer-communes.ts';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

/** Recalculs complets, dans le bac à sable de jest et sur une machine parfois chargée. */
const LENT = 30_000;

let produit: ApplicationDeTest;
let lire: LireCouverture;
let tenir: TenirCouverture;
beforeAll(async () => {
  produit = await ouvrirApplication({ instant: '2026-07-01T10:00:00.000Z' });
  lire = produit.app.get(LireCouverture);
  tenir = produit.app.get(TenirCouverture);
}, 60_000);
afterAll(() => produit.fermer());

const accorder = (sql?: string) => produit.base.transaction(async (tx) => {
  if (sql) await tx.query(sql);
  return tenir.accorder(tx);
});
const faits = ({ bas, centre, haut, proches, perdus }: Minima) => ({ bas: [...bas], centre: [...centre], haut: [...haut], proches, perdus });
const obtenir = async (adresse: string): Promise<CouvertureRegion> => (await produit.anonyme().get(adresse).expect(200)).body;

/** La même couverture, refaite en mémoire depuis le registre et l’estimateur, sans rien lire de ce qui est gardé. */
async function enMemoire(le?: Jour) {
  const { minima, lieux, mesurer } = await lire.au(le);
  return faits(couvrir(minima.territoire, lieux.map((lieu) => ({ colonne: mesurerColonne(minima.territoire, lieu, mesurer), situe: lieu.point !== null, certain: lieu.certain }))));
}

describe('la couverture gardée', () => {
  it('se calcule à la première lecture, et ne se refait pas', async () => {
    expect((await obtenir('/api/couverture')).region.total).toEqual({ communes: 4293, habitants: 6_150_451 });
    expect(await accorder()).toBe(0);
  }, LENT);

  it.each<[Jour | undefined]>([[undefined], ['2019-01-01'], ['2024-03-01'], ['2027-01-01']])('au jour %s, vaut le calcul direct en mémoire', async (le) =>
    expect(faits((await lire.au(le)).minima)).toEqual(await enMemoire(le)), LENT);

  it.each([
    ['une fermeture', `INSERT INTO tiers_lieu_statut SELECT id, '2026-06-01', 'ferme', 'essai' FROM tiers_lieu WHERE nom = 'La Laine et le Lien'`],
    ['une réouverture', `DELETE FROM tiers_lieu_statut WHERE source = 'essai'`],
    ['un déménagement', `UPDATE tiers_lieu SET lon = 1.5, lat = 46, position = 'manuelle', precision_km = 0 WHERE nom = 'La Laine et le Lien'`],
    ['une suspension', `INSERT INTO tiers_lieu_statut SELECT id, '2026-06-02', 'suspendu', 'essai' FROM tiers_lieu WHERE nom = 'La Laine et le Lien'`],
    ['un retrait de la carte', `UPDATE tiers_lieu SET sur_carte = false WHERE id = (SELECT tiers_lieu_id FROM couverture WHERE haut_ms < 1200000 ORDER BY commune LIMIT 1)`],
    ['un lieu neuf', `WITH neuf AS (INSERT INTO tiers_lieu (nom, commune, commune_nom, position, dans_la_region, sur_carte, source) VALUES ('Le Neuf', '19275', 'Ussel', 'commune', true, true, 'essai') RETURNING id) INSERT INTO tiers_lieu_statut SELECT id, '2026-01-01', 'ouvert', 'essai' FROM neuf`],
    ['un lieu effacé', `DELETE FROM tiers_lieu WHERE nom = 'Le Neuf'`],
    ['un lieu situé nulle part', `WITH neuf AS (INSERT INTO tiers_lieu (nom, commune, commune_nom, position, dans_la_region, sur_carte, source) VALUES ('Le Perdu', '99999', 'Inconnue', 'inconnue', true, true, 'essai') RETURNING id) INSERT INTO tiers_lieu_statut SELECT id, '2026-01-01', 'ouvert', 'essai' FROM neuf`],
    ['ce lieu retiré', `DELETE FROM tiers_lieu WHERE nom = 'Le Perdu'`],
  ])('suit %s, et ne refait que ce qu’elle touche', async (_titre, sql) => {
    const refaites = await accorder(sql);
    expect(refaites).toBeLessThan(1500);
    const { minima } = await lire.au();
    expect(faits(minima)).toEqual(await enMemoire());
    expect(await accorder()).toBe(0);
  }, LENT);

  it('revient en arrière avec la transaction qui l’a changée', async () => {
    const avant = faits((await lire.au()).minima);
    await expect(produit.base.transaction(async (tx) => {
      await tx.query(`DELETE FROM tiers_lieu WHERE nom = 'La Laine et le Lien'`);
      await tenir.accorder(tx);
      throw new Error('annulé');
    })).rejects.toThrow('annulé');
    expect(faits((await lire.au()).minima)).toEqual(avant);
  });

  it('se refait en entier quand les communes changent de version, et oublie l’ancienne référence', async () => {
    await importerCommunes(produit.base, produit.horloge, JSON.stringify([{ nom: 'Guéret', code: '23096', mairie: { type: 'Point', coordinates: [1.87, 46.17] } }]));
    expect(faits((await lire.au()).minima)).toEqual(await enMemoire());
    expect(await produit.base.query('SELECT count(DISTINCT reference)::int AS n FROM duree')).toEqual([{ n: 1 }]);
  }, LENT);

  it('deux lectures au même instant ne se gênent pas', async () => {
    await produit.base.query('TRUNCATE couverture, couverture_etat, duree, duree_colonne');
    const lues = await Promise.all([lire.au(), lire.au(), lire.au('2020-01-01')]);
    expect(faits(lues[0].minima)).toEqual(faits(lues[1].minima));
  }, LENT);
});

describe('GET /api/couverture', () => {
  it('compte chaque commune et chaque habitant une fois, par classe et par département', async () => {
    const { region, departements, communes, lieux, phrase, reference } = await obtenir('/api/couverture');
    expect(departements).toHaveLength(12);
    for (const classe of ['couverte', 'aVerifier', 'nonCouverte', 'total'] as const) {
      expect(departements.reduce((somme, un) => somme + un[classe].habitants, 0)).toBe(region[classe].habitants);
    }
    expect(bilan(communes)).toEqual(region);
    expect(phrase).toMatch(/^Au 1er juillet 2026, Nouvelle-Aquitaine : [\d\u00a0]+ habitants/);
    expect(reference.provenance).toMatchObject({ provider: 'estimateur', resource: 'estimateur-e4' });
    for (const commune of communes) if (commune.lieu !== null) expect(lieux[commune.lieu]).toBeDefined();
  });

  it('la classe se relit dans les secondes arrondies', async () => {
    const relue = ({ basSecondes, hautSecondes, lon }: CommuneCouverte) =>
      ((hautSecondes ?? AUCUNE) < 1200 ? 'couverte' : (basSecondes ?? AUCUNE) >= 1200 && lon !== null ? 'non-couverte' : 'a-verifier');
    for (const commune of (await obtenir('/api/couverture')).communes) expect(relue(commune)).toBe(commune.classe);
  });

  it('dit d’une commune ce que dirait le test public à qui voudrait y créer un lieu', async () => {
    const { communes } = await obtenir('/api/couverture?departement=23');
    const test = produit.app.get(TestPublic);
    const attendu = { couverte: 'ineligible', 'a-verifier': 'a-verifier', 'non-couverte': 'eligible' } as const;
    for (const { code, classe } of communes.filter((_une, rang) => rang % 6 === 0)) {
      expect([code, (await test.evaluer({ volet: 'creation', commune: code }, EDITION_2025_2028)).verdict.issue]).toEqual([code, attendu[classe]]);
    }
  }, 60_000);

  it('filtre par département et par intercommunalité, sans changer la région', async () => {
    const [tout, correze] = [await obtenir('/api/couverture'), await obtenir('/api/couverture?departement=19')];
    expect(correze.region).toEqual(tout.region);
    expect(new Set(correze.communes.map(({ departement }) => departement))).toEqual(new Set(['19']));
    const epci = correze.epcis[0]!;
    const un = await obtenir(`/api/couverture?epci=${epci.code}`);
    expect(un.selection.total.communes).toBeGreaterThan(0);
    expect(un.phrase).toContain(epci.nom);
  });

  it('rend le registre de la date demandée', async () => {
    const couverts = async (le: string) => (await obtenir(`/api/couverture?le=${le}`)).region.couverte.habitants;
    expect(await couverts('2000-01-01')).toBe(0);
    expect(await couverts('2026-07-01')).toBeGreaterThan(await couverts('2019-01-01'));
  });

  it.each([['le=2026-13-01', 'le'], ['departement=ABC', 'departement'], ['epci=12', 'epci'], ['autre=1', 'autre']])('refuse %s en nommant le champ', async (requete, chemin) =>
    expect((await produit.anonyme().get(`/api/couverture?${requete}`).expect(400)).body.erreurs[0].chemin).toBe(chemin));

  it('se comprime en chemin, comme ses exports ; une petite réponse et un PDF, jamais', async () => {
    const { port } = produit.app.getHttpServer().address() as { port: number };
    const lire = (path: string) => new Promise<{ readonly encodage: string | undefined; readonly octets: number }>((fini, echec) => {
      get({ port, path, headers: { 'Accept-Encoding': 'br' } }, (reponse) => { let octets = 0; reponse.on('data', (morceau: Buffer) => { octets += morceau.length; }).on('end', () => fini({ encodage: reponse.headers['content-encoding'], octets })); }).on('error', echec);
    });
    const entiere = JSON.stringify(await obtenir('/api/couverture')).length;
    for (const adresse of ['/api/couverture', '/api/couverture/export.csv', '/api/couverture/export.geojson']) {
      const { encodage, octets } = await lire(adresse);
      expect([adresse, encodage, octets < entiere / 5]).toEqual([adresse, 'br', true]);
    }
    for (const adresse of ['/api/sante', '/api/registre/bottin.pdf']) expect((await lire(adresse)).encodage).toBeUndefined();
  }, LENT);

  it('s’exporte en CSV et en GeoJSON', async () => {
    const csv = await produit.anonyme().get('/api/couverture/export.csv?departement=23').expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.split('\n')[0]).toContain('Date;Code Insee;Commune');
    const geojson = await produit.anonyme().get('/api/couverture/export.geojson?departement=23').expect(200);
    expect(geojson.headers['content-type']).toContain('application/geo+json');
    const { features } = JSON.parse(geojson.text ?? geojson.body.toString()) as { features: { geometry: { coordinates: number[] } | null; properties: { classe: string } }[] };
    expect(features).toHaveLength(csv.text.trim().split('\n').length - 1);
    expect(features[0]!.geometry!.coordinates[1]).toBeGreaterThan(45);
  });
});

describe('GET /api/couverture/ou-ouvrir', () => {
  const proposer = async (requete: string): Promise<PropositionsOuvrir> => (await produit.anonyme().get(`/api/couverture/ou-ouvrir?${requete}`).expect(200)).body;

  it('propose des communes du filtre, avec leur borne', async () => {
    const { communes, total, borne, garantiePourMille, attendent, phrase } = await proposer('departement=19&nombre=3');
    expect(communes.map(({ departement }) => departement)).toEqual(['19', '19', '19']);
    expect(communes.at(-1)!.cumul).toBe(total);
    expect(total).toBeLessThanOrEqual(Math.min(borne, attendent));
    expect(garantiePourMille).toBeGreaterThanOrEqual(632);
    expect(phrase).toContain('Corrèze (19)');
  }, LENT);

  it('ce qui est annoncé se réalise quand le lieu ouvre', async () => {
    const { communes: [premiere], total } = await proposer('departement=23&nombre=1');
    const { minima, communes, mesurer } = await lire.au();
    const commune = communes.find(({ code }) => code === premiere!.code)!;
    const point = { lon: commune.lon!, lat: commune.lat!, precisionKm: commune.precisionKm };
    const colonne = mesurerColonne(minima.territoire, { id: 'neuf', point }, mesurer);
    const classes = classesDe(minima);
    const gagnes = [...colonne.rangs].filter((rang, i) => classes[rang] === 'non-couverte' && colonne.haut[i]! < 1_200_000).reduce((somme, rang) => somme + communes[rang]!.population, 0);
    expect(gagnes).toBe(total);
  }, LENT);

  it('s’exporte', async () => expect((await produit.anonyme().get('/api/couverture/ou-ouvrir.csv?departement=19&nombre=2').expect(200)).text.trim().split('\n')).toHaveLength(3));
  it.each(['nombre=0', 'nombre=21', 'nombre=x'])('refuse %s', (requete) => produit.anonyme().get(`/api/couverture/ou-ouvrir?${requete}`).expect(400));
});

describe('interlocuteurs d’une commune, avec le résultat du test', () => {
  const tester = async () => (await produit.app.get(TestPublic).evaluer({ volet: 'creation', commune: '19275' }, EDITION_2025_2028)).interlocuteurs!;

  it('nomment l’intercommunalité, le département et la Coopérative, à confirmer', async () => {
    const trouves = await tester();
    expect(trouves.map(({ role, aConfirmer }) => [role, aConfirmer])).toEqual([['epci', true], ['departement', true], ['cooperative', true]]);
    expect(trouves[1]!.nom).toContain('Corrèze');
  });

  it('nomment les chargés de mission du département, et ce que l’administration a confirmé', async () => {
    await produit.compte(['INSTRUCTEUR'], { departements: ['19'], courriel: 'correze@exemple.test' });
    await produit.compte(['INSTRUCTEUR'], { departements: ['87'] });
    await produit.base.query(`INSERT INTO parametre VALUES ('interlocuteurs', '{"cooperative": {"courriel": "contact@exemple.test"}}')`);
    const trouves = await tester();
    expect(trouves.filter(({ role }) => role === 'charge-de-mission').map(({ courriel }) => courriel)).toEqual(['correze@exemple.test']);
    expect(trouves.at(-1)).toMatchObject({ role: 'cooperative', courriel: 'contact@exemple.test', aConfirmer: false });
  });

  it('se règlent organisme par organisme, à la version lue, et redeviennent à confirmer', async () => {
    const [{ agent }, instructeur] = [await produit.compte(['ADMIN']), await produit.compte(['INSTRUCTEUR'], { departements: ['19'] })];
    const adresse = '/api/instruction/interlocuteurs';
    await instructeur.agent.get(adresse).expect(403);
    const { body: { version, organismes } } = await agent.get(adresse).expect(200);
    const epci = organismes.find(({ role, departements }: { role: string; departements: string[] }) => role === 'epci' && departements.includes('19')) as { cle: string };
    const regler = (cle: string, lue: number, corps: object) => agent.put(`${adresse}/${cle}`).set('If-Match', `"${lue}"`).send(corps);
    await regler('departement-19', version, {}).expect(400);
    await regler('departement-75', version, { nom: 'x' }).expect(404);
    await regler('departement-19', version, { nom: 'Service économie', courriel: '', telephone: '05 55 00 00 00' }).expect(200);
    await regler(epci.cle, version, { nom: 'x' }).expect(412);
    await regler(epci.cle, version + 1, { courriel: 'epci@exemple.test' }).expect(200);
    expect((await tester()).find(({ role }) => role === 'departement')).toMatchObject({ nom: 'Service économie', telephone: '05 55 00 00 00', courriel: null, aConfirmer: false });
    await agent.delete(`${adresse}/departement-19`).set('If-Match', `"${version + 2}"`).expect(200);
    expect((await tester()).find(({ role }) => role === 'departement')!.aConfirmer).toBe(true);
  });

  it('hors de la région, il n’y en a pas', async () => expect((await produit.app.get(TestPublic).evaluer({ volet: 'creation', commune: '49007' }, EDITION_2025_2028)).interlocuteurs).toEqual([]));
});

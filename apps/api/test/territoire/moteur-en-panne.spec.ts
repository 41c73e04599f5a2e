import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Config } from '../../src/configuration.ts';
import { PoolSessions } from '../../src/session/pool.ts';
import { EstimateurEmbarque } from '../../src/territoire/estimateur.provider.ts';
import { EstimateurPuisExact } from '../../src/territoire/moteurs/estimateur-puis-exact.ts';
import { Moteurs } from '../../src/territoire/moteurs/moteurs.ts';
import { TrajetsService } from '../../src/territoire/trajets.service.ts';
import { type ApplicationDeTest, type Compte, ouvrirApplication } from '../base-de-test.ts';
import { deposer, preparerBrouillon } from '../dossier-de-test.ts';
import { Bouchon, type Conduite, PANNES } from './moteurs/bouchon.ts';
import { repondreIgn } from './moteurs/bouchon-ign.ts';
import { repondreOsrm } from './moteurs/bouchon-osrm.ts';

/** À vingt minutes d’un lieu à trois minutes près : l’estimateur seul ne tranche pas. */
const GRIS = { commune: '23096', position: { lon: 1.87, lat: 46.17 } };
const MOTEURS = [
  ['ign', repondreIgn, (adresse: string) => ({ MAILLAGE_TRAJETS: 'ign', MAILLAGE_IGN_URL: `${adresse}/navigation` })],
  ['osrm', repondreOsrm, (adresse: string) => ({ MAILLAGE_TRAJETS: 'osrm', MAILLAGE_OSRM_URL: adresse })],
] as const;

describe.each(MOTEURS)('le portail quand %s se conduit mal', (_nom, repondre, reglages) => {
  let bouchon: Bouchon;
  let essai: ApplicationDeTest;
  let porteur: Compte;

  beforeAll(async () => {
    bouchon = await Bouchon.ouvrir(repondre);
    essai = await ouvrirApplication({ env: reglages(bouchon.adresse) });
    porteur = await essai.compte(['PORTEUR']);
    // Un seul lieu ouvert, posé à une distance que l’estimateur ne sait pas trancher.
    await essai.base.query('DELETE FROM tiers_lieu');
    const id = randomUUID();
    await essai.base.query(`INSERT INTO tiers_lieu (id, nom, commune, commune_nom, lon, lat, position, dans_la_region, sur_carte, source) VALUES ($1, 'Le Gris', '23096', 'Guéret', $2, 46.17, 'adresse', true, true, 'essai')`, [id, GRIS.position.lon + 0.21]);
    await essai.base.query(`INSERT INTO tiers_lieu_statut VALUES ($1, '2020-01-01', 'ouvert', 'essai')`, [id]);
    // La grille de densité se calcule à la première estimation : elle ne compte pas dans les cas.
    await tester();
  }, 60_000);
  afterAll(async () => { await essai.fermer(); await bouchon.fermer(); });
  /** Chaque cas repart d’un service reposé : ni durée gardée, ni débit suspendu, ni coupe-circuit ouvert. */
  beforeEach(async () => {
    bouchon.remettre();
    await essai.base.query('TRUNCATE duree_gardee, limite');
    const { app } = essai;
    const { exact } = Moteurs.choisis(app.get(Config), essai.base, app.get<pg.Pool>(PoolSessions), essai.horloge);
    Object.assign(app.get(TrajetsService), { durees: new EstimateurPuisExact(app.get(EstimateurEmbarque), exact!) });
  });

  const tester = () => essai.anonyme().post('/api/appels/2025-2028/eligibilite').send({ volet: 'creation', categorie: 'association', ...GRIS }).expect(200);

  it('en état, il tranche ce que l’estimateur laissait gris, une fois, et dit d’où vient la durée', async () => {
    const { body } = await tester();
    expect(body.verdict.issue).toMatch(/^(in)?eligible$/);
    expect(body.provenance).toMatchObject({ provider: 'estimateur', exact: { cases: 1, manquantes: 0, raison: null } });
    expect(body.lieux[0]).toMatchObject({ nom: 'Le Gris', exact: true });
    expect(body.reserves.join(' ')).toMatch(/calculée sur le réseau routier/);
    await tester();
    expect(bouchon.recues).toHaveLength(1);
  }, 20_000);

  it.each(PANNES.filter((panne) => panne !== '429-bref'))('« %s » : le test répond, reste à vérifier, et dit quoi faire', async (panne: Conduite) => {
    bouchon.conduite = panne;
    const { body } = await tester();
    expect(body.verdict.issue).toBe('a-verifier');
    expect(body.provenance.exact).toMatchObject({ cases: 1, manquantes: 1, raison: expect.any(String) });
    expect(body.lieux[0]).toMatchObject({ nom: 'Le Gris', secondes: expect.any(Number) });
    expect(body.reserves.join(' ')).toMatch(/Le calcul exact n’a pas répondu \(.+\) : l’estimation est gardée\. Réessayez dans quelques minutes ; le dépôt reste possible/);
  }, 20_000);

  it.each(['pend', 'tronque', '429', 'coupe'] as const)('« %s » pendant un dépôt : le dossier est déposé, son verdict à vérifier', async (panne) => {
    const brouillon = await preparerBrouillon(essai, porteur, { commune: GRIS.commune });
    await essai.base.query(`UPDATE dossier SET contenu = jsonb_set(contenu, '{projet,position}', $2::jsonb) WHERE id = $1`, [brouillon.id, JSON.stringify(GRIS.position)]);
    bouchon.conduite = panne;
    await deposer(porteur, brouillon).expect(201);
    const [{ verdict, provenance }] = await essai.base.query('SELECT verdict, provenance FROM evaluation WHERE dossier_id = $1', [brouillon.id]);
    expect(verdict.constats.find(({ code }: { code: string }) => code === 'couverture-20-minutes').resultat).toBe('a-verifier');
    expect(provenance.exact).toMatchObject({ manquantes: 1 });
    const { body } = await porteur.agent.get(`/api/dossiers/${brouillon.id}/eligibilite`).expect(200);
    expect(body).toMatchObject({ position: 'manuelle', reserves: expect.arrayContaining([expect.stringMatching(/posé à la main/)]) });
  }, 30_000);
});

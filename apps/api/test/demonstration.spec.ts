import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { VerifierActes } from '../src/acte/verifier-actes.ts';
import { creerApplication } from '../src/application.ts';
import { lireConfig } from '../src/config.ts';
import { Config } from '../src/configuration.ts';
import { chargerDemonstration } from '../src/demonstration/charger.ts';
import { Hasard } from '../src/hasard.ts';
import { HorlogePosee } from '../src/horloge.ts';
import { JournalRepository } from '../src/journal/journal.repository.ts';
import { verifierChaine } from '../src/journal/verifier-chaine.ts';
import { type BaseDeTest, ouvrirBase } from './base-de-test.ts';

type Monde = BaseDeTest & { readonly pool: pg.Pool; readonly config: Config };

/** Une base neuve, prête à recevoir la démonstration. */
async function monde(): Promise<Monde> {
  const ouverte = await ouvrirBase();
  const fichiers = fs.mkdtempSync(path.join(os.tmpdir(), 'maillage-demonstration-'));
  const pool = new pg.Pool({ connectionString: ouverte.url, max: 2 });
  pool.on('error', () => undefined);
  const config = new Config(lireConfig({ DATABASE_URL: ouverte.url, MAILLAGE_FICHIERS: fichiers, MAILLAGE_DEMO: '1' }));
  return { ...ouverte, pool, config, fermer: async () => { await pool.end(); await ouverte.fermer(); fs.rmSync(fichiers, { recursive: true, force: true }); } };
}

const un = async <T>({ base }: Monde, sql: string): Promise<T> => (await base.query<{ valeur: T }[]>(`SELECT (${sql}) AS valeur`))[0]!.valeur;
const tete = (de: Monde) => un<string>(de, 'SELECT empreinte FROM journal ORDER BY seq DESC LIMIT 1');

describe('la démonstration', () => {
  let joue: Monde;
  let app: NestExpressApplication;
  beforeAll(async () => {
    joue = await monde();
    await chargerDemonstration(joue, joue.config);
    app = await creerApplication({ base: joue.base, pool: joue.pool, horloge: new HorlogePosee('2026-11-23T08:00:00.000Z'), hasard: new Hasard(), config: joue.config });
  }, 180_000);
  afterAll(async () => { await app?.close(); await joue?.fermer(); });

  it('montre chaque état que l’on peut atteindre', async () => {
    const etats = await joue.base.query<{ etat: string; nombre: number }[]>('SELECT etat, count(*)::int AS nombre FROM dossier GROUP BY etat ORDER BY etat');
    expect(Object.fromEntries(etats.map(({ etat, nombre }) => [etat, nombre]))).toEqual({
      ABANDONNE: 2, A_COMPLETER: 1, ACCORDE: 10, AJOURNE: 2, BROUILLON: 8, CLASSE_SANS_SUITE: 2, DEPOSE: 8, DESISTE: 2, EN_INSTRUCTION: 12, FAVORABLE_COMITE: 2, INSCRIT_COMMISSION: 4, PROPOSE_COMITE: 4, PROPOSE_REJET: 2, REJETE: 7,
    });
    const issues = await joue.base.query<{ issue: string }[]>('SELECT DISTINCT issue FROM dossier WHERE issue IS NOT NULL ORDER BY 1');
    expect(issues.map(({ issue }) => issue)).toEqual(['a-verifier', 'eligible', 'ineligible']);
  });

  it.each([['accord', 'VISE'], ['refus', 'PROJET']])('montre une décision (%s) à chaque pas de son acte', async (sens, attente) => {
    const pas = await joue.base.query<{ pas: string }[]>(`SELECT DISTINCT coalesce(a.etat, CASE WHEN d.executoire_le IS NULL THEN 'votée' ELSE 'exécutoire' END) AS pas FROM decision d LEFT JOIN acte a ON a.decision_id = d.id WHERE d.sens = $1`, [sens]);
    expect(new Set(pas.map(({ pas: un }) => un))).toEqual(new Set(['votée', 'exécutoire', attente, 'SIGNE', 'NOTIFIE']));
  });

  it('montre une enveloppe 2026 entamée, et des subventions à chaque pas avant le premier versement', async () => {
    const subventions = await joue.base.query<object[]>(`SELECT s.etat, t.nature, a.etat AS acte, t.acceptee_le IS NOT NULL AS acceptee, count(*)::int AS nombre FROM subvention s LEFT JOIN attribution t ON t.subvention_id = s.id LEFT JOIN acte a ON a.id = t.acte_id WHERE s.votee_le >= '2026-01-01' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3`);
    expect(subventions).toEqual([
      { etat: 'ACTEE', nature: 'convention', acte: 'PROJET', acceptee: true, nombre: 1 }, { etat: 'ENGAGEE', nature: 'convention', acte: 'PROJET', acceptee: true, nombre: 1 },
      { etat: 'SIGNEE', nature: 'arrete', acte: 'NOTIFIE', acceptee: false, nombre: 1 }, { etat: 'SIGNEE', nature: 'convention', acte: 'NOTIFIE', acceptee: true, nombre: 1 },
      { etat: 'VOTEE', nature: 'convention', acte: 'PROJET', acceptee: false, nombre: 1 }, { etat: 'VOTEE', nature: null, acte: null, acceptee: false, nombre: 3 },
    ]);
    expect(await un(joue, `SELECT count(*)::int FROM enveloppe WHERE exercice = 2026`)).toBe(1);
    expect(await un(joue, `SELECT min(solde) >= 0 FROM (SELECT sum(montant_centimes) AS solde FROM ligne_ecriture WHERE compte IN ('ae-disponible', 'ae-reservee', 'ae-affectee', 'ae-engagee') GROUP BY compte) s`)).toBe(true);
  });

  it('donne à chacun ses dossiers', async () => {
    const dossiers = (courriel: string) => un<number>(joue, `SELECT count(*)::int FROM dossier d JOIN compte c ON c.id = d.porteur_id WHERE c.courriel = '${courriel}'`);
    expect(await dossiers('porteur-a@demo.test')).toBe(2);
    expect(await dossiers('porteur-b@demo.test')).toBeGreaterThan(0);
    expect(await dossiers('collectivite@demo.test')).toBeGreaterThan(0);
    expect(await un(joue, `SELECT c.courriel FROM redacteur r JOIN compte c ON c.id = r.compte_id`)).toBe('coredacteur@demo.test');
    expect(await un(joue, `SELECT count(*)::int FROM seance WHERE genre = 'comite'`)).toBe(3);
  });

  it('demande trois avis à l’experte : un rendu avec son PDF, un en retard et rappelé, un attendu', async () => {
    const avis = await joue.base.query<object[]>(`SELECT v.etat, v.echeance::text, jsonb_array_length(v.relances) AS relances, a.nature FROM avis v JOIN compte c ON c.id = v.expert_id LEFT JOIN acte a ON a.id = v.acte_id WHERE c.courriel = 'expert@demo.test' ORDER BY v.echeance`);
    expect(avis).toEqual([
      { etat: 'RENDU', echeance: '2026-10-20', relances: 0, nature: 'avis' },
      { etat: 'DEMANDE', echeance: '2026-11-10', relances: 2, nature: null },
      { etat: 'DEMANDE', echeance: '2026-12-07', relances: 0, nature: null },
    ]);
  });

  it('montre un dossier à compléter, un dossier venu par la poste, des porteurs prévenus le jour du silence et des attestations', async () => {
    expect(await un(joue, `SELECT d.nom FROM dossier d JOIN demande_complements dc ON dc.dossier_id = d.id AND dc.transmise_le IS NULL`)).toBe('La Cour haute');
    const postaux = await joue.base.query<object[]>(`SELECT d.nom, s.canal, s.cachet_le::text AS cachet, s.recu_le::text AS recu, d.rejet_implicite_le::text AS silence, a.gabarit FROM saisie s JOIN dossier d ON d.id = s.dossier_id JOIN acte a ON a.dossier_id = d.id AND a.nature = 'accuse-reception'`);
    expect(postaux).toEqual([{ nom: 'Le Phare des Solos', canal: 'postal', cachet: '2026-11-12', recu: '2026-11-13', silence: '2027-01-13', gabarit: 'accuse-courrier.v1' }]);
    expect(await un(joue, `SELECT count(*)::int FROM annonce_silence a JOIN dossier d ON d.id = a.dossier_id WHERE a.genre = 'porteur' AND d.etat = 'EN_INSTRUCTION'`)).toBeGreaterThan(0);
    expect(await un(joue, `SELECT count(*)::int FROM acte WHERE nature = 'attestation-completude'`)).toBeGreaterThan(30);
  });

  it('ne laisse rien en attente ni rien après le 20 novembre 2026', async () => {
    expect(await un(joue, 'SELECT count(*)::int FROM graphile_worker.jobs')).toBe(0);
    expect(await un(joue, 'SELECT count(*)::int FROM courriel WHERE envoye_le IS NULL OR envoye_le <> cree_le')).toBe(0);
    expect(await un(joue, 'SELECT count(*)::int FROM acte WHERE pdf IS NULL')).toBe(0);
    expect(await un<string>(joue, `SELECT max(instant) FROM journal`) < '2026-11-20T23:00:00.000Z').toBe(true);
    expect(await un(joue, 'SELECT count(*)::int FROM journal j JOIN journal k ON k.seq = j.seq + 1 AND k.instant < j.instant')).toBe(0);
  });

  it('range chaque pièce à sa place, avec son empreinte', async () => {
    const pieces = await joue.base.query<{ id: string; taille: number }[]>('SELECT id, taille::int FROM piece');
    expect(pieces.length).toBeGreaterThan(300);
    for (const { id, taille } of pieces) expect(fs.statSync(path.join(joue.config.fichiers, 'pieces', id.slice(0, 2), id)).size).toBe(taille);
  });

  it('tient un journal intact et des actes réimprimables à l’octet', async () => {
    const { anomalies, lignes } = await verifierChaine(app.get(JournalRepository), joue.base);
    expect(anomalies).toEqual([]);
    expect(lignes).toBeGreaterThan(1000);
    expect(await app.get(VerifierActes).executer()).toMatchObject({ differents: [], originaux: 0, elimines: 0 });
  }, 60_000);

  it('ne se joue qu’une fois', async () => {
    const avant = await tete(joue);
    await chargerDemonstration(joue, joue.config);
    expect(await tete(joue)).toBe(avant);
  });

  it('interrompue, elle repart d’une base neuve et arrive au même journal', async () => {
    const autre = await monde();
    try {
      await autre.base.query(`INSERT INTO parametre VALUES ('demonstration', 'en-cours')`);
      await autre.base.query(`INSERT INTO compte (id, courriel, prenom, nom, mot_de_passe, roles, cree_le) VALUES ($1, 'reste@demo.test', 'Reste', 'Reste', '', '{PORTEUR}', '2026-01-01')`, [randomUUID()]);
      await chargerDemonstration(autre, autre.config);
      expect(await tete(autre)).toBe(await tete(joue));
      expect(await un(autre, `SELECT count(*)::int FROM compte WHERE courriel = 'reste@demo.test'`)).toBe(0);
    } finally {
      await autre.fermer();
    }
  }, 180_000);

  it('ne touche pas une base qui a déjà ses données', async () => {
    const occupee = await monde();
    const dire = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await occupee.base.query(`INSERT INTO compte (id, courriel, prenom, nom, mot_de_passe, roles, cree_le) VALUES ($1, 'moi@exemple.test', 'Moi', 'Moi', '', '{PORTEUR}', '2026-01-01')`, [randomUUID()]);
      await chargerDemonstration(occupee, occupee.config);
      expect(await un(occupee, 'SELECT count(*)::int FROM compte')).toBe(1);
      expect(dire).toHaveBeenCalledWith(expect.stringContaining('n’y est pas chargée'));
    } finally {
      dire.mockRestore();
      await occupee.fermer();
    }
  });
});

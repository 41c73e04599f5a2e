import { jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { MOT_DE_PASSE, type ApplicationDeTest, ouvrirApplication } from './base-de-test.ts';
import { type Brouillon, preparerBrouillon } from './dossier-de-test.ts';

/** Plus d’arrêts pour une nuit d’essais : MAILLAGE_ARRETS=50. */
const ARRETS = Number(process.env['MAILLAGE_ARRETS'] ?? 6);
const PAR_ARRET = 3;
jest.setTimeout(60_000 + ARRETS * 12_000);

describe('kill -9 de l’API pendant des dépôts', () => {
  let essai: ApplicationDeTest;
  let serveur: ChildProcess | null = null;
  let port = 0;
  let cookie = '';

  beforeAll(async () => { essai = await ouvrirApplication({ instant: '2026-11-20T08:00:00.000Z' }); });
  afterAll(async () => {
    await tuer();
    await essai.fermer();
  });

  it('aucun dépôt acquitté n’est perdu, un seul numéro et un seul accusé chacun', async () => {
    const porteur = await essai.compte(['PORTEUR'], { courriel: 'porteur@exemple.test' });
    const brouillons: Brouillon[] = [];
    for (let rang = 0; rang < ARRETS * PAR_ARRET; rang++) brouillons.push(await preparerBrouillon(essai, porteur, { depotLe: '2026-11-20' }));
    const acquittes = new Map<string, string>();
    const cles = new Map(brouillons.map(({ id }) => [id, randomUUID()]));

    await lancer();
    cookie = (await envoyer('/api/connexion', { courriel: 'porteur@exemple.test', motDePasse: MOT_DE_PASSE }))!.headers.getSetCookie()[0]!.split(';')[0]!;
    for (let arret = 0; arret < ARRETS; arret++) {
      const lot = brouillons.slice(arret * PAR_ARRET, (arret + 1) * PAR_ARRET);
      const envois = lot.map((brouillon) => deposerUnefois(brouillon, cles, acquittes));
      await attendre(arret * 25);
      await tuer();
      await Promise.all(envois);
      await lancer();
      // La reprise, avec la même clé, rend la première réponse ou fait le dépôt.
      for (const brouillon of lot) {
        const avant = acquittes.get(brouillon.id);
        await deposerUnefois(brouillon, cles, acquittes);
        expect(acquittes.get(brouillon.id)).toBeDefined();
        if (avant) expect(acquittes.get(brouillon.id)).toBe(avant);
      }
    }

    const enBase = await essai.base.query<{ id: string; numero: string; accuses: number; lignes: number }[]>(`SELECT d.id, d.numero, (SELECT count(*) FROM acte a WHERE a.dossier_id = d.id AND a.nature = 'accuse-reception') AS accuses,
      (SELECT count(*) FROM journal j WHERE j.objet_id = d.id::text AND j.code = 'deposer') AS lignes FROM dossier d WHERE d.etat = 'DEPOSE'`);
    expect(new Map(enBase.map(({ id, numero }) => [id, numero]))).toEqual(acquittes);
    expect(enBase.every(({ accuses, lignes }) => accuses === 1 && lignes === 1)).toBe(true);
    expect(new Set(acquittes.values()).size).toBe(brouillons.length);

    // Le travailleur relancé imprime et envoie tout, une fois chacun.
    const restants = async () => (await essai.base.query<[{ n: number }]>(`SELECT (SELECT count(*) FROM acte WHERE sha256 IS NULL) + (SELECT count(*) FROM courriel WHERE envoye_le IS NULL) AS n`))[0].n;
    for (let essais = 0; essais < 120 && await restants() > 0; essais++) await attendre(500);
    expect(await restants()).toBe(0);
    expect(await essai.base.query(`SELECT count(*) AS n, count(DISTINCT message_id) AS distincts FROM courriel`)).toEqual([{ n: brouillons.length, distincts: brouillons.length }]);
  });

  async function deposerUnefois({ id, version }: Brouillon, cles: ReadonlyMap<string, string>, acquittes: Map<string, string>): Promise<void> {
    const reponse = await envoyer(`/api/dossiers/${id}/deposer`, {}, { 'If-Match': `"${version}"`, 'Idempotency-Key': cles.get(id)! });
    if (reponse?.status === 201) acquittes.set(id, ((await reponse.json()) as { numero: string }).numero);
  }

  /** Nul quand le serveur a été tué avant de répondre. */
  async function envoyer(chemin: string, corps: object, entetes: Record<string, string> = {}): Promise<Response | null> {
    try {
      const reponse = await fetch(`http://127.0.0.1:${port}${chemin}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie: cookie, ...entetes }, body: JSON.stringify(corps) });
      return new Response(await reponse.text(), { status: reponse.status, headers: reponse.headers });
    } catch { return null; }
  }

  async function lancer(): Promise<void> {
    port = await portLibre();
    const lance = spawn(process.execPath, [path.resolve('apps/api/dist/main.js')], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PORT: String(port), DATABASE_URL: essai.url, MAILLAGE_FICHIERS: essai.fichiers, MAILLAGE_LIMITES: '0', MAILLAGE_DEMO: '0', MAILLAGE_HORLOGE: '2026-11-20T09:00:00.000Z' } });
    serveur = lance;
    for (let essais = 0; essais < 200; essais++) {
      if (lance.exitCode !== null) throw new Error('Le serveur ne démarre pas.');
      if (await fetch(`http://127.0.0.1:${port}/api/pret`).then(({ ok }) => ok, () => false)) return;
      await attendre(50);
    }
    throw new Error('Le serveur n’est pas prêt.');
  }

  async function tuer(): Promise<void> {
    const vise = serveur;
    serveur = null;
    if (!vise || vise.exitCode !== null) return;
    const parti = new Promise((resoudre) => vise.once('exit', resoudre));
    vise.kill('SIGKILL');
    await parti;
  }
});

const portLibre = (): Promise<number> => new Promise((resoudre) => {
  const essai = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = essai.address() as net.AddressInfo;
    essai.close(() => resoudre(port));
  });
});

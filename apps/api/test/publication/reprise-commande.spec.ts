import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { FICHIER_PDF, REPRISE_EXEMPLE } from '@maillage/exemples';
import { type ApplicationDeTest, ouvrirApplication } from '../base-de-test.ts';

const COMMANDE = path.resolve('apps/api/dist/commandes/import-reprise.js');

/** La commande telle qu’un exploitant la lance, sur une vraie base, avec le fichier d’exemple. */
describe('npm run import:reprise', () => {
  let essai: ApplicationDeTest, dossier: string;
  beforeAll(async () => {
    essai = await ouvrirApplication();
    dossier = path.join(essai.fichiers, 'reprise');
    fs.mkdirSync(path.join(dossier, 'actes'), { recursive: true });
    fs.writeFileSync(path.join(dossier, 'actes/convention.pdf'), FICHIER_PDF);
  }, 30_000);
  afterAll(() => essai.fermer());

  const lancer = (contenu: string, ...options: readonly string[]) => {
    const fichier = path.join(dossier, 'reprise.csv');
    fs.writeFileSync(fichier, contenu);
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMANDE, fichier, ...options], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: essai.url, MAILLAGE_FICHIERS: essai.fichiers, MAILLAGE_DEMO: '0' } });
    return { status, sorties: stdout.trim().split('\n').map((ligne) => ligne.replace(/[\u00A0\u202F]/g, ' ')), erreurs: stderr };
  };
  /** Toutes les lignes de toutes les tables : ce qui ne change pas ne change vraiment pas. */
  const empreinte = async () => (await essai.base.query<{ e: string }[]>(`SELECT md5(string_agg(table_name || (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', table_name), false, true, '')))[1]::text, ',' ORDER BY table_name)) AS e FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`))[0]!.e;

  it('l’essai dit chaque ligne et n’écrit rien ; l’import rapproche au centime ; rejoué, rien ne change', async () => {
    const avant = await empreinte();
    const blanc = lancer(REPRISE_EXEMPLE, '--essai');
    expect([blanc.status, blanc.erreurs]).toEqual([0, '']);
    expect(blanc.sorties[0]).toBe('Ligne 2 : dossier ANCIEN-1, repris');
    expect(blanc.sorties.slice(-4)).toEqual(['Voté : 30 000,00 € dans les fichiers, 30 000,00 € dans la base', 'Versé : 15 000,01 € dans les fichiers, 15 000,01 € dans la base', 'Aides antérieures : 12 345,67 € dans les fichiers, 12 345,67 € dans la base', 'Essai, rien n’est enregistré. Lignes reprises : 5 ; inchangées : 0 ; totaux rapprochés au centime']);
    expect(await empreinte()).toBe(avant);

    const vraie = lancer(REPRISE_EXEMPLE);
    expect([vraie.status, vraie.sorties.at(-1)]).toEqual([0, 'Lignes reprises : 5 ; inchangées : 0 ; totaux rapprochés au centime']);
    const apres = await empreinte();
    expect(apres).not.toBe(avant);
    expect(await essai.base.query(`SELECT -sum(montant_centimes) FILTER (WHERE compte = 'droits-votes')::bigint AS vote, sum(montant_centimes) FILTER (WHERE compte = 'verse')::bigint AS verse FROM ligne_ecriture`)).toEqual([{ vote: 3_000_000, verse: 1_500_001 }]);

    const rejouee = lancer(REPRISE_EXEMPLE);
    expect([rejouee.status, rejouee.sorties.at(-1)]).toEqual([0, 'Lignes reprises : 0 ; inchangées : 5 ; totaux rapprochés au centime']);
    expect(await empreinte()).toBe(apres);
  }, 60_000);

  it('une ligne fausse se dit par son numéro, et rien n’entre ; sans fichier, l’usage', async () => {
    const avant = await empreinte();
    const fausse = lancer(REPRISE_EXEMPLE.replace('15000,01', '15000,011'));
    expect([fausse.status, fausse.erreurs]).toEqual([1, expect.stringMatching(/^Ligne 5 : .*\n(.*\n)*Rien n’a été enregistré/)]);
    expect(await empreinte()).toBe(avant);
    expect(spawnSync(process.execPath, [COMMANDE], { encoding: 'utf8' }).status).toBe(2);
  }, 60_000);
});

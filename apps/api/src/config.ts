import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export type Config = {
  readonly port: number;
  readonly role: 'tout' | 'api' | 'worker';
  /** Adresse de la base fournie ; nulle : la base embarquée. */
  readonly baseFournie: string | null;
  readonly donnees: string;
  readonly fichiers: string;
  readonly demonstration: boolean;
  /** Adresse publique, imprimée dans les courriels et les actes. */
  readonly adresse: string;
  readonly region: string;
  readonly smtp: string | null;
  readonly expediteur: string;
  readonly horloge: string | null;
  readonly limites: boolean;
  readonly secret: string | null;
  /** Mandataires dont `X-Forwarded-*` est cru : adresses, ou loopback, linklocal, uniquelocal. */
  readonly mandataires: readonly string[];
  readonly trajets: ReglagesTrajets;
  /** Adresse du parapheur électronique ; nulle : aucun n’est relié. */
  readonly parapheur: string | null;
  /** Fond des cartes ; nul : nos seules couches, et aucun autre serveur dans la politique de contenu. */
  readonly fondCarte: { readonly tuiles: string; readonly mention: string } | null;
};

/** Le moteur d’itinéraires des durées exactes ; `debit` en demandes par seconde, tous processus ensemble. */
export type ReglagesTrajets = {
  readonly moteur: 'estimateur' | 'ign' | 'osrm' | 'matrice';
  readonly debit: number;
  readonly ignUrl: string;
  readonly ignRessource: string;
  readonly osrmUrl: string | null;
  readonly osrmProfil: string;
  /** Nulle : la dernière matrice importée. */
  readonly matrice: string | null;
};

/** Lit l’environnement une fois ; les défauts sont ceux de la base embarquée (docs/exploitation.md). */
export function lireConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('PORT doit être un nombre de 1 à 65535.');
  const role = env['MAILLAGE_ROLE'] ?? 'tout';
  if (role !== 'tout' && role !== 'api' && role !== 'worker') throw new Error('MAILLAGE_ROLE vaut tout, api ou worker.');
  const baseFournie = env['DATABASE_URL'] || null;
  const donnees = path.resolve(env['MAILLAGE_DONNEES'] || path.join(RACINE, '.donnees'));
  const demonstration = (env['MAILLAGE_DEMO'] ?? (baseFournie ? '0' : '1')) === '1';
  return {
    port, role, baseFournie, donnees, demonstration,
    fichiers: path.resolve(env['MAILLAGE_FICHIERS'] || path.join(donnees, 'fichiers')),
    adresse: (env['MAILLAGE_ADRESSE'] || `http://localhost:${port}`).replace(/\/$/, ''),
    region: env['MAILLAGE_REGION'] || 'Région Nouvelle-Aquitaine',
    smtp: env['MAILLAGE_SMTP'] || null,
    expediteur: env['MAILLAGE_EXPEDITEUR'] || 'Aides aux tiers-lieux <ne-pas-repondre@maillage.test>',
    horloge: demonstration || env['NODE_ENV'] === 'test' ? env['MAILLAGE_HORLOGE'] || null : null,
    limites: env['MAILLAGE_LIMITES'] !== '0',
    secret: env['MAILLAGE_SECRET'] || null,
    mandataires: (env['MAILLAGE_MANDATAIRES'] ?? 'loopback').split(',').map((un) => un.trim()).filter(Boolean),
    trajets: lireTrajets(env),
    parapheur: env['MAILLAGE_PARAPHEUR'] ? adresseDe('MAILLAGE_PARAPHEUR', env['MAILLAGE_PARAPHEUR']) : null,
    fondCarte: lireFondCarte(env['MAILLAGE_FOND_CARTE'] || 'aucun'),
  };
}

/** Le « Plan IGN » de la Géoplateforme, en images de 256 pixels (WMTS, sans clé). */
const PLAN_IGN = {
  tuiles: 'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  mention: 'Fond : Plan IGN, Géoplateforme (Licence Ouverte 2.0)',
};

function lireFondCarte(valeur: string): Config['fondCarte'] {
  if (valeur !== 'aucun' && valeur !== 'ign') throw new Error('MAILLAGE_FOND_CARTE vaut aucun ou ign.');
  return valeur === 'ign' ? PLAN_IGN : null;
}

function lireTrajets(env: Readonly<Record<string, string | undefined>>): ReglagesTrajets {
  const moteur = env['MAILLAGE_TRAJETS'] || 'estimateur';
  if (moteur !== 'estimateur' && moteur !== 'ign' && moteur !== 'osrm' && moteur !== 'matrice') throw new Error('MAILLAGE_TRAJETS vaut estimateur, ign, osrm ou matrice.');
  const debit = Number(env['MAILLAGE_TRAJETS_DEBIT'] || 4);
  if (!(debit >= 0.1 && debit <= 8)) throw new Error('MAILLAGE_TRAJETS_DEBIT va de 0,1 à 8 demandes par seconde.');
  const osrmUrl = env['MAILLAGE_OSRM_URL'] ? adresseDe('MAILLAGE_OSRM_URL', env['MAILLAGE_OSRM_URL']) : null;
  if (moteur === 'osrm' && osrmUrl === null) throw new Error('MAILLAGE_TRAJETS=osrm demande MAILLAGE_OSRM_URL, l’adresse de votre serveur OSRM.');
  return {
    moteur, debit, osrmUrl,
    ignUrl: adresseDe('MAILLAGE_IGN_URL', env['MAILLAGE_IGN_URL'] || 'https://data.geopf.fr/navigation'),
    ignRessource: env['MAILLAGE_IGN_RESSOURCE'] || 'bdtopo-osrm',
    osrmProfil: env['MAILLAGE_OSRM_PROFIL'] || 'driving',
    matrice: env['MAILLAGE_MATRICE'] || null,
  };
}

function adresseDe(nom: string, valeur: string): string {
  if (!URL.canParse(valeur) || !/^https?:$/.test(new URL(valeur).protocol)) throw new Error(`${nom} doit être une adresse http ou https.`);
  return valeur.replace(/\/+$/, '');
}

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Etape } from '@maillage/domain';
import type { EtapeServeur } from './enregistreur.ts';

/** Une saisie gardée sur l’appareil : les champs tels que tapés, et l’étape du serveur dont ils partent. */
export type Brouillon = { readonly dossierId: string; readonly etape: Etape; readonly valeurs: unknown; readonly depart: EtapeServeur; readonly saisiLe: string };

type Base = DBSchema & { brouillons: { key: [string, string]; value: Brouillon; indexes: { dossier: string } } };

let ouverture: Promise<IDBPDatabase<Base>> | null = null;

const base = () => (ouverture ??= openDB<Base>('maillage', 1, {
  upgrade: (db) => { db.createObjectStore('brouillons', { keyPath: ['dossierId', 'etape'] }).createIndex('dossier', 'dossierId'); },
  terminated: () => { ouverture = null; },
}).catch((erreur: unknown) => { ouverture = null; throw erreur; }));

export const lireBrouillon = async (dossierId: string, etape: Etape): Promise<Brouillon | undefined> => (await base()).get('brouillons', [dossierId, etape]);

export const garderBrouillon = async (brouillon: Brouillon): Promise<void> => { await (await base()).put('brouillons', brouillon); };

export const oublierBrouillon = async (dossierId: string, etape: Etape): Promise<void> => { await (await base()).delete('brouillons', [dossierId, etape]); };

/** Les étapes d’un dossier dont une saisie attend encore sur cet appareil. */
export const etapesEnAttente = async (dossierId: string): Promise<readonly Etape[]> =>
  (await (await base()).getAllFromIndex('brouillons', 'dossier', dossierId)).map(({ etape }) => etape);

/** Au dépôt : rien du dossier ne reste sur l’appareil. */
export async function purgerDossier(dossierId: string): Promise<void> {
  const transaction = (await base()).transaction('brouillons', 'readwrite');
  const cles = await transaction.store.index('dossier').getAllKeys(dossierId);
  await Promise.all([...cles.map((cle) => transaction.store.delete(cle)), transaction.done]);
}

/** À la déconnexion, pour les postes partagés : aucune saisie ne reste. Ne lève pas si l’appareil refuse le stockage. */
export const purgerBrouillons = async (): Promise<void> => { try { await (await base()).clear('brouillons'); } catch { /* rien n’a pu être gardé */ } };

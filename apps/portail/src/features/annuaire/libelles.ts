import { type LieuRegistre, TYPOLOGIES, type Typologie } from '@maillage/contrats';
import type { Ton } from '@maillage/ui';

export const DEPARTEMENTS: Readonly<Record<string, string>> = { 16: 'Charente', 17: 'Charente-Maritime', 19: 'Corrèze', 23: 'Creuse', 24: 'Dordogne', 33: 'Gironde', 40: 'Landes', 47: 'Lot-et-Garonne', 64: 'Pyrénées-Atlantiques', 79: 'Deux-Sèvres', 86: 'Vienne', 87: 'Haute-Vienne' };
export const TONS: Readonly<Record<NonNullable<LieuRegistre['statut']>, Ton>> = { ouvert: 'succes', 'en-projet': 'information', suspendu: 'attention', ferme: 'neutre' };
export const typologiesLisibles = (codes: readonly string[]): string => codes.map((code) => TYPOLOGIES[code as Typologie] ?? code).join(', ');
export const POSITIONS: Readonly<Record<LieuRegistre['position'], string>> = { adresse: 'Position de son adresse', manuelle: 'Point posé à la main', commune: 'Position approchée : le bourg de sa commune', inconnue: 'Position inconnue' };

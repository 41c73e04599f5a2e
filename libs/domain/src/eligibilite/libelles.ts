import type { CategorieStructure } from '../reglement/volet.ts';
import type { Trajet } from './demande.ts';

const CATEGORIES: Readonly<Record<CategorieStructure, { readonly pluriel: string; readonly aux: string }>> = {
  association: { pluriel: 'les associations', aux: 'aux associations' },
  entreprise: { pluriel: 'les entreprises', aux: 'aux entreprises' },
  collectivite: { pluriel: 'les collectivités', aux: 'aux collectivités' },
  'etablissement-public': { pluriel: 'les établissements publics', aux: 'aux établissements publics' },
  particulier: { pluriel: 'les personnes physiques', aux: 'aux personnes physiques' },
};

export const libelleCategorie = (categorie: CategorieStructure, forme: 'pluriel' | 'aux'): string => CATEGORIES[categorie][forme];

export const libelleMode = (mode: Trajet['mode']): string => ({ voiture: 'en voiture', velo: 'à vélo', pied: 'à pied' })[mode];

/** « 19 min 59 s », « 19 min 59,6 s », « 20 min » : jamais arrondi vers le haut, un seuil frôlé reste lisible. */
export function duree(secondes: number): string {
  const dixiemes = Math.floor(Math.round(secondes * 1e6) / 1e5);
  const minutes = Math.floor(dixiemes / 600);
  const reste = dixiemes - minutes * 600;
  if (reste === 0) return `${minutes} min`;
  const texte = reste % 10 === 0 ? String(reste / 10) : `${Math.floor(reste / 10)},${reste % 10}`;
  return minutes === 0 ? `${texte} s` : `${minutes} min ${texte} s`;
}

/** « 20 minutes » pour un seuil rond, sinon la durée exacte. */
export const seuilLisible = (secondes: number): string => (secondes % 60 === 0 ? `${secondes / 60} minutes` : duree(secondes));

/** Pour mille d’ETP, à lire : « 0,49 ETP ». */
export const etpLisible = (permille: number): string => `${(permille / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 3 })} ETP`;

/** Centièmes d’heure vers « 3 h 30 » ou « 21 min », à la minute supérieure. */
export function heuresLisibles(centiemes: number): string {
  const minutes = Math.ceil((centiemes * 60) / 100);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60).padStart(2, '0')}`}`;
}

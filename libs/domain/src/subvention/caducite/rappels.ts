import type { CodeEvenement } from '../../notification/evenements.ts';
import { ecartEnJours, type Jour } from '../../temps/jour.ts';
import type { Echeance } from './echeances.ts';

/** Ce que l’on rappelle au porteur ; la fin des droits a ses propres avertissements, légaux. */
export type GenreRappel = 'signature' | 'acompte' | 'solde' | 'compte-rendu';

/** Les jours d’avance de chaque rappel (paramètre « rappels-porteur ») : aucun texte ne les fixe, à confirmer. */
export type ReglagesRappels = Readonly<Record<GenreRappel, readonly number[]>>;
export const RAPPELS_DEFAUT: ReglagesRappels = { signature: [30, 7], acompte: [15], solde: [30, 7], 'compte-rendu': [30, 7] };

/** Le délai de signature et le compte rendu emportent des droits : ces courriels partent toujours, aussitôt. L’acompte et le solde suivent les préférences. */
export const EVENEMENT_DU_RAPPEL: Readonly<Record<GenreRappel, CodeEvenement>> = { signature: 'delai-signature', acompte: 'echeance-versement', solde: 'echeance-versement', 'compte-rendu': 'compte-rendu-financier' };

/** Une échéance à rappeler aujourd’hui, et le palier atteint (jours d’avance). */
export type RappelDu = { readonly genre: GenreRappel; readonly le: Jour; readonly palier: number };

/** Les rappels à envoyer aujourd’hui ; un matin manqué se rattrape, le plus pressé seul part, rien ne part après l’échéance. `deja` : les paliers déjà partis pour cette échéance-là. */
export const rappelsDus = (aujourdhui: Jour, echeances: readonly Echeance[], reglages: ReglagesRappels, deja: (genre: GenreRappel, le: Jour) => readonly number[]): readonly RappelDu[] => echeances.flatMap(({ genre, le }) => {
  if (genre === 'caducite' || genre === 'observations') return [];
  const palier = palierAtteint(ecartEnJours(aujourdhui, le), reglages[genre], deja(genre, le));
  return palier === null ? [] : [{ genre, le, palier }];
});

/** Le plus petit palier atteint avec `restants` jours, s’il n’est pas déjà parti, ni un plus pressé ; nul sinon. */
export function palierAtteint(restants: number, paliers: readonly number[], deja: readonly number[]): number | null {
  const atteints = restants < 0 ? [] : paliers.filter((un) => restants <= un);
  if (atteints.length === 0) return null;
  const palier = Math.min(...atteints);
  return deja.some((un) => un <= palier) ? null : palier;
}

import type { Jour } from '../../temps/jour.ts';

/** Une ligne de l’état des dépenses, en centimes. */
export type DepenseJustifiee = {
  readonly le: Jour;
  readonly fournisseur: string;
  readonly objet: string;
  readonly htCentimes: number;
  readonly ttcCentimes: number;
};

/** Ce que l’agent décide d’une ligne ; `motif` est dû dès qu’un centime est écarté. */
export type ControleLigne = { readonly sort: 'retenue' | 'ecartee'; readonly retenuCentimes: number; readonly motif: string | null };

/** Ce qu’une dépense coûte au bénéficiaire, en centimes : hors taxes s’il récupère la TVA, toutes taxes sinon. */
export const baseDepense = ({ htCentimes, ttcCentimes }: Pick<DepenseJustifiee, 'htCentimes' | 'ttcCentimes'>, tvaRecuperee: boolean): number => (tvaRecuperee ? htCentimes : ttcCentimes);

/** Pourquoi une ligne ne tient pas debout avant même d’être contrôlée, ou nul ; `aujourdhui` est le jour du dépôt. */
export function anomalieDepense({ le, htCentimes, ttcCentimes }: DepenseJustifiee, aujourdhui: Jour): { readonly champ: 'le' | 'ttcCentimes'; readonly message: string } | null {
  if (le > aujourdhui) return { champ: 'le', message: 'Une facture ne peut pas être datée de l’avenir.' };
  if (ttcCentimes < htCentimes) return { champ: 'ttcCentimes', message: 'Le montant toutes taxes ne peut pas être inférieur au hors taxes.' };
  return null;
}

/** Pourquoi un contrôle est refusé, ou nul ; `base` est ce que la ligne peut valoir au plus, en centimes. */
export function anomalieControle({ sort, retenuCentimes, motif }: ControleLigne, base: number): string | null {
  if (!Number.isSafeInteger(retenuCentimes) || retenuCentimes < 0 || retenuCentimes > base) return 'Le montant retenu va de zéro au montant de la ligne.';
  if (sort === 'ecartee' && retenuCentimes !== 0) return 'Une ligne écartée ne retient rien.';
  if (sort === 'retenue' && retenuCentimes === 0) return 'Une ligne dont rien n’est retenu est une ligne écartée.';
  if (retenuCentimes < base && !motif?.trim()) return 'Dites pourquoi cette dépense n’est pas retenue en entier : le porteur lira ce motif.';
  return null;
}

/** Total retenu en centimes, ou nul tant qu’une ligne attend son contrôle. */
export function totalRetenu(controles: readonly (ControleLigne | null)[]): number | null {
  return controles.some((un) => un === null) ? null : controles.reduce((total, un) => total + un!.retenuCentimes, 0);
}

/** Pourquoi une dépense déjà retenue ne peut pas être ramenée à ce montant, ou nul ; `avant` : ce qui en avait été retenu, en centimes. */
export function anomalieReprise({ retenuCentimes, motif }: Pick<ControleLigne, 'retenuCentimes' | 'motif'>, avant: number): string | null {
  if (!Number.isSafeInteger(retenuCentimes) || retenuCentimes < 0 || retenuCentimes > avant) return 'Le montant qui reste retenu va de zéro à ce qui l’avait été.';
  return retenuCentimes < avant && !motif?.trim() ? 'Dites pourquoi cette dépense n’est plus retenue : le porteur lira ce motif.' : null;
}

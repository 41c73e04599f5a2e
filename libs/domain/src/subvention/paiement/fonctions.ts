import type { Role } from '../../dossier/machine.ts';

/** Les quatre fonctions d’un paiement : une même personne n’en tient jamais deux pour la même demande. */
export const FONCTIONS_PAIEMENT = {
  rib: { libelle: 'Contrôle du RIB', roles: ['FINANCIER'] },
  'service-fait': { libelle: 'Service fait', roles: ['INSTRUCTEUR'] },
  liquidation: { libelle: 'Liquidation', roles: ['FINANCIER'] },
  validation: { libelle: 'Validation', roles: ['VALIDEUR', 'SIGNATAIRE'] },
} as const satisfies Record<string, { readonly libelle: string; readonly roles: readonly Role[] }>;

export type FonctionPaiement = keyof typeof FONCTIONS_PAIEMENT;

/** Un niveau de validation : qui, et à partir de quel montant en centimes (strictement au-dessus). */
export type NiveauValidation = { readonly role: 'VALIDEUR' | 'SIGNATAIRE'; readonly auDelaDeCentimes: number };

/** Un niveau toujours, un second au-delà de 23 000 € (seuils à confirmer par la Région). */
export const NIVEAUX_DEFAUT: readonly NiveauValidation[] = [{ role: 'VALIDEUR', auDelaDeCentimes: -1 }, { role: 'SIGNATAIRE', auDelaDeCentimes: 2_300_000 }];

/** Les niveaux qu’un montant exige, dans l’ordre. */
export const niveauxRequis = (montantCentimes: number, niveaux: readonly NiveauValidation[]): readonly NiveauValidation[] => niveaux.filter(({ auDelaDeCentimes }) => montantCentimes > auDelaDeCentimes);

/** Le niveau qui attend, ou nul quand tout est validé. */
export const niveauAttendu = (montantCentimes: number, niveaux: readonly NiveauValidation[], faits: number): NiveauValidation | null => niveauxRequis(montantCentimes, niveaux)[faits] ?? null;

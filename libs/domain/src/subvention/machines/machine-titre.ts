import type { Passage } from './machine.ts';

/** Les états d’un titre de recettes (domaine §5.2). */
export type EtatTitre = 'A_EMETTRE' | 'EMIS' | 'RECOUVRE' | 'ANNULE' | 'NON_VALEUR';

export type PassageTitre = 'emettre' | 'recouvrer' | 'annuler' | 'admettreEnNonValeur';

/** La machine du titre de recettes : il naît d’un trop-perçu dont le délai d’observations est échu. */
export const MACHINE_TITRE = {
  emettre: { libelle: 'Émettre le titre', de: ['A_EMETTRE'], vers: ['EMIS'], roles: ['FINANCIER'], garde: 'contradictoire échu, au plus le trop-perçu', effet: 'numéro, avis des sommes à payer' },
  recouvrer: { libelle: 'Enregistrer le recouvrement', de: ['EMIS'], vers: ['RECOUVRE'], roles: ['FINANCIER'], garde: 'le titre entier est recouvré ; un recouvrement partiel laisse le titre émis', effet: 'trop-perçu diminué' },
  annuler: { libelle: 'Annuler le titre', de: ['A_EMETTRE', 'EMIS'], vers: ['ANNULE'], roles: ['FINANCIER'], garde: 'motif', effet: 'ce qui restait à recouvrer redevient à titrer' },
  admettreEnNonValeur: { libelle: 'Admettre en non-valeur', de: ['EMIS'], vers: ['NON_VALEUR'], roles: ['SECRETARIAT_COMMISSION'], garde: 'délibération', effet: 'ce qui restait à recouvrer est perdu' },
} as const satisfies Record<PassageTitre, Passage<EtatTitre>>;

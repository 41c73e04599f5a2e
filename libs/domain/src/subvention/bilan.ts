import type { Jour } from '../temps/jour.ts';
import { solde, type Soldes } from './grand-livre/soldes.ts';
import type { EtatSubvention } from './machines/machine-subvention.ts';

/** Où en est une subvention, en centimes : chaque montant est une somme d’écritures. */
export type BilanSubvention = {
  readonly voteCentimes: number;
  readonly engageCentimes: number;
  /** Versé brut, trop-perçu compris. */
  readonly verseCentimes: number;
  readonly resteAVerserCentimes: number;
  readonly titreCentimes: number;
  readonly recouvreCentimes: number;
  /** Ce que le bénéficiaire doit encore rendre. */
  readonly tropPercuCentimes: number;
};

export function bilanSubvention(soldes: Soldes): BilanSubvention {
  const [aTitrer, aRecouvrer, recouvreCentimes, perdu] = (['trop-percu-a-titrer', 'titres-a-recouvrer', 'recouvre', 'non-valeur'] as const).map((compte) => solde(soldes, compte)) as [number, number, number, number];
  return {
    voteCentimes: solde(soldes, 'droits-votes'), engageCentimes: solde(soldes, 'ae-engagee'), verseCentimes: solde(soldes, 'verse'), resteAVerserCentimes: solde(soldes, 'reste-a-verser'),
    titreCentimes: aRecouvrer + recouvreCentimes + perdu, recouvreCentimes, tropPercuCentimes: aTitrer + aRecouvrer,
  };
}

/** Qui doit agir, et pour faire quoi ; lu tel quel par le porteur et par l’agent. */
export type ProchainPas = { readonly balle: 'porteur' | 'region' | 'personne'; readonly pas: string };

/** Le prochain pas d’une subvention ; `caduqueLe` nourrit la phrase du porteur. */
export function prochainPas(etat: EtatSubvention, { tropPercuCentimes }: Pick<BilanSubvention, 'tropPercuCentimes'>, dire: (jour: Jour) => string, caduqueLe: Jour): ProchainPas {
  if (tropPercuCentimes > 0) return { balle: 'porteur', pas: 'Un trop-perçu reste à rendre.' };
  switch (etat) {
    case 'VOTEE': return { balle: 'porteur', pas: 'L’acte attend la signature du bénéficiaire.' };
    case 'ACTEE': return { balle: 'region', pas: 'La Région engage la dépense.' };
    case 'ENGAGEE': return { balle: 'region', pas: 'La Région signe l’acte.' };
    case 'SIGNEE': return { balle: 'porteur', pas: `L’avance peut être demandée, jusqu’au ${dire(caduqueLe)}.` };
    case 'EN_COURS': return { balle: 'porteur', pas: `Les dépenses sont à justifier avant le ${dire(caduqueLe)}.` };
    default: return { balle: 'personne', pas: 'La subvention est close.' };
  }
}

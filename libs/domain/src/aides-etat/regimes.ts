import { PLAFONDS_DE_MINIMIS, type RegimeDeMinimis } from '../montants/de-minimis.ts';

/** La base de compatibilité d’une aide avec le droit européen des aides d’État. */
export const REGIMES_AIDE = ['aucun', 'de-minimis-2023-2831', 'de-minimis-sieg-2023-2832', 'rgec-651-2014'] as const;
export type RegimeAide = (typeof REGIMES_AIDE)[number];

export const LIBELLES_REGIME: Readonly<Record<RegimeAide, string>> = {
  aucun: 'Pas d’aide d’État (activité non économique)',
  'de-minimis-2023-2831': 'De minimis, règlement (UE) 2023/2831 : 300 000 € sur trois ans',
  'de-minimis-sieg-2023-2832': 'De minimis SIEG, règlement (UE) 2023/2832 : 750 000 € sur trois ans',
  'rgec-651-2014': 'Exemption par catégorie, règlement (UE) no 651/2014 (RGEC)',
};

export const estDeMinimis = (regime: string | null): regime is RegimeDeMinimis => regime !== null && regime in PLAFONDS_DE_MINIMIS;

/** Le règlement que cite l’acte ; vide pour une aide qui n’en est pas une. */
export const REGLEMENTS_CITES: Readonly<Record<RegimeAide, string>> = {
  aucun: '', 'de-minimis-2023-2831': 'règlement (UE) 2023/2831 du 13 décembre 2023', 'de-minimis-sieg-2023-2832': 'règlement (UE) 2023/2832 du 13 décembre 2023', 'rgec-651-2014': 'règlement (UE) no 651/2014 du 17 juin 2014',
};

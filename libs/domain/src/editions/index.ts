import type { Reglement } from '../reglement/reglement.ts';
import { EDITION_2017_2018 } from './2017-2018.ts';
import { EDITION_2019_2021 } from './2019-2021.ts';
import { EDITION_2022_2024 } from './2022-2024.ts';
import { EDITION_2025_2028 } from './2025-2028.ts';
import { AAP_TIERS_LIEUX_FORMATION } from './aap-tiers-lieux-formation.ts';

/** Les règlements livrés avec le produit, du plus ancien au plus récent ; publiés en base par une migration. */
export const EDITIONS: readonly Reglement[] = [EDITION_2017_2018, EDITION_2019_2021, EDITION_2022_2024, AAP_TIERS_LIEUX_FORMATION, EDITION_2025_2028];

export { AAP_TIERS_LIEUX_FORMATION, EDITION_2017_2018, EDITION_2019_2021, EDITION_2022_2024, EDITION_2025_2028 };

export const editionParCode = (code: string): Reglement | undefined => EDITIONS.find((edition) => edition.code === code);

import type { ParametresSubvention } from './situation.ts';

/** Valeurs d’usage d’autres Régions, à confirmer par le règlement de l’édition : avance 50 %, 80 % avant le solde, 1 000 € au moins, six mois pour signer. */
export const PARAMETRES_SUBVENTION: ParametresSubvention = {
  avanceMaxPourMille: 500, plafondAvantSoldePourMille: 800, minimumVersementCentimes: 100_000,
  signatureMois: 6, prorogationMaxMois: 12, contradictoireJours: 15, toleranceProrataPourMille: 0,
};

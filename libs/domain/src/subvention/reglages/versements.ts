import { PARAMETRES_SUBVENTION } from '../parametres-defaut.ts';
import type { ParametresSubvention } from '../situation.ts';

/** Ce que la Région règle d’un versement ; le reste des paramètres vient de l’enveloppe. */
export type CodeVersement = 'avanceMaxPourMille' | 'plafondAvantSoldePourMille' | 'minimumVersementCentimes' | 'signatureMois' | 'prorogationMaxMois' | 'contradictoireJours' | 'toleranceProrataPourMille';
export type Versements = Partial<Pick<ParametresSubvention, CodeVersement>>;

/** Le paramètre « versements » : ce qui vaut pour tous les appels, puis ce qu’un appel règle autrement. */
export type ReglagesVersements = { readonly commun?: Versements; readonly appels?: Readonly<Record<string, Versements>> };

/** Une ligne de l’écran de réglage ; `source` nulle : « à confirmer ». */
export type ChampVersement = { readonly code: CodeVersement; readonly libelle: string; readonly unite: 'pour mille' | 'centimes' | 'mois' | 'jours'; readonly min: number; readonly max: number; readonly source: string | null };

/** Aucun de ces chiffres n’est publié pour l’appel : les défauts sont ceux d’autres Régions. */
export const CHAMPS_VERSEMENTS: readonly ChampVersement[] = [
  { code: 'avanceMaxPourMille', libelle: 'Part de l’avance dans le montant voté, au plus', unite: 'pour mille', min: 0, max: 1000, source: null },
  { code: 'plafondAvantSoldePourMille', libelle: 'Part versée avant le solde, au plus', unite: 'pour mille', min: 0, max: 1000, source: null },
  { code: 'minimumVersementCentimes', libelle: 'Avance ou acompte, au moins', unite: 'centimes', min: 0, max: 100_000_000, source: null },
  { code: 'signatureMois', libelle: 'Délai du bénéficiaire pour signer, après le vote', unite: 'mois', min: 1, max: 36, source: null },
  { code: 'prorogationMaxMois', libelle: 'Prorogation, au plus', unite: 'mois', min: 0, max: 60, source: null },
  { code: 'contradictoireJours', libelle: 'Délai d’observations avant un reversement', unite: 'jours', min: 15, max: 90, source: null },
  { code: 'toleranceProrataPourMille', libelle: 'Écart de dépenses qui laisse le montant entier', unite: 'pour mille', min: 0, max: 1000, source: null },
];

/** Les paramètres d’une subvention de cet appel : les défauts, ce que la Région a réglé pour tous, ce qu’elle a réglé pour lui. */
export const parametresDe = ({ commun = {}, appels = {} }: ReglagesVersements, appelId: string | null): ParametresSubvention =>
  ({ ...PARAMETRES_SUBVENTION, ...commun, ...(appelId === null ? {} : appels[appelId]) });

/** Ce qui ne peut pas s’enregistrer, champ par champ ; vide : le réglage se tient. */
export function anomaliesVersements(versements: Versements): readonly { readonly chemin: CodeVersement; readonly message: string }[] {
  const hors = CHAMPS_VERSEMENTS.flatMap(({ code, libelle, min, max, unite }) => {
    const valeur = versements[code];
    return valeur === undefined || (Number.isInteger(valeur) && valeur >= min && valeur <= max) ? [] : [{ chemin: code, message: `${libelle} : un nombre entier de ${min} à ${max} (${unite}).` }];
  });
  const { avanceMaxPourMille, plafondAvantSoldePourMille } = { ...PARAMETRES_SUBVENTION, ...versements };
  return avanceMaxPourMille > plafondAvantSoldePourMille ? [...hors, { chemin: 'avanceMaxPourMille', message: 'L’avance ne peut pas dépasser la part versée avant le solde.' }] : hors;
}

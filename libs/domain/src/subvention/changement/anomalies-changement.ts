import type { ErreurSaisie } from '../../reglement/question.ts';
import { ajouterMois, type Jour } from '../../temps/jour.ts';
import type { FaitsSubvention, ParametresSubvention } from '../situation.ts';

export type LignePlan = { readonly sens: 'depense' | 'ressource'; readonly libelle: string; readonly montantCentimes: number };
/** Ce qui est demandé : de nouvelles dates, ou un nouveau budget (montants en centimes ; les ressources s’entendent hors aide de la Région). */
export type ContenuCalendrier = { readonly nature: 'calendrier'; readonly nouvelleDate: Jour | null; readonly finProjetLe: Jour | null };
export type ContenuBudget = { readonly nature: 'budget'; readonly montantCentimes: number; readonly assietteCentimes: number; readonly plan: readonly LignePlan[] };
export type ContenuChangement = ContenuCalendrier | ContenuBudget;

/** Pourquoi aucun changement ne se demande maintenant ; nul : on peut. */
export function empechementChangement({ etat, caduqueLe, plafondDuCentimes = null }: Pick<FaitsSubvention, 'etat' | 'caduqueLe' | 'plafondDuCentimes'>, aujourdhui: Jour): string | null {
  if (etat === 'VOTEE' || etat === 'ACTEE' || etat === 'ENGAGEE') return 'Un changement se demande une fois l’acte signé par la Région ; avant, écrivez au service, qui établira l’acte autrement.';
  if (etat !== 'SIGNEE' && etat !== 'EN_COURS') return 'La subvention est close : elle ne se modifie plus.';
  if (plafondDuCentimes !== null) return 'Un avenant a déjà ramené la subvention sous ce qui était versé : il ne reste qu’à la solder.';
  return aujourdhui > caduqueLe ? 'Vos droits à versement sont échus : plus aucun changement ne peut être demandé.' : null;
}

/** Ce qui manque ou ne tient pas debout, champ par champ ; vide : la demande peut être déposée. */
export function anomaliesChangement(contenu: ContenuChangement, motif: string, faits: Pick<FaitsSubvention, 'caduqueLe' | 'voteeLe'>, { prorogationMaxMois }: Pick<ParametresSubvention, 'prorogationMaxMois'>): readonly ErreurSaisie[] {
  const raisons = motif.trim() ? [] : [{ chemin: 'motif', message: 'Dites pourquoi ce changement est nécessaire.' }];
  return [...(contenu.nature === 'calendrier' ? calendrier(contenu, faits, prorogationMaxMois) : budget(contenu)), ...raisons];
}

function calendrier({ nouvelleDate, finProjetLe }: ContenuCalendrier, { caduqueLe, voteeLe }: Pick<FaitsSubvention, 'caduqueLe' | 'voteeLe'>, maxMois: number): ErreurSaisie[] {
  if (nouvelleDate === null) return [{ chemin: 'nouvelleDate', message: 'Indiquez la nouvelle fin des droits à versement.' }];
  if (nouvelleDate <= caduqueLe) return [{ chemin: 'nouvelleDate', message: 'Cette date ne repousse pas la fin actuelle de vos droits.' }];
  if (nouvelleDate > ajouterMois(caduqueLe, maxMois)) return [{ chemin: 'nouvelleDate', message: `Vos droits se prolongent de ${maxMois} mois au plus.` }];
  if (finProjetLe !== null && (finProjetLe > nouvelleDate || finProjetLe < voteeLe)) return [{ chemin: 'finProjetLe', message: 'Le projet finit après le vote, et au plus tard avec vos droits à versement.' }];
  return [];
}

function budget({ montantCentimes, assietteCentimes, plan }: ContenuBudget): ErreurSaisie[] {
  const total = (sens: LignePlan['sens']): number => plan.filter((une) => une.sens === sens).reduce((somme, une) => somme + une.montantCentimes, 0);
  const [depenses, ressources] = [total('depense'), total('ressource')];
  return [
    ...(montantCentimes > 0 ? [] : [{ chemin: 'montantCentimes', message: 'Indiquez le montant de subvention demandé.' }]),
    ...(assietteCentimes >= montantCentimes && assietteCentimes > 0 ? [] : [{ chemin: 'assietteCentimes', message: 'La dépense subventionnable est au moins égale à la subvention.' }]),
    ...(depenses > 0 ? [] : [{ chemin: 'plan', message: 'Décrivez vos dépenses, ligne par ligne.' }]),
    ...(depenses === 0 || assietteCentimes <= depenses ? [] : [{ chemin: 'assietteCentimes', message: 'La dépense subventionnable dépasse le total des dépenses.' }]),
    ...(depenses === 0 || depenses === ressources + montantCentimes ? [] : [{ chemin: 'plan', message: 'Le plan n’est pas équilibré : les dépenses doivent égaler les ressources, subvention de la Région comprise.' }]),
  ];
}

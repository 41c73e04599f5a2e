import { ajouterJours, ajouterMois, anneeDe, type Jour } from '../../temps/jour.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { FaitsSubvention, ParametresSubvention } from '../situation.ts';

export type GenreEcheance = 'signature' | 'acompte' | 'solde' | 'caducite' | 'compte-rendu' | 'observations';

/** Une date qui compte dans la vie d’une subvention, et qui doit agir avant elle. */
export type Echeance = { readonly genre: GenreEcheance; readonly le: Jour; readonly libelle: string; readonly balle: 'porteur' | 'region' };

/** Un an après l’avance, un acompte est attendu ; trois mois après la fin du projet, les pièces du solde (usages, à confirmer par le règlement). */
const ACOMPTE_MOIS = 12;
const SOLDE_MOIS = 3;

/** Les échéances à venir ou dépassées d’une subvention, de la plus proche à la plus lointaine ; `finLe` : la fin du projet, si le dossier la dit. */
export function echeancesDe({ etat, voteeLe, caduqueLe, contradictoireLe, avanceLe, depensesRetenuesCentimes }: FaitsSubvention, { signatureMois, contradictoireJours }: ParametresSubvention, tropPercuCentimes: number, finLe: Jour | null = null): readonly Echeance[] {
  const ouverte = !estClose(etat);
  const versable = etat === 'SIGNEE' || etat === 'EN_COURS';
  const acompteLe = avanceLe && ajouterMois(avanceLe, ACOMPTE_MOIS);
  const soldeLe = finLe && ajouterMois(finLe, SOLDE_MOIS);
  const echeances: readonly (Echeance | false | null)[] = [
    etat === 'VOTEE' && { genre: 'signature', le: ajouterMois(voteeLe, signatureMois), libelle: 'Signature de l’acte par le bénéficiaire', balle: 'porteur' },
    // Sans objet une fois des dépenses retenues, ni après les droits.
    versable && acompteLe !== null && depensesRetenuesCentimes === 0 && acompteLe < caduqueLe && { genre: 'acompte', le: acompteLe, libelle: 'Acompte à demander sur les dépenses payées', balle: 'porteur' },
    versable && soldeLe !== null && soldeLe < caduqueLe && { genre: 'solde', le: soldeLe, libelle: 'Pièces du solde à remettre', balle: 'porteur' },
    // Cerfa 15059 : dans les six mois de la fin de l’exercice du premier versement.
    ouverte && avanceLe !== null && { genre: 'compte-rendu', le: `${anneeDe(avanceLe) + 1}-06-30` as Jour, libelle: 'Compte rendu financier', balle: 'porteur' },
    ouverte && { genre: 'caducite', le: caduqueLe, libelle: 'Fin des droits à versement : solde ou prorogation à demander avant', balle: 'porteur' },
    tropPercuCentimes > 0 && contradictoireLe !== null && { genre: 'observations', le: ajouterJours(contradictoireLe, contradictoireJours), libelle: 'Fin du délai d’observations sur le trop-perçu', balle: 'porteur' },
  ];
  return echeances.filter((une): une is Echeance => Boolean(une)).toSorted((a, b) => a.le.localeCompare(b.le));
}

import { ajouterJours, ajouterMois, anneeDe, type Jour } from '../../temps/jour.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { FaitsSubvention, ParametresSubvention } from '../situation.ts';

export type GenreEcheance = 'signature' | 'caducite' | 'compte-rendu' | 'observations';

/** Une date qui compte dans la vie d’une subvention, et qui doit agir avant elle. */
export type Echeance = { readonly genre: GenreEcheance; readonly le: Jour; readonly libelle: string; readonly balle: 'porteur' | 'region' };

/** Les échéances à venir ou dépassées d’une subvention, de la plus proche à la plus lointaine. */
export function echeancesDe({ etat, voteeLe, caduqueLe, contradictoireLe, avanceLe }: FaitsSubvention, { signatureMois, contradictoireJours }: ParametresSubvention, tropPercuCentimes: number): readonly Echeance[] {
  const ouverte = !estClose(etat);
  const echeances: readonly (Echeance | false)[] = [
    etat === 'VOTEE' && { genre: 'signature', le: ajouterMois(voteeLe, signatureMois), libelle: 'Signature de l’acte par le bénéficiaire', balle: 'porteur' },
    // Cerfa 15059 : dans les six mois de la fin de l’exercice du premier versement.
    ouverte && avanceLe !== null && { genre: 'compte-rendu', le: `${anneeDe(avanceLe) + 1}-06-30` as Jour, libelle: 'Compte rendu financier', balle: 'porteur' },
    ouverte && { genre: 'caducite', le: caduqueLe, libelle: 'Fin des droits à versement : solde ou prorogation à demander avant', balle: 'porteur' },
    tropPercuCentimes > 0 && contradictoireLe !== null && { genre: 'observations', le: ajouterJours(contradictoireLe, contradictoireJours), libelle: 'Fin du délai d’observations sur le trop-perçu', balle: 'porteur' },
  ];
  return echeances.filter((une): une is Echeance => une !== false).toSorted((a, b) => a.le.localeCompare(b.le));
}

import { type LigneEcriture, virement } from '../grand-livre/ecriture.ts';
import { solde } from '../grand-livre/soldes.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { OperationModification } from '../operation.ts';
import { accepter, engage, type IssueOperation, montantValide, premierRefus, type Situation, verse, vote } from '../situation.ts';
import { reduire } from './avenant.ts';
import { duSur } from './du.ts';

/**
 * Le changement de montant ou d’assiette, une fois son acte notifié. À la baisse, les autorisations se libèrent au centime ;
 * sous le versé, le voté s’arrête au versé, le dû est plafonné au nouveau montant et l’excédent est constaté aussitôt. À la hausse, il faut un vote et des autorisations.
 */
export function modifier(situation: Situation, { nouveauMontantCentimes, nouvelleAssietteCentimes, votee }: OperationModification): IssueOperation {
  const { faits, soldes } = situation;
  const hausse = Math.max(0, nouveauMontantCentimes - vote(situation));
  const refus = premierRefus(
    ['subvention-close', estClose(faits.etat)],
    ['acte-non-signe', faits.etat !== 'SIGNEE' && faits.etat !== 'EN_COURS'],
    ['montant-invalide', !montantValide(nouveauMontantCentimes) || !montantValide(nouvelleAssietteCentimes)],
    ['superieur-a-l-assiette', nouveauMontantCentimes > nouvelleAssietteCentimes],
    ['deja-plafonnee', (faits.plafondDuCentimes ?? null) !== null],
    ['vote-absent', hausse > 0 && !votee],
    ['ae-insuffisante', hausse > solde(soldes, 'ae-affectee') + solde(soldes, 'ae-disponible')],
  );
  if (refus) return refus;
  const assiette = { assietteCentimes: nouvelleAssietteCentimes };
  if (hausse > 0) return accepter(assiette, augmenter(situation, hausse));
  const excedent = Math.max(0, verse(situation) - nouveauMontantCentimes);
  const lignes = reduire(situation, nouveauMontantCentimes + excedent);
  return excedent === 0 ? accepter(assiette, lignes) : accepter({ ...assiette, plafondDuCentimes: nouveauMontantCentimes }, [...lignes, ...virement(excedent, 'trop-percu-constate', 'trop-percu-a-titrer')]);
}

/** La hausse est votée et engagée d’un même geste : d’abord sur ce qui reste affecté, puis sur le disponible. */
function augmenter({ soldes }: Situation, hausse: number): readonly LigneEcriture[] {
  const surAffectee = Math.min(solde(soldes, 'ae-affectee'), hausse);
  return [...virement(hausse, 'droits-votes', 'reste-a-verser'), ...virement(surAffectee, 'ae-affectee', 'ae-engagee'), ...virement(hausse - surAffectee, 'ae-disponible', 'ae-engagee')];
}

/** Ce que le changement fait à ce qui est déjà payé, en centimes : le dû sur les dépenses déjà retenues au nouveau taux, ce qui s’imputera sur les versements suivants, ce qui est à rendre dès maintenant. */
export type Reliquidation = { readonly verseCentimes: number; readonly engageCentimes: number; readonly duCentimes: number; readonly aImputerCentimes: number; readonly aRendreCentimes: number };

/** Relit ce qui est payé à la lumière du changement, sans rien écrire. */
export function reliquider(situation: Situation, { nouveauMontantCentimes, nouvelleAssietteCentimes }: Pick<OperationModification, 'nouveauMontantCentimes' | 'nouvelleAssietteCentimes'>): Reliquidation {
  const soldes = { ...situation.soldes, 'droits-votes': -nouveauMontantCentimes };
  const [verseCentimes, duCentimes] = [verse(situation), duSur({ ...situation, soldes, faits: { ...situation.faits, assietteCentimes: nouvelleAssietteCentimes } }, situation.faits.depensesRetenuesCentimes)];
  const aRendreCentimes = Math.max(0, verseCentimes - nouveauMontantCentimes);
  const hausse = Math.max(0, nouveauMontantCentimes - vote(situation));
  return { verseCentimes, engageCentimes: hausse > 0 ? engage(situation) + hausse : Math.min(engage(situation), nouveauMontantCentimes + aRendreCentimes), duCentimes, aImputerCentimes: Math.max(0, verseCentimes - duCentimes - aRendreCentimes), aRendreCentimes };
}

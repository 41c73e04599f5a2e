import { euros } from '../montants/euros.ts';
import type { ErreurSaisie } from '../reglement/question.ts';

/** Ce que la commission fait d’un rapport pour un dossier. */
export type IssueVote = 'adopte' | 'amende' | 'rejete' | 'ajourne' | 'retire';
export const ISSUES_VOTE: readonly IssueVote[] = ['adopte', 'amende', 'rejete', 'ajourne', 'retire'];
export const LIBELLES_ISSUE_VOTE: Readonly<Record<IssueVote, string>> = { adopte: 'Adopté', amende: 'Amendé', rejete: 'Rejeté', ajourne: 'Ajourné', retire: 'Retiré' };

export type Propose = { readonly sens: 'accord' | 'refus'; /** Centimes ; nul pour un refus. */ readonly montantCentimes: number | null; readonly motifs: readonly string[]; /** Nulle : le règlement n’en fixe pas. */ readonly aideMaximaleCentimes: number | null };
export type VoteSaisi = { readonly issue: IssueVote; readonly montantCentimes: number | null; readonly pour: number; readonly contre: number; readonly abstentions: number; readonly motif: string };

/** La décision qui en résulte ; nulle quand le rapport est retiré : rien n’est décidé. */
export type DecisionVotee = { readonly sens: 'accord' | 'refus' | 'ajournement'; readonly montantCentimes: number | null; readonly motifs: readonly string[] };

/**
 * Ce qui empêche d’enregistrer ce vote.
 * `votants` : élus présents et non déportés. Une proposition de refus s’adopte, s’ajourne ou se retire : elle ne s’amende pas en accord.
 */
export function anomaliesVoteCommission({ issue, montantCentimes, pour, contre, abstentions, motif }: VoteSaisi, propose: Propose, votants: number): readonly ErreurSaisie[] {
  const anomalies: ErreurSaisie[] = [];
  const dire = (chemin: string, message: string) => anomalies.push({ chemin, message });
  if (propose.sens === 'refus' && (issue === 'amende' || issue === 'rejete')) dire('issue', 'Ce rapport propose un refus : choisissez adopté, ajourné ou retiré.');
  if (issue === 'amende') {
    if (montantCentimes === null || montantCentimes <= 0) dire('montantCentimes', 'Indiquez le montant amendé.');
    else if (propose.aideMaximaleCentimes !== null && montantCentimes > propose.aideMaximaleCentimes) dire('montantCentimes', `Ce montant dépasse l’aide maximale de ${euros(propose.aideMaximaleCentimes)}.`);
    else if (montantCentimes === propose.montantCentimes) dire('montantCentimes', 'Ce montant est celui du rapport : choisissez « adopté ».');
  }
  if ((issue === 'rejete' || issue === 'ajourne' || issue === 'retire') && motif.trim() === '') dire('motif', 'Indiquez le motif : il sera lu par le porteur ou par l’instruction.');
  if (issue === 'retire') return anomalies;
  const voix = pour + contre + abstentions;
  if (voix === 0) dire('pour', 'Comptez les voix : au moins une.');
  else if (voix > votants) dire('pour', votants === 0 ? 'Aucun élu présent ne peut voter sur ce dossier.' : `${voix} voix pour ${votants} votant${votants > 1 ? 's' : ''} : recomptez.`);
  else if ((issue === 'adopte' || issue === 'amende') && contre > pour) dire('issue', 'Les voix contre l’emportent : le rapport n’est pas adopté.');
  else if (issue === 'rejete' && pour > contre) dire('issue', 'Les voix pour l’emportent : le rapport n’est pas rejeté.');
  return anomalies;
}

/** La décision que porte la délibération : un refus adopté reprend les motifs du rapport. */
export function decisionVotee({ issue, montantCentimes, motif }: VoteSaisi, propose: Propose): DecisionVotee | null {
  switch (issue) {
    case 'adopte': return propose.sens === 'accord' ? { sens: 'accord', montantCentimes: propose.montantCentimes, motifs: [] } : { sens: 'refus', montantCentimes: null, motifs: propose.motifs };
    case 'amende': return { sens: 'accord', montantCentimes, motifs: [] };
    case 'rejete': return { sens: 'refus', montantCentimes: null, motifs: [motif] };
    case 'ajourne': return { sens: 'ajournement', montantCentimes: null, motifs: [motif] };
    case 'retire': return null;
  }
}

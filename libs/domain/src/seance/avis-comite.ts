import type { ErreurSaisie } from '../reglement/question.ts';

export type AvisComite = 'favorable' | 'defavorable' | 'ajourne';
export const AVIS_COMITE: readonly AvisComite[] = ['favorable', 'defavorable', 'ajourne'];
export const LIBELLES_AVIS_COMITE: Readonly<Record<AvisComite, string>> = { favorable: 'Favorable', defavorable: 'Défavorable', ajourne: 'Ajourné' };

export type Vote = { readonly avis: AvisComite; readonly pour: number; readonly contre: number; readonly abstentions: number; readonly motifs: readonly string[] };

/**
 * Ce qui empêche d’enregistrer ce vote : plus de voix que de votants, un avis contraire aux voix, un refus ou un ajournement sans motif.
 * `votants` : les membres présents et non déportés. À voix égales, la présidence tranche dans un sens ou dans l’autre (à confirmer).
 */
export function anomaliesVote({ avis, pour, contre, abstentions, motifs }: Vote, votants: number): readonly ErreurSaisie[] {
  const voix = pour + contre + abstentions;
  if (voix === 0) return [{ chemin: 'pour', message: 'Comptez les voix : au moins une.' }];
  if (voix > votants) return [{ chemin: 'pour', message: votants === 0 ? 'Aucun membre présent ne peut voter sur ce dossier.' : `${voix} voix pour ${votants} votant${votants > 1 ? 's' : ''} : recomptez.` }];
  if (avis === 'favorable' && contre > pour) return [{ chemin: 'avis', message: 'Les voix contre l’emportent : l’avis ne peut pas être favorable.' }];
  if (avis === 'defavorable' && pour > contre) return [{ chemin: 'avis', message: 'Les voix pour l’emportent : l’avis ne peut pas être défavorable.' }];
  return avis !== 'favorable' && motifs.length === 0 ? [{ chemin: 'motifs', message: 'Indiquez au moins un motif : il sera lu par le porteur ou par l’instruction.' }] : [];
}

import type { Commission, LigneCommission, LigneRelue } from '@maillage/contrats';
import { anomaliesVoteCommission, type ErreurSaisie, type IssueVote } from '@maillage/domain';

/** Une ligne de la grille telle qu’elle se tape ; les voix restent du texte tant qu’on les écrit. */
export type LigneSaisie = { readonly dossierId: string; readonly issue: IssueVote; readonly montantCentimes: number | null; readonly pour: string; readonly contre: string; readonly abstentions: string; readonly motif: string };

/** Par défaut : adopté, tous les votants pour. */
export const saisieDeDepart = (lignes: readonly LigneCommission[]): readonly LigneSaisie[] =>
  lignes.filter(({ situation }) => situation === 'a-voter').map(({ dossierId, votants, propose }) => ({ dossierId, issue: 'adopte', montantCentimes: propose.montantCentimes, pour: String(votants), contre: '0', abstentions: '0', motif: '' }));

const voix = (texte: string): number => (/^\d{1,3}$/.test(texte.trim()) ? Number(texte) : 0);
export const voteDe = ({ issue, montantCentimes, pour, contre, abstentions, motif }: LigneSaisie) => ({ issue, montantCentimes: issue === 'amende' ? montantCentimes : null, pour: voix(pour), contre: voix(contre), abstentions: voix(abstentions), motif: motif.trim() });

/** Ce qui ne va pas, ligne par ligne, avec les mêmes règles que le serveur. */
export function anomaliesDe(saisie: readonly LigneSaisie[], { lignes }: Pick<Commission, 'lignes'>): ReadonlyMap<string, readonly ErreurSaisie[]> {
  return new Map(saisie.flatMap((une) => {
    const ligne = lignes.find(({ dossierId }) => dossierId === une.dossierId);
    const anomalies = ligne ? anomaliesVoteCommission(voteDe(une), { ...ligne.propose, aideMaximaleCentimes: ligne.aideMaximaleCentimes }, ligne.votants) : [];
    return anomalies.length > 0 ? [[une.dossierId, anomalies] as const] : [];
  }));
}

/** Reporte un fichier relu dans la grille ; une ligne absente du fichier ne change pas. */
export const reporter = (saisie: readonly LigneSaisie[], relues: readonly LigneRelue[]): readonly LigneSaisie[] => saisie.map((une) => {
  const vote = relues.find((relue) => relue.vote?.dossierId === une.dossierId)?.vote;
  return vote ? { ...une, issue: vote.issue, montantCentimes: vote.montantCentimes ?? une.montantCentimes, pour: String(vote.pour), contre: String(vote.contre), abstentions: String(vote.abstentions), motif: vote.motif } : une;
});

/** Le corps envoyé : un montant ou un motif vide n’y figure pas. */
export const corpsVotes = (saisie: readonly LigneSaisie[], le: string, deliberations: readonly { readonly groupe: string; readonly numero: string }[]) => ({
  le, deliberations, votes: saisie.map((une) => {
    const { montantCentimes, motif, ...reste } = voteDe(une);
    return { dossierId: une.dossierId, ...reste, ...(montantCentimes === null ? {} : { montantCentimes }), ...(motif === '' ? {} : { motif }) };
  }),
});

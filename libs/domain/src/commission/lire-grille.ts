import { ISSUES_VOTE, type IssueVote, LIBELLES_ISSUE_VOTE, type VoteSaisi } from './vote.ts';

/** Les colonnes du modèle CSV, dans l’ordre ; une colonne de plus est ignorée. */
export const COLONNES_GRILLE = ['numero', 'beneficiaire', 'propose', 'issue', 'montant', 'pour', 'contre', 'abstentions', 'motif'] as const;
export type LigneGrille = Readonly<Partial<Record<string, string>>>;
export type LigneLue = { readonly numero: string; readonly vote: VoteSaisi | null; readonly erreurs: readonly string[] };

/** Lit une ligne de la grille telle qu’un tableur l’écrit : « Adopté », « 12 500,00 », espaces de toutes sortes. Une case vide vaut « adopté » ou zéro. */
export function lireLigneGrille(ligne: LigneGrille): LigneLue {
  const case_ = (nom: string) => (ligne[nom] ?? '').replace(/^'/, '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const erreurs: string[] = [];
  const issue = lireIssue(case_('issue'));
  if (!issue) erreurs.push(`« ${case_('issue')} » n’est pas un vote : écrivez adopté, amendé, rejeté, ajourné ou retiré.`);
  const montant = lireMontant(case_('montant'));
  if (montant === undefined) erreurs.push(`« ${case_('montant')} » n’est pas un montant : écrivez par exemple 12500,00.`);
  const voix = (['pour', 'contre', 'abstentions'] as const).map((nom) => {
    const lu = case_(nom);
    if (!/^\d{0,3}$/.test(lu)) erreurs.push(`Colonne « ${nom} » : un nombre entier de voix est attendu.`);
    return Number(lu) || 0;
  });
  if (case_('numero') === '') erreurs.push('Le numéro du dossier manque.');
  return { numero: case_('numero'), erreurs, vote: erreurs.length > 0 ? null : { issue: issue!, montantCentimes: issue === 'amende' ? montant! : null, pour: voix[0]!, contre: voix[1]!, abstentions: voix[2]!, motif: case_('motif').slice(0, 1000) } };
}

const sansAccents = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const lireIssue = (texte: string): IssueVote | null => (texte === '' ? 'adopte' : ISSUES_VOTE.find((un) => sansAccents(texte) === un || sansAccents(texte) === sansAccents(LIBELLES_ISSUE_VOTE[un])) ?? null);

/** Centimes sans passer par un flottant ; nul si la case est vide, indéfini si elle est illisible. */
function lireMontant(texte: string): number | null | undefined {
  const nu = texte.replace(/[ €]/g, '');
  if (nu === '') return null;
  const [, entiers, decimales = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(nu) ?? [];
  return entiers === undefined ? undefined : Number(entiers) * 100 + Number(decimales.padEnd(2, '0'));
}

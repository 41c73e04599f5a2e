import type { Role } from '../dossier/machine.ts';
import type { Reglement } from '../reglement/reglement.ts';
import type { VisaRequis } from '../reglement/visa-requis.ts';
import { type EtatActe, passagesActe } from './machine-acte.ts';

/** À confirmer : un seul visa, celui du chef de service. */
export const VISAS_PAR_DEFAUT: readonly VisaRequis[] = [{ role: 'VALIDEUR', qualite: 'chef de service' }];

/** Les visas requis par une édition ; le défaut si elle n’en dit rien. */
export const visasRequis = ({ visas }: Pick<Reglement, 'visas'>): readonly VisaRequis[] => visas?.valeur ?? VISAS_PAR_DEFAUT;

/** Où en est un acte ; `donnes` : identifiants des personnes, dans l’ordre des visas requis. */
export type SuiviActe = { readonly etat: EtatActe; readonly requis: readonly VisaRequis[]; readonly donnes: readonly string[]; readonly refuse: boolean; readonly signataire: string };
export type AgentActe = { readonly id: string; readonly roles: readonly Role[] };

/** Le visa attendu maintenant ; nul : tous sont donnés, la lettre est à signer. */
export const prochainVisa = ({ requis, donnes }: Pick<SuiviActe, 'requis' | 'donnes'>): VisaRequis | null => requis[donnes.length] ?? null;

/** Pourquoi cette personne ne peut pas viser ; nul si elle le peut. */
export function empechementViser(suivi: SuiviActe, agent: AgentActe): string | null {
  const attendu = prochainVisa(suivi);
  if (suivi.refuse) return 'Le visa de cette lettre a été refusé : préparez-la de nouveau.';
  if (!passagesActe(suivi.etat, agent.roles).includes('viser') || attendu === null) return 'Cette lettre n’attend pas de visa de votre part.';
  if (!agent.roles.includes(attendu.role)) return `Le prochain visa revient à : ${attendu.qualite}.`;
  return suivi.donnes.includes(agent.id) ? 'Vous avez déjà visé cette lettre : le visa suivant revient à une autre personne.' : null;
}

/** Pourquoi cette personne ne peut pas signer ; nul si elle le peut (la délégation se vérifie à part). */
export function empechementSigner(suivi: SuiviActe, agent: AgentActe): string | null {
  const attendu = prochainVisa(suivi);
  if (!passagesActe(suivi.etat, agent.roles).includes('signer')) return 'Cette lettre n’est pas à signer de votre part.';
  if (suivi.refuse) return 'Le visa de cette lettre a été refusé : elle ne se signe pas.';
  if (attendu !== null) return `Il manque un visa avant la signature : ${attendu.qualite}.`;
  if (suivi.signataire !== agent.id) return 'La lettre porte le nom d’un autre signataire : lui seul peut la signer.';
  return suivi.donnes.includes(agent.id) ? 'Vous avez visé cette lettre : une autre personne doit la signer.' : null;
}

/** Pourquoi cette personne ne peut pas refuser ; nul si son tour est venu de viser ou de signer. */
export function empechementRefuser(suivi: SuiviActe, agent: AgentActe): string | null {
  if (empechementViser(suivi, agent) === null || empechementSigner(suivi, agent) === null) return null;
  return 'Ce n’est pas à vous de viser ou de signer cette lettre maintenant.';
}

/** L’acte après un geste ; nul si la personne ne peut pas le faire. Aucune autre fonction ne fait avancer un acte vers la signature. */
export function franchir(suivi: SuiviActe, geste: 'viser' | 'refuserVisa' | 'signer', agent: AgentActe): SuiviActe | null {
  if (geste === 'viser') return empechementViser(suivi, agent) === null ? { ...suivi, etat: 'VISE', donnes: [...suivi.donnes, agent.id] } : null;
  if (geste === 'signer') return empechementSigner(suivi, agent) === null ? { ...suivi, etat: 'SIGNE' } : null;
  return empechementRefuser(suivi, agent) === null ? { ...suivi, etat: 'PROJET', refuse: true } : null;
}

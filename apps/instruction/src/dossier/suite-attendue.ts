import { TRANSITIONS, type CodeTransition, type Etat, type Transition } from '@maillage/domain';
import type { ActeResume, DecisionAgent } from '@maillage/contrats';
import { LIBELLES_ROLE } from '../session/droits.ts';

/** Ce que l’on attend de personne en particulier : retirer ou classer est toujours possible, jamais attendu. */
const JAMAIS_ATTENDUES: readonly CodeTransition[] = ['desister', 'classerSansSuite', 'demanderPieces', 'demanderComplement', 'leverDemande', 'constaterIncomplet', 'declarerIrrecevable', 'declarerIneligible', 'rouvrir'];

type Suite = { readonly etat: Etat; readonly decision: Pick<DecisionAgent, 'sens' | 'executoireLe'> | null; readonly actes: readonly Pick<ActeResume, 'nature' | 'etat' | 'attend'>[]; readonly notifieLe: string | null };

/** La lettre de la décision en cours ; nulle tant qu’elle n’a pas été soumise à signature. Une lettre notifiée pour un vote précédent n’en est pas une. */
export const lettreEnVigueur = <A extends Pick<ActeResume, 'nature' | 'etat'>>({ decision, actes, notifieLe }: { readonly decision: { readonly sens: string } | null; readonly actes: readonly A[]; readonly notifieLe: string | null }): A | null =>
  actes.findLast(({ nature, etat }) => nature === decision?.sens && etat !== 'REMPLACE' && (etat !== 'NOTIFIE' || notifieLe !== null)) ?? null;

/** La lettre d’une irrecevabilité, une fois soumise à signature. */
export const lettreIrrecevabilite = <A extends Pick<ActeResume, 'nature' | 'etat'>>({ actes }: { readonly actes: readonly A[] }): A | null => actes.findLast(({ nature, etat }) => nature === 'irrecevabilite' && etat !== 'REMPLACE') ?? null;

/** La prochaine étape du dossier et qui la fera. */
export function suiteAttendue(suite: Suite, jePeuxAgir: boolean): string {
  const etape = etapeDeLActe(suite) ?? etapeDuDossier(suite.etat);
  if (!etape) return suite.notifieLe ? 'La décision a été notifiée au porteur.' : 'Ce dossier est clos.';
  return `${jePeuxAgir ? '' : 'Rien ne vous revient pour l’instant. '}Étape en cours : ${etape}.`;
}

/** Un vote s’achève par une lettre notifiée, ajournement compris. */
function etapeDeLActe(suite: Suite): string | null {
  const { decision, notifieLe, etat } = suite;
  if (etat === 'IRRECEVABLE' && !notifieLe) return etapeDeLaLettre(lettreIrrecevabilite(suite));
  if (!decision || notifieLe || !['ACCORDE', 'REJETE', 'AJOURNE'].includes(etat)) return null;
  if (!decision.executoireLe && decision.sens !== 'ajournement') return 'saisir la date exécutoire de la délibération (secrétariat de la commission permanente)';
  return etapeDeLaLettre(lettreEnVigueur(suite));
}

function etapeDeLaLettre(lettre: Pick<ActeResume, 'etat' | 'attend'> | null): string {
  if (!lettre) return 'soumettre la lettre à signature (instruction)';
  if (lettre.etat === 'SIGNE') return 'notifier la décision (instruction)';
  if (lettre.attend === null) return 'reprendre la lettre, dont le visa a été refusé (instruction)';
  return lettre.attend === 'SIGNATAIRE' ? 'signer la lettre (signature)' : `viser la lettre (${LIBELLES_ROLE[lettre.attend]})`;
}

function etapeDuDossier(etat: Etat): string | null {
  const code = (Object.keys(TRANSITIONS) as CodeTransition[]).find((passage) => (TRANSITIONS[passage] as Transition).de.includes(etat) && !JAMAIS_ATTENDUES.includes(passage));
  return code ? `${minuscule(TRANSITIONS[code].libelle)} (${TRANSITIONS[code].roles.map((role) => LIBELLES_ROLE[role]).join(', ')})` : null;
}

const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);

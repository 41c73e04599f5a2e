import { TRANSITIONS, type CodeTransition, type Etat, type Transition } from '@maillage/domain';
import type { ActeResume } from '@maillage/contrats';
import { LIBELLES_ROLE } from '../session/droits.ts';

/** Ce que l’on attend de personne en particulier : retirer ou classer est toujours possible, jamais attendu. */
const JAMAIS_ATTENDUES: readonly CodeTransition[] = ['desister', 'classerSansSuite', 'proposerRejet'];

type Suite = { readonly etat: Etat; readonly decision: { readonly executoireLe: string | null } | null; readonly actes: readonly Pick<ActeResume, 'nature' | 'etat'>[]; readonly notifieLe: string | null };

/** La lettre de décision en vigueur ; nulle tant qu’elle n’a pas été soumise à signature. */
export const lettreEnVigueur = <A extends Pick<ActeResume, 'nature' | 'etat'>>(actes: readonly A[]): A | null =>
  actes.findLast(({ nature, etat }) => nature !== 'accuse-reception' && etat !== 'REMPLACE') ?? null;

/** La prochaine étape du dossier et qui la fera. */
export function suiteAttendue({ etat, decision, actes, notifieLe }: Suite, jePeuxAgir: boolean): string {
  const debut = jePeuxAgir ? 'Étape en cours' : 'Rien ne vous revient pour l’instant. Étape en cours';
  const codes = (Object.keys(TRANSITIONS) as CodeTransition[]).filter((code) => (TRANSITIONS[code] as Transition).de.includes(etat) && !JAMAIS_ATTENDUES.includes(code));
  const [code] = codes;
  if (code && (etat !== 'AJOURNE' || notifieLe)) return `${debut} : ${minuscule(TRANSITIONS[code].libelle)} (${TRANSITIONS[code].roles.map((role) => LIBELLES_ROLE[role]).join(', ')}).`;
  if (!decision) return 'Ce dossier est clos.';
  const lettre = lettreEnVigueur(actes)?.etat;
  if (notifieLe || lettre === 'NOTIFIE') return 'La décision a été notifiée au porteur.';
  if (!decision.executoireLe) return `${debut} : rendre la délibération exécutoire (secrétariat de la commission permanente).`;
  if (!lettre) return `${debut} : soumettre la lettre à signature (validation).`;
  return lettre === 'SIGNE' ? `${debut} : notifier la décision (instruction).` : `${debut} : signer la lettre (signature).`;
}

const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);

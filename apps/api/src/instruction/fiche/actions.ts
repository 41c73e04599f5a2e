import type { ActionDossier } from '@maillage/contrats';
import { type CodeTransition, TRANSITIONS, transitionsPossibles } from '@maillage/domain';
import type { ActeResume } from '@maillage/contrats';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { instruit, type Personne } from '../../droits/personne.ts';
import type { DecisionLue } from '../decision/decision.repository.ts';

export type Situation = { readonly dossier: DossierLu; readonly decision: DecisionLue | null; readonly actes: readonly ActeResume[]; readonly eligible: boolean };

/** Ce que cette personne peut faire maintenant, et ce qui l’en empêche encore. */
export function actionsPour(personne: Personne, situation: Situation): readonly ActionDossier[] {
  const { dossier, decision, actes } = situation;
  const roles = personne.roles.filter((role) => role !== 'INSTRUCTEUR' || instruit(personne, dossier.departement));
  const a = (role: Personne['roles'][number]) => roles.includes(role);
  const irrecevable = dossier.etat === 'IRRECEVABLE';
  const acte = actes.find(({ nature, etat }) => nature === (irrecevable ? 'irrecevabilite' : decision?.sens) && etat !== 'REMPLACE' && etat !== 'NOTIFIE') ?? null;
  const enCours = dossier.notifieLe === null && (irrecevable || (decision !== null && ['ACCORDE', 'REJETE', 'AJOURNE'].includes(dossier.etat)));
  const propres: readonly (ActionDossier & { readonly offerte: boolean })[] = [
    { code: 'prendreEnCharge', libelle: 'Prendre en charge', empechement: null, offerte: a('INSTRUCTEUR') && dossier.instructeurId === null && ['DEPOSE', 'EN_INSTRUCTION'].includes(dossier.etat) },
    { code: 'rendreExecutoire', libelle: 'Saisir la date exécutoire', empechement: null, offerte: a('SECRETARIAT_COMMISSION') && decision !== null && decision.executoireLe === null && decision.sens !== 'ajournement' },
    { code: 'soumettreSignature', libelle: 'Soumettre à signature', empechement: irrecevable || decision?.executoireLe || decision?.sens === 'ajournement' ? null : 'La délibération n’est pas encore exécutoire.', offerte: (a('VALIDEUR') || a('INSTRUCTEUR')) && enCours && (acte === null || (acte.etat === 'PROJET' && acte.attend === null)) },
    { code: 'viser', libelle: 'Viser l’acte', empechement: null, offerte: (acte?.attend === 'VALIDEUR' || acte?.attend === 'INSTRUCTEUR') && a(acte.attend) },
    { code: 'signer', libelle: 'Signer l’acte', empechement: null, offerte: a('SIGNATAIRE') && acte?.attend === 'SIGNATAIRE' },
    { code: 'notifier', libelle: 'Notifier l’acte', empechement: null, offerte: a('INSTRUCTEUR') && acte?.etat === 'SIGNE' },
  ];
  const transitions = transitionsPossibles(dossier.etat, roles).filter((code) => !DU_PORTEUR.includes(code) && code !== 'retirerCommission');
  return [
    ...propres.filter(({ offerte }) => offerte).map(({ code, libelle, empechement }) => ({ code, libelle, empechement })),
    ...transitions.map((code) => ({ code, libelle: TRANSITIONS[code].libelle, empechement: empechement(code, situation) })),
  ];
}

/** Qui les fait doit suivre le dossier : la lettre le nomme. */
const SUIVIS: readonly CodeTransition[] = ['declarerComplet', 'demanderPieces', 'demanderComplement'];
const DU_PORTEUR: readonly CodeTransition[] = ['deposer', 'abandonner', 'completer', 'desister'];

function empechement(code: CodeTransition, { dossier, eligible }: Situation): string | null {
  if (SUIVIS.includes(code) && dossier.instructeurId === null) return 'Prenez d’abord le dossier en charge.';
  if (code === 'proposer' && !eligible) return 'Un accord demande que chaque critère soit satisfait ou confirmé ; un refus peut déjà être proposé.';
  return null;
}

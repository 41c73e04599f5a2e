import type { EtapeFrise } from '@maillage/contrats';
import { enFrancais, type Etat } from '@maillage/domain';
import { etapeComplements, type SuiviComplements } from './suivi-complements.ts';
import type { DossierLu } from './dossier.repository.ts';

const RANG: Readonly<Record<Etat, number>> = { BROUILLON: 0, ABANDONNE: 0, DEPOSE: 1, A_COMPLETER: 1, EN_INSTRUCTION: 2, AJOURNE: 2, PROPOSE_COMITE: 3, FAVORABLE_COMITE: 4, PROPOSE_REJET: 4, INSCRIT_COMMISSION: 4, ACCORDE: 5, REJETE: 5, IRRECEVABLE: 5, DESISTE: 5, CLASSE_SANS_SUITE: 5 };

/** La frise du porteur : où en est son dossier, sans dévoiler la décision avant sa notification. */
export function friseDu({ etat, creeLe, deposeLe, notifieLe, rejetImpliciteLe }: DossierLu, suivi: SuiviComplements): readonly EtapeFrise[] {
  const irrecevable = etat === 'IRRECEVABLE';
  const rang = irrecevable && !notifieLe ? 2 : etat === 'A_COMPLETER' && suivi.completLe ? 2 : Math.min(RANG[etat], notifieLe ? 5 : 4);
  const statut = (etape: number): EtapeFrise['statut'] => etape < rang || (etape === 5 && notifieLe !== null) ? 'fait' : etape === rang ? 'en-cours' : 'a-venir';
  return [
    { titre: 'Brouillon', le: creeLe, statut: statut(0), detail: 'Vous complétez le dossier à votre rythme.' },
    { titre: 'Dépôt', le: deposeLe, statut: deposeLe ? 'fait' : statut(1), detail: rejetImpliciteLe ? `Sans réponse le ${enFrancais(rejetImpliciteLe)}, la loi crée un refus implicite ; votre dossier reste examiné.` : 'Un accusé de réception vous est remis aussitôt.' },
    ...etapeComplements(suivi),
    { titre: 'Instruction', le: suivi.completLe, statut: statut(2), detail: suivi.completLe ? 'Votre dossier a été déclaré complet ; un agent vérifie l’éligibilité et peut vous poser des questions.' : 'Un agent vérifie le dossier et l’éligibilité ; il peut vous poser des questions.' },
    ...(irrecevable && notifieLe ? [] : [{ titre: 'Comité', le: null, statut: statut(3), detail: 'Un comité rend un avis sur les projets de la session.' },
    { titre: 'Commission permanente', le: null, statut: statut(4), detail: 'Les élus de la Région votent.' }]),
    { titre: 'Décision', le: notifieLe, statut: statut(5), detail: notifieLe ? 'La décision vous a été notifiée.' : 'Vous recevez la décision par courriel et dans votre espace.' },
  ];
}

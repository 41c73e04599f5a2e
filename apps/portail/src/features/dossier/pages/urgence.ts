import type { DossierResume } from '@maillage/contrats';
import { etatPorteur, type Etat } from '@maillage/domain';

const TERMINES: ReadonlySet<Etat> = new Set(['ACCORDE', 'REJETE', 'IRRECEVABLE', 'DESISTE', 'CLASSE_SANS_SUITE', 'ABANDONNE']);

/** Plus rien n’est attendu : ni du porteur, ni de la Région. Une décision votée mais pas encore notifiée se lit « En instruction » et reste en cours. */
export const estTermine = ({ etat, affiche }: Pick<DossierResume, 'etat' | 'affiche'>): boolean => TERMINES.has(etat) && affiche.libelle !== etatPorteur('EN_INSTRUCTION', false).libelle;

/** Les dossiers qui attendent un geste du porteur : compléments d’abord, puis les brouillons, le plus proche de sa clôture en tête. */
export const urgences = (dossiers: readonly DossierResume[]): readonly DossierResume[] =>
  dossiers.filter(({ etat }) => etat === 'A_COMPLETER' || etat === 'BROUILLON').sort((a, b) => poids(a) - poids(b) || (a.dernierJour < b.dernierJour ? -1 : a.dernierJour > b.dernierJour ? 1 : 0));

const poids = ({ etat }: DossierResume) => (etat === 'A_COMPLETER' ? 0 : 1);

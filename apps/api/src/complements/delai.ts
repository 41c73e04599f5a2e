import { type Jour, type Reglement, rejetImplicite, suspensionsDe } from '@maillage/domain';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { DemandeLue } from './complements.repository.ts';

type Suivie = Pick<DemandeLue, 'demandeeLe' | 'echeance' | 'transmiseLe'> & { readonly points: readonly { readonly suspensif: boolean }[] };

/** La date du silence d’un dossier et les jours pendant lesquels ses demandes l’ont suspendu. */
export const delaiDuSilence = ({ deposeLe }: DossierLu, reglement: Reglement, demandes: readonly Suivie[]): { readonly rejetImpliciteLe: Jour; readonly joursSuspendus: number } =>
  rejetImplicite({ recueLe: deposeLe!, suspensions: suspensionsDe(demandes) }, reglement.delais.rejetImpliciteMois.valeur);

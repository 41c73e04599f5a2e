import type { PieceAttendue } from '@maillage/contrats';
import { type ErreurSaisie, instantDuJour, jourRetenu } from '@maillage/domain';
import { ENVOI_RECU } from '../dossier/taches.ts';
import type { SaisieLue } from './saisie.repository.ts';

/** Où la condition « calendrier » se corrige : pour un envoi, elle se constate sans empêcher. */
const CALENDRIER = 'appel';

/** Les deux instants d’une réception : celui du délai du silence, et celui qui compte pour la limite de l’appel. */
export const instantsDe = (saisie: SaisieLue) => ({ recuLe: instantDuJour(saisie.recuLe), retenuLe: instantDuJour(jourRetenu(saisie)) });

/** Ce qui empêche d’enregistrer un envoi : une pièce absente se redemande, un retard se constate ; le scan et les réponses restent dus. */
export const empeche = ({ chemin }: Pick<ErreurSaisie, 'chemin'>): boolean => chemin !== CALENDRIER && (!chemin.startsWith('pieces.') || chemin === `pieces.${ENVOI_RECU}`);

/** Le constat de retard parmi les conditions manquantes ; nul si l’envoi est dans les délais. */
export const horsDelai = (conditions: readonly ErreurSaisie[]): string | null => {
  const tardif = conditions.find(({ chemin }) => chemin === CALENDRIER);
  return tardif ? tardif.message.replace(' Votre brouillon est conservé.', '') : null;
};

/** Les pièces exigées que l’envoi ne contenait pas. */
export const manquantes = (pieces: readonly PieceAttendue[]): readonly string[] => pieces.filter(({ requis, deposees }) => requis && deposees.length === 0).map(({ libelle }) => libelle);

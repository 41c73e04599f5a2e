import type { ContenuDossier, PieceDeposee } from '@maillage/contrats';
import type { Depot } from '../dossier/depot.ts';
import type { PointLu } from './complements.repository.ts';

/** Le dossier complété : une copie du précédent où seuls les points demandés changent ; les pièces s’ajoutent, aucune ne disparaît. */
export const completerDepot = (avant: Depot, points: readonly PointLu[], nouvelles: ReadonlyMap<string, readonly PieceDeposee[]>): Depot => points.reduce((depot, point) => appliquer(depot, point, nouvelles), avant);

function appliquer(depot: Depot, { id, genre, code, reponse }: PointLu, nouvelles: ReadonlyMap<string, readonly PieceDeposee[]>): Depot {
  if (genre === 'piece') return { ...depot, pieces: depot.pieces.map((piece) => (piece.code === code ? { ...piece, deposees: [...piece.deposees, ...(nouvelles.get(id) ?? [])] } : piece)) };
  if (genre === 'question' || code === null || reponse === null) return depot;
  const [etape, champ] = code.split('.') as [keyof ContenuDossier, string?];
  if (champ === undefined) return { ...depot, reponses: { ...depot.reponses, [code]: reponse } };
  return { ...depot, contenu: { ...depot.contenu, [etape]: { ...depot.contenu[etape], [champ]: reponse } } };
}

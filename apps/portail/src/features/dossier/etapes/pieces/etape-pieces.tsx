import { useQuery } from '@tanstack/react-query';
import { dossier as requeteDossier } from '../../api/dossiers.ts';
import type { ProprietesEtape } from '../etape.ts';
import { Piece } from './piece.tsx';
import { FORMATS } from './fichiers.ts';

/** Les documents demandés à ce dossier-là, les obligatoires d’abord. */
export function EtapePieces({ dossier: initial }: ProprietesEtape) {
  const { data: dossier = initial, refetch } = useQuery(requeteDossier(initial.id));
  const groupes = [
    { titre: 'Pièces demandées', pieces: dossier.piecesAttendues.filter(({ requis }) => requis) },
    { titre: 'Pièces facultatives', pieces: dossier.piecesAttendues.filter(({ requis }) => !requis) },
  ].filter(({ pieces }) => pieces.length > 0);
  return (
    <>
      <p>Formats acceptés : {FORMATS}, 20 Mo au plus par fichier. La liste suit vos réponses : elle change avec la catégorie de la structure, le volet et le montant demandé.</p>
      {groupes.length === 0 && <p>Aucune pièce n’est demandée à ce stade. Complétez d’abord votre structure et votre projet.</p>}
      {groupes.map(({ titre, pieces }) => (
        <section key={titre} aria-label={titre}>
          <h2>{titre}</h2>
          {pieces.map((piece) => <Piece key={piece.code} piece={piece} dossierId={dossier.id} surChange={refetch} />)}
        </section>
      ))}
    </>
  );
}

import type { PieceAttendue, PointComplements } from '@maillage/contrats';
import { Badge } from '@maillage/ui';
import { Piece } from '../etapes/pieces/piece.tsx';
import { ChampQuestion } from '../questions/champ-question.tsx';

/** Un point demandé : le fichier à joindre, ou la question à laquelle répondre. */
export function Point({ dossierId, point, repondu, surChange }: { readonly dossierId: string; readonly point: PointComplements; readonly repondu: boolean; readonly surChange: () => Promise<unknown> }) {
  if (point.genre === 'piece') return <Piece piece={pieceDu(point)} dossierId={dossierId} surChange={surChange} />;
  return (
    <>
      <h3>{point.libelle} <Badge ton={repondu ? 'succes' : 'neutre'}>{repondu ? 'Répondu' : point.requis ? 'À répondre' : 'Facultatif'}</Badge></h3>
      {point.question && <ChampQuestion question={point.question} prefixe="reponses" />}
    </>
  );
}

const pieceDu = ({ code, libelle, texte, requis, pieces }: PointComplements): PieceAttendue => ({ code: code ?? '', libelle, aide: texte, requis, source: { statut: 'publie', texte: '' }, deposees: pieces });

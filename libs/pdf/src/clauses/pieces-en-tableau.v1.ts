import type { PieceRecue } from '../donnees/donnees-acte.ts';
import { paragraphe, tableau, type Bloc } from '../mise-en-page/blocs.ts';

/** Les pièces reçues et le début de leur empreinte, pour prouver quel fichier a été déposé. */
export const piecesEnTableau = (pieces: readonly PieceRecue[]): Bloc =>
  pieces.length === 0
    ? paragraphe('Aucune pièce n’était jointe à la demande.')
    : tableau({
        legende: `Pièces reçues (${pieces.length}), avec les seize premiers caractères de leur empreinte SHA-256`,
        entetes: 'colonnes',
        colonnes: [{ titre: 'N°', part: 1 }, { titre: 'Pièce', part: 6 }, { titre: 'Fichier', part: 5 }, { titre: 'Empreinte', part: 3.6 }],
        lignes: pieces.map(({ libelle, fichier, sha256 }, rang) => [`${rang + 1}`, libelle, fichier, sha256.slice(0, 16)]),
      });

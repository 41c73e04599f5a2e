import { piecesEnTableau } from '../clauses/pieces-en-tableau.v1.ts';
import type { DonneesAvis } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, tableau, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** L’avis d’un expert, tel qu’il l’a rendu : document interne à l’instruction, sans montant ni coordonnée. */
export function avisV1({ references, objet, demande, sens, texte, expert, renduLe, signataire, journal }: DonneesAvis): Acte {
  return {
    forme: 'document',
    titre: 'Avis d’expert',
    blocs: [
      titre(`Avis sur le dossier n° ${references.dossier}`, 1),
      paragraphe(`Appel « ${references.appel} ». Avis demandé par ${demande.par} le ${jourEnLettres(demande.le)}, attendu au plus tard le ${jourEnLettres(demande.echeance)}, rendu le `, gras(jourEnLettres(renduLe)), '.'),
      tableau({
        legende: 'L’essentiel', entetes: 'lignes', colonnes: [{ titre: 'Rubrique', part: 3 }, { titre: 'Contenu', part: 10 }],
        lignes: [['Projet', objet.intitule], ['Structure', objet.structure], ['Commune', objet.commune], ['Avis rendu par', `${expert.nom}, ${expert.fonction}`], ['Sens de l’avis', [gras(sens)]]],
      }),
      titre('La question posée'),
      ...enParagraphes(demande.question),
      titre('L’avis'),
      ...(texte === '' ? [paragraphe('La personne consultée déclare n’avoir pas d’avis à rendre.')] : enParagraphes(texte)),
      titre('Ce qui a été lu pour le rendre'),
      liste(demande.sections),
      ...(demande.pieces.length === 0 ? [paragraphe('Aucune pièce n’a été partagée.')] : [piecesEnTableau(demande.pieces)]),
      ensemble(
        titre('Portée'),
        paragraphe('Cet avis est simple : il éclaire l’instruction et ne lie ni le comité ni la commission permanente. Il n’est ni un accord ni un refus.'),
        paragraphe('Empreinte de la ligne du journal qui enregistre cet avis : ', journal.empreinte, '.'),
        { genre: 'signature', signature: signataire },
      ),
    ],
  };
}

const enParagraphes = (texte: string) => texte.split(/\n+/).map((un) => un.trim()).filter(Boolean).map((un) => paragraphe(un));

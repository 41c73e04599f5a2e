import { piecesEnTableau } from '../clauses/pieces-en-tableau.v1.ts';
import { projetEnTableau } from '../clauses/projet-en-tableau.v1.ts';
import type { DonneesRecapitulatif, Reponse } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, tableau, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { gras, italique } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

const COURTE = 160;

/** Le dossier tel qu’il a été déposé, question par question : la copie que chacun garde. */
export function recapitulatifDossierV1({ references, recu, deposePar, projetDepose, montantDemande, sections, pieces, engagements, journal }: DonneesRecapitulatif): Acte {
  return {
    forme: 'document',
    titre: 'Récapitulatif du dossier déposé',
    blocs: [
      titre(`Dossier n° ${references.dossier} tel que déposé`, 1),
      paragraphe(`Appel « ${references.appel} ». Déposé par `, gras(deposePar), ', le ', gras(jourEnLettres(recu.jour)), ` à ${recu.heure}.`),
      projetEnTableau('L’essentiel', projetDepose, montantDemande),
      ...sections.flatMap(({ titre: intitule, reponses, tableaux }) => [
        titre(intitule),
        ...enReponses(intitule, reponses),
        ...tableaux.map((un) => tableau({ ...un, entetes: 'colonnes' })),
      ]),
      titre('Pièces jointes'),
      piecesEnTableau(pieces),
      ...(engagements.length === 0 ? [] : [ensemble(titre('Engagements pris au dépôt'), liste(engagements))]),
      paragraphe('Empreinte de la ligne du journal qui enregistre le dépôt : ', journal.empreinte, '.'),
    ],
  };
}

/** Les réponses courtes en tables, les longues en paragraphes sous leur question, dans l’ordre du formulaire. */
function enReponses(section: string, reponses: readonly Reponse[]): readonly Bloc[] {
  const blocs: Bloc[] = [];
  let courtes: Reponse[] = [];
  const vider = () => {
    if (courtes.length > 0) blocs.push(tableau({ legende: `${section} : ${blocs.length === 0 ? 'réponses' : 'autres réponses'}`, entetes: 'lignes', colonnes: [{ titre: 'Question', part: 5 }, { titre: 'Réponse', part: 8 }], lignes: courtes.map(({ question, reponse }) => [question, dite(reponse)]) }));
    courtes = [];
  };
  for (const une of reponses) {
    if (une.reponse.length <= COURTE && !une.reponse.includes('\n')) courtes.push(une);
    else {
      vider();
      blocs.push(titre(une.question, 3), ...une.reponse.split(/\n{2,}/).map((texte) => paragraphe(texte)));
    }
  }
  vider();
  return blocs;
}

const dite = (reponse: string) => (reponse.trim() === '' ? [italique('Sans réponse')] : reponse);

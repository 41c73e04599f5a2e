import type { TraitementAlgorithmique } from '../donnees/entete.ts';
import { ensemble, paragraphe, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseWeb } from '../mise-en-page/segments.ts';

/** Mention des articles L. 311-3-1 et R. 311-3-1-1 CRPA : finalité, droit à communication, façon de l’exercer, CADA. */
export const mentionAlgorithmique = ({ urlRegles, demande, cada }: TraitementAlgorithmique): Bloc =>
  ensemble(
    titre('Décision prise avec l’aide d’un traitement algorithmique'),
    paragraphe(
      'Cette décision a été prise en s’appuyant sur un traitement algorithmique (art. L. 311-3-1 du code des relations entre le public et l’administration). ' +
      'Il a pour finalité de comparer les réponses et les pièces du dossier aux critères du règlement et de calculer le montant maximal de l’aide ; ' +
      'un agent en a vérifié les résultats et l’organe compétent a décidé.',
    ),
    paragraphe(
      'Vous avez le droit d’obtenir, sur demande, les règles qui définissent ce traitement et les principales caractéristiques de sa mise en œuvre dans votre dossier ' +
      `(art. R. 311-3-1-1 du même code). Adressez votre demande à ${demande}. Les règles sont aussi publiées sur `, adresseWeb(urlRegles), '. ' +
      'En cas de refus, ou sans réponse dans le mois suivant votre demande, vous pouvez saisir, dans un délai de deux mois, la ' +
      `${cada.nom} (${cada.adresse}).`,
    ),
  );

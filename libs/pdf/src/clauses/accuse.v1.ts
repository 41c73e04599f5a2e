import type { DonneesAccuseReception } from '../donnees/donnees-acte.ts';
import { ensemble, paragraphe, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseCourriel, adresseWeb, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';
import { recoursContreLeSilence } from './recours.v1.ts';

type Accuse = Pick<DonneesAccuseReception, 'service' | 'agent' | 'rejetImplicite' | 'recours' | 'depensesDepuis' | 'algorithme'>;

export const quiInstruit = ({ service, agent }: Accuse): readonly Bloc[] => [
  ensemble(
    titre('Le service chargé de votre dossier'),
    paragraphe(gras(service.service), `, ${service.adresse.join(', ')}. Courriel : `, adresseCourriel(service.courriel), `. Téléphone : ${service.telephone}.`),
    paragraphe(`L’agent chargé de votre dossier est ${agent.nom}, ${agent.fonction} (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
  ),
];

export const quandVousRepondrons = ({ rejetImplicite, recours }: Accuse): readonly Bloc[] => [
  titre('Quand une décision sera prise, et ce que vaut le silence'),
  paragraphe(
    'À défaut de décision expresse au plus tard le ', gras(jourEnLettres(rejetImplicite.le)), ', votre demande sera réputée rejetée : ',
    `le silence gardé pendant ${rejetImplicite.delai} sur une demande à caractère financier vaut rejet (art. L. 231-4, 3° du CRPA). `,
    'Si des pièces indispensables manquent, nous vous le dirons ; ce délai est alors suspendu jusqu’à leur production, au plus tard jusqu’au terme qui vous sera fixé. ',
    'Une décision expresse prise après cette date remplace le rejet implicite : votre dossier continue d’être instruit.',
  ),
  ...recoursContreLeSilence(recours),
];

export const puisJeCommencer = ({ depensesDepuis }: Accuse): readonly Bloc[] => [
  ensemble(
    titre('Puis-je commencer ?'),
    paragraphe(
      'Les dépenses comptent à partir du ', gras(jourEnLettres(depensesDepuis)), ' : vous pouvez commencer sans attendre notre réponse, mais à vos risques. ',
      gras('Le présent accusé ne vaut ni accord ni promesse de subvention.'),
    ),
  ),
];

export const constatAutomatique = ({ algorithme }: Accuse): readonly Bloc[] => [
  ensemble(
    titre('La vérification automatique de votre demande'),
    paragraphe(
      'Au dépôt, le portail a comparé vos réponses aux critères du règlement. Ce constat éclaire l’instruction sans la remplacer : un agent le vérifie, et seul l’organe compétent de la Région décide. ' +
      'Vous le retrouvez, critère par critère, dans votre espace. Les règles appliquées sont publiées sur ', adresseWeb(algorithme.urlRegles),
      ` ; pour en obtenir l’application à votre dossier, écrivez à ${algorithme.demande}.`,
    ),
  ),
];

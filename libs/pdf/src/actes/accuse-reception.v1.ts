import { piecesEnTableau } from '../clauses/pieces-en-tableau.v1.ts';
import { projetEnTableau } from '../clauses/projet-en-tableau.v1.ts';
import { recoursContreLeSilence } from '../clauses/recours.v1.ts';
import type { DonneesAccuseReception } from '../donnees/donnees-acte.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, paragraphe, titre, type Bloc } from '../mise-en-page/blocs.ts';
import { adresseCourriel, adresseWeb, gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** Accusé de réception électronique : mentions de l’article R. 112-11-1 CRPA, et de L. 231-4, 3° pour le silence. */
export function accuseReceptionV1(donnees: DonneesAccuseReception): Acte {
  const { references, recu, destinataire, projetDepose, montantDemande, pieces, journal } = donnees;
  return {
    forme: 'lettre',
    titre: 'Accusé de réception d’une demande de subvention',
    blocs: [
      titre(`Objet : accusé de réception de votre demande de subvention n° ${references.dossier}`, 1),
      paragraphe(destinataire.civilite),
      paragraphe(
        'Votre demande de subvention au titre de l’appel ', `« ${references.appel} »`, ' a été reçue le ', gras(jourEnLettres(recu.jour)), ` à ${recu.heure}, par le portail de la Région. `,
        'Elle est enregistrée sous le numéro ', gras(references.dossier), '. Le présent accusé vous est délivré en application des articles L. 112-11 et R. 112-11-1 du code des relations entre le public et l’administration (CRPA), ',
        gras('sous réserve que la demande soit complète'), '.',
      ),
      projetEnTableau('Votre demande', projetDepose, montantDemande),
      ...quiInstruit(donnees),
      ...quandVousRepondrons(donnees),
      ...puisJeCommencer(donnees),
      ...constatAutomatique(donnees),
      titre('Les pièces que nous avons reçues'),
      piecesEnTableau(pieces),
      paragraphe('Empreinte de la ligne du journal qui enregistre votre dépôt : ', journal.empreinte, '.'),
      paragraphe('Accusé établi automatiquement par le portail, pour le compte du service chargé de votre dossier.'),
    ],
  };
}

const quiInstruit = ({ service, agent }: DonneesAccuseReception): readonly Bloc[] => [
  ensemble(
    titre('Le service chargé de votre dossier'),
    paragraphe(gras(service.service), `, ${service.adresse.join(', ')}. Courriel : `, adresseCourriel(service.courriel), `. Téléphone : ${service.telephone}.`),
    paragraphe(`L’agent chargé de votre dossier est ${agent.nom}, ${agent.fonction} (`, adresseCourriel(agent.courriel), `, ${agent.telephone}).`),
  ),
];

const quandVousRepondrons = ({ rejetImplicite, recours }: DonneesAccuseReception): readonly Bloc[] => [
  titre('Quand une décision sera prise, et ce que vaut le silence'),
  paragraphe(
    'À défaut de décision expresse au plus tard le ', gras(jourEnLettres(rejetImplicite.le)), ', votre demande sera réputée rejetée : ',
    `le silence gardé pendant ${rejetImplicite.delai} sur une demande à caractère financier vaut rejet (art. L. 231-4, 3° du CRPA). `,
    'Si des pièces indispensables manquent, nous vous le dirons ; ce délai est alors suspendu jusqu’à leur production, au plus tard jusqu’au terme qui vous sera fixé. ',
    'Une décision expresse prise après cette date remplace le rejet implicite : votre dossier continue d’être instruit.',
  ),
  ...recoursContreLeSilence(recours),
];

const puisJeCommencer = ({ depensesDepuis }: DonneesAccuseReception): readonly Bloc[] => [
  ensemble(
    titre('Puis-je commencer ?'),
    paragraphe(
      'Les dépenses comptent à partir du ', gras(jourEnLettres(depensesDepuis)), ' : vous pouvez commencer sans attendre notre réponse, mais à vos risques. ',
      gras('Le présent accusé ne vaut ni accord ni promesse de subvention.'),
    ),
  ),
];

const constatAutomatique = ({ algorithme }: DonneesAccuseReception): readonly Bloc[] => [
  ensemble(
    titre('La vérification automatique de votre demande'),
    paragraphe(
      'Au dépôt, le portail a comparé vos réponses aux critères du règlement. Ce constat éclaire l’instruction sans la remplacer : un agent le vérifie, et seul l’organe compétent de la Région décide. ' +
      'Vous le retrouvez, critère par critère, dans votre espace. Les règles appliquées sont publiées sur ', adresseWeb(algorithme.urlRegles),
      ` ; pour en obtenir l’application à votre dossier, écrivez à ${algorithme.demande}.`,
    ),
  ),
];

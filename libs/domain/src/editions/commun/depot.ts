import type { Critere } from '../../reglement/critere.ts';
import type { Volet } from '../../reglement/volet.ts';
import { aConfirmer, loi } from './sources.ts';

const ARTICLE = 'Conditions de dépôt';

/** Les conditions communes à toutes les éditions ; le contrat d’engagement républicain n’y pèse que depuis sa date. */
export const CONDITIONS_COMMUNES: readonly Critere[] = [
  {
    genre: 'calendrier', article: ARTICLE, source: aConfirmer('Les jours sont publiés, l’heure de fin ne l’est pas : le dernier jour compte en entier.'),
    libelle: 'La demande est déposée entre l’ouverture et la fin du dernier jour de dépôt, heure de Paris.', parametres: {},
  },
  {
    genre: 'siret', article: ARTICLE, source: loi('Décret du 14 mars 1973 relatif au répertoire SIRENE ; règle de formation du numéro'),
    libelle: 'La structure porteuse est immatriculée : son SIRET est bien formé.', parametres: {},
  },
  {
    genre: 'contrat-engagement-republicain', article: ARTICLE, source: loi('Article 10-1 de la loi du 12 avril 2000, décret 2021-1947'),
    libelle: 'Une association souscrit le contrat d’engagement républicain.', parametres: { categories: ['association'], depuis: '2022-01-02' },
  },
  {
    genre: 'volet-unique', article: ARTICLE, source: aConfirmer('Un dossier porte sur un seul volet : lecture à confirmer par la Région.'),
    libelle: 'La demande porte sur un seul volet, ouvert par l’édition.', parametres: {},
  },
];

export const conditionDomaine = (source: Critere['source'], volets: readonly Volet[] = ['developpement']): Critere => ({
  genre: 'domaine', volets, article: 'Volet développement, domaines de services', source,
  libelle: 'Le projet de développement relève de l’un des domaines de l’édition.', parametres: {},
});

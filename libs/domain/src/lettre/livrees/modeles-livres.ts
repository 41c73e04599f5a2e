import { type ContenuModele, type ModeleLettre, NATURES_DECISION, type NatureModele } from '../modele.ts';
import { ACCORD } from './accord.ts';
import { AJOURNEMENT } from './ajournement.ts';
import { DEMANDE_COMPLEMENTS } from './demande-complements.ts';
import { IRRECEVABILITE } from './irrecevabilite.ts';
import { ACCUSE_RECOURS, RECOURS_ACCUEILLI, RECOURS_REJETE } from './recours.ts';
import { REFUS } from './refus.ts';

/** Le texte dont part le premier modèle d’une lettre : au mot près son gabarit en code, à confirmer par la Région. */
export const CONTENUS_LIVRES: Readonly<Record<NatureModele, ContenuModele>> = {
  accord: ACCORD, refus: REFUS, ajournement: AJOURNEMENT, irrecevabilite: IRRECEVABILITE,
  'demande-complements': DEMANDE_COMPLEMENTS, 'accuse-recours': ACCUSE_RECOURS, 'recours-accueilli': RECOURS_ACCUEILLI, 'recours-rejete': RECOURS_REJETE,
};

/** Les modèles publiés avec l’édition 2025-2028. Ceux des échanges attendent que l’administrateur les publie. */
export const MODELES_LIVRES: readonly ModeleLettre[] = ['creation', 'developpement'].flatMap((volet) =>
  NATURES_DECISION.map((nature) => ({ appelId: '2025-2028', volet, nature, version: 1, contenu: CONTENUS_LIVRES[nature] })));

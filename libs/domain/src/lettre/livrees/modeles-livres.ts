import { type ContenuModele, type ModeleLettre, NATURES_MODELE, type NatureModele } from '../modele.ts';
import { ACCORD } from './accord.ts';
import { AJOURNEMENT } from './ajournement.ts';
import { IRRECEVABILITE } from './irrecevabilite.ts';
import { REFUS } from './refus.ts';

const CONTENUS: Readonly<Record<NatureModele, ContenuModele>> = { accord: ACCORD, refus: REFUS, ajournement: AJOURNEMENT, irrecevabilite: IRRECEVABILITE };

/** Les modèles livrés avec l’édition 2025-2028, au mot près les gabarits d’avant ; leur texte est à confirmer par la Région. */
export const MODELES_LIVRES: readonly ModeleLettre[] = ['creation', 'developpement'].flatMap((volet) =>
  NATURES_MODELE.map((nature) => ({ appelId: '2025-2028', volet, nature, version: 1, contenu: CONTENUS[nature] })));

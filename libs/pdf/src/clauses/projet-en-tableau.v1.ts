import type { Projet, Somme } from '../donnees/entete.ts';
import { tableau, type Bloc } from '../mise-en-page/blocs.ts';

/** Le projet en une table : qui, quoi, où, combien. */
export const projetEnTableau = (legende: string, { structure, siret, intitule, volet, commune }: Projet, montantDemande: Somme): Bloc =>
  tableau({
    legende,
    entetes: 'lignes',
    colonnes: [{ titre: 'Rubrique', part: 3 }, { titre: 'Déclaration', part: 10 }],
    lignes: [
      ['Structure', siret === null ? structure : `${structure} (SIRET ${siret})`],
      ['Projet', intitule],
      ['Volet', volet],
      ['Commune', commune],
      ['Montant demandé', `${montantDemande.chiffres} (${montantDemande.lettres})`],
    ],
  });

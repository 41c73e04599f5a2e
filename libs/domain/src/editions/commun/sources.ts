import type { Provenance, Sourcee } from '../../reglement/provenance.ts';

export const publie = (texte: string): Provenance => ({ statut: 'publie', texte });
export const loi = (texte: string): Provenance => ({ statut: 'loi', texte });
export const aConfirmer = (texte = 'Les textes publiés se taisent : lecture à confirmer par la Région.'): Provenance => ({ statut: 'a-confirmer', texte });

export const de = <T>(source: Provenance, valeur: T): Sourcee<T> => ({ valeur, source });
/** Une valeur qu’aucun texte publié ne donne. */
export const inconnue: Sourcee<null> = { valeur: null, source: aConfirmer('Valeur absente des textes publiés : à confirmer par la Région.') };

/** Les textes publiés de l’AMI, nommés comme ils s’intitulent. */
export const TEXTES = {
  guide2017: publie('Guide des aides de la Région Nouvelle-Aquitaine, fiche « Développer les tiers-lieux », 2017'),
  appel2017: publie('Présentation de l’appel à manifestation d’intérêt « Tiers-lieux », 2017'),
  region2019: publie('Région Nouvelle-Aquitaine, « Un tiers-lieu à moins de 20 mn de chez vous », 2019'),
  fiche2019: publie('Fiche de l’appel à manifestation d’intérêt « Développer les tiers-lieux », 2019-2021'),
  region2024: publie('Région Nouvelle-Aquitaine, « Tiers-lieux : le nouveau monde du travail », 29 février 2024'),
  fiche2022: publie('Fiche de l’appel à manifestation d’intérêt « Tiers-lieux », 2022-2024'),
  fiche2025: publie('Fiche « Soutien à la création et au développement des tiers-lieux », 2025'),
  ami2025: publie('Fiche « AMI Tiers-lieux », 2025-2028'),
} as const;

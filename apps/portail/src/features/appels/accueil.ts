/** Le titre et l’introduction de l’accueil : la page préparée à la construction dit la même chose. */
export const TITRE_ACCUEIL = 'Appels à manifestation d’intérêt';
export const INTRODUCTION = 'La Région aide à créer et à développer des tiers-lieux. Choisissez un appel, vérifiez en quelques questions si votre projet paraît éligible, puis déposez votre dossier en ligne.';

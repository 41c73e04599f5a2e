/** Le nom que la documentation donne à chaque contrôleur ; les autres portent leur propre nom. */
const RUBRIQUES: Readonly<Record<string, string>> = {
  Boite: 'Démonstration', DossierAgent: 'Instruction : un dossier', Eligibilite: 'Éligibilité', Liste: 'Instruction : listes et séances', Piece: 'Pièce', RegistreAgent: 'Registre : tenue', Sante: 'Santé',
};

export const rubriqueDe = (controleur: string): string => {
  const nom = controleur.replace(/Controller$/, '');
  return RUBRIQUES[nom] ?? nom;
};

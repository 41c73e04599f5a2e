export type Volet = 'creation' | 'developpement' | 'reseau';
export type CategorieStructure = 'association' | 'entreprise' | 'collectivite' | 'etablissement-public' | 'particulier';

/** Le code de chaque page d’un dossier, tel que son adresse le porte. */
export type CodeOnglet = 'synthese' | 'demande' | 'complements' | 'eligibilite' | 'budget' | 'notation' | 'avis' | 'comite' | 'decision' | 'recours' | 'messages' | 'documents' | 'journal';

/** L’adresse d’une page du dossier ; la synthèse est celle du dossier lui-même. */
export const adresseOnglet = (id: string, code: CodeOnglet): string => (code === 'synthese' ? `/dossiers/${id}` : `/dossiers/${id}/${code}`);

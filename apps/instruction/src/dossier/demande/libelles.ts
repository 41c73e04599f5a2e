/** Les mots des valeurs codées du noyau typé, tels que le porteur les a lus. */
export const MOTS: Readonly<Record<string, string>> = {
  association: 'Association', entreprise: 'Entreprise', collectivite: 'Collectivité', 'etablissement-public': 'Établissement public', particulier: 'Particulier',
  TPE: 'Très petite entreprise', PME: 'Petite ou moyenne entreprise', ETI: 'Entreprise de taille intermédiaire', GE: 'Grande entreprise',
  aucun: 'Aucun', informel: 'Collectif informel', convention: 'Convention entre les membres',
  fibre: 'Fibre', thd: 'Très haut débit', hd: 'Haut débit', 'bas-debit': 'Bas débit', inconnu: 'Non connu',
  apprentissage: 'Apprentissage', 'mise-a-disposition': 'Mise à disposition', 'service-civique': 'Service civique', benevole: 'Bénévolat', prestataire: 'Prestation',
  etat: 'État', departement: 'Département', intercommunalite: 'Intercommunalité', commune: 'Commune', europe: 'Union européenne', 'autre-public': 'Autre financeur public', prive: 'Financeur privé', 'apport-propre': 'Apport propre',
  acquis: 'Acquis', sollicite: 'Sollicité', fonctionnement: 'Fonctionnement', investissement: 'Investissement',
};

/** « Association » pour `association` ; un code inconnu reste tel quel, l’absence se dit. */
export const mot = (code: string | null | undefined): string => (code ? MOTS[code] ?? code : NON_INDIQUE);
export const NON_INDIQUE = 'Non indiqué';
export const ouiNon = (valeur: boolean | null | undefined): string => (valeur === undefined || valeur === null ? NON_INDIQUE : valeur ? 'Oui' : 'Non');

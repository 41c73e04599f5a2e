/** Les mots du noyau typé, les mêmes dans les champs, la vérification et le récapitulatif. */
type Libelles<C extends string> = Readonly<Record<C, string>>;

export const CATEGORIES = {
  association: 'Association ou fondation', entreprise: 'Entreprise, coopérative (SCIC, SCOP), micro-entreprise', collectivite: 'Commune, intercommunalité, autre collectivité',
  'etablissement-public': 'Établissement public', particulier: 'Personne physique',
} satisfies Libelles<string>;
export const TAILLES = { TPE: 'Très petite entreprise (moins de 10 personnes)', PME: 'Petite ou moyenne entreprise (moins de 250 personnes)', ETI: 'Entreprise de taille intermédiaire', GE: 'Grande entreprise' } satisfies Libelles<string>;
export const COLLECTIFS = { aucun: 'Il n’y en a pas', informel: 'Un collectif informel', association: 'Une association d’usagers', convention: 'Une convention avec les usagers' } satisfies Libelles<string>;
export const NUMERIQUES = { fibre: 'Fibre optique', thd: 'Très haut débit (30 Mb/s et plus)', hd: 'Haut débit (de 8 à 30 Mb/s)', 'bas-debit': 'Moins de 8 Mb/s', inconnu: 'Je ne sais pas encore' } satisfies Libelles<string>;
export const CONTRATS = {
  CDI: 'CDI', CDD: 'CDD', apprentissage: 'Apprentissage', 'mise-a-disposition': 'Mise à disposition', 'service-civique': 'Service civique', benevole: 'Bénévolat', prestataire: 'Prestation',
} satisfies Libelles<string>;
export const NATURES = {
  etat: 'État', departement: 'Département', intercommunalite: 'Intercommunalité', commune: 'Commune', europe: 'Union européenne', 'autre-public': 'Autre financeur public', prive: 'Financeur privé', 'apport-propre': 'Apport propre',
} satisfies Libelles<string>;
export const STATUTS = { acquis: 'Acquis', sollicite: 'Sollicité' } satisfies Libelles<string>;
export const NATURES_DEPENSE = { fonctionnement: 'Fonctionnement', investissement: 'Investissement' } satisfies Libelles<string>;
export const VOLETS = { creation: 'Création', developpement: 'Développement', reseau: 'Réseau' } satisfies Libelles<string>;

/** Les options d’une liste ou de boutons radio, dans l’ordre de la table. */
export const options = (libelles: Libelles<string>) => Object.entries(libelles).map(([valeur, libelle]) => ({ valeur, libelle }));

/** Le libellé d’un code, ou rien s’il manque. */
export const libelleDe = (libelles: Libelles<string>, code: string | null | undefined): string | null => (code ? libelles[code] ?? code : null);

type Contraintes = { readonly required?: boolean; readonly pattern?: string; readonly maxLength?: number; readonly enum?: readonly string[]; readonly minimum?: number; readonly maximum?: number };
type ChampScdl = { readonly name: string; readonly description: string; readonly type: 'string' | 'date' | 'number'; readonly format?: string; readonly constraints: Contraintes };

const requis = { required: true } as const;
const SIRET = '^\\d{14}$';

/** Données essentielles des conventions de subvention, schéma SCDL « subventions » v2.1.1 : un JSON Table Schema, dans l’ordre exact des colonnes. */
export const SCHEMA_SCDL = {
  name: 'subventions', title: 'Subventions', version: '2.1.1', lang: 'fr',
  homepage: 'https://schema.data.gouv.fr/scdl/subventions/',
  fields: [
    { name: 'nomAttribuant', description: 'Nom de la collectivité qui attribue', type: 'string', constraints: requis },
    { name: 'idAttribuant', description: 'SIRET de la collectivité qui attribue', type: 'string', constraints: { ...requis, pattern: SIRET } },
    { name: 'dateConvention', description: 'Date de la signature de la convention', type: 'date', format: '%Y-%m-%d', constraints: requis },
    { name: 'referenceDecision', description: 'Numéro de la délibération', type: 'string', constraints: {} },
    { name: 'nomBeneficiaire', description: 'Nom du bénéficiaire', type: 'string', constraints: requis },
    { name: 'idBeneficiaire', description: 'SIRET du bénéficiaire', type: 'string', constraints: { pattern: SIRET } },
    { name: 'rnaBeneficiaire', description: 'Numéro au répertoire national des associations', type: 'string', constraints: { pattern: '^W\\d{9}$' } },
    { name: 'objet', description: 'Objet de la convention', type: 'string', constraints: { ...requis, maxLength: 256 } },
    { name: 'montant', description: 'Montant total attribué, en euros, avant répartition', type: 'number', constraints: requis },
    { name: 'nature', description: 'Nature de la subvention', type: 'string', constraints: { ...requis, enum: ['aide en numéraire', 'aide en nature', 'aide en numéraire;aide en nature', 'aide en nature;aide en numéraire'] } },
    { name: 'conditionsVersement', description: 'Conditions de versement', type: 'string', constraints: { ...requis, maxLength: 256 } },
    { name: 'datesPeriodeVersement', description: 'Date ou période du versement', type: 'string', constraints: { ...requis, pattern: '^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$' } },
    { name: 'idRAE', description: 'Identifiant au registre des aides d’État', type: 'string', constraints: { maxLength: 5 } },
    { name: 'notificationUE', description: 'Aide notifiée au titre du règlement de minimis', type: 'string', constraints: { ...requis, enum: ['oui', 'non'] } },
    { name: 'pourcentageSubvention', description: 'Part de la subvention attribuée à ce bénéficiaire', type: 'number', constraints: { ...requis, minimum: 0.01, maximum: 1 } },
    { name: 'dispositifAide', description: 'Identifiant du dispositif d’aide', type: 'string', constraints: {} },
  ],
} as const satisfies { readonly fields: readonly ChampScdl[]; readonly [cle: string]: unknown };

export type ColonneScdl = (typeof SCHEMA_SCDL)['fields'][number]['name'];
export const COLONNES_SCDL: readonly ColonneScdl[] = SCHEMA_SCDL.fields.map(({ name }) => name);

/** Une ligne publiée : chaque valeur est déjà le texte du fichier ; vide si l’on ne sait pas et que le schéma l’admet. */
export type LigneScdl = Readonly<Record<ColonneScdl, string>>;

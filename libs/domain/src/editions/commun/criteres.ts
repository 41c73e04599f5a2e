import type { Critere, CritereDe, Parametres, ParametresCouverture } from '../../reglement/critere.ts';
import type { Provenance } from '../../reglement/provenance.ts';
import { aConfirmer } from './sources.ts';

const BENEFICIAIRES = 'Bénéficiaires';
const DEVELOPPEMENT = 'Critères d’éligibilité, volet développement';

/** Les douze départements de la Nouvelle-Aquitaine. */
export const DEPARTEMENTS = ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'] as const;

export const beneficiaire = (source: Provenance, change: Partial<Parametres['beneficiaire']> = {}): CritereDe<'beneficiaire'> => ({
  genre: 'beneficiaire', article: BENEFICIAIRES, source,
  libelle: 'Associations, entreprises TPE et PME et leurs groupements, structures de l’ESS, collectivités locales et leurs groupements.',
  parametres: { admises: ['association', 'collectivite', 'entreprise'], aApprecier: ['etablissement-public', 'particulier'], taillesAdmises: ['TPE', 'PME'], apprecierLesEntreprises: false, ...change },
});

export const collectif = (source: Provenance, exigeDesEntreprisesHorsEss: boolean): CritereDe<'collectif-utilisateurs'> => ({
  genre: 'collectif-utilisateurs', article: BENEFICIAIRES, source,
  libelle: exigeDesEntreprisesHorsEss
    ? 'Les collectivités, et les entreprises hors de l’ESS, associent concrètement un groupement d’utilisateurs (collectif informel, association autonome…).'
    : 'Les collectivités agissent dans le cadre de partenariats opérationnels avec les collectifs d’utilisateurs.',
  parametres: { exigeDe: ['collectivite'], exigeDesEntreprisesHorsEss },
});

/** Implantation de la structure et situation du projet. */
export const territoire = (source: Provenance): readonly Critere[] => [
  { genre: 'implantation-regionale', article: BENEFICIAIRES, source, libelle: 'La structure est implantée dans la région.', parametres: {} },
  { genre: 'projet-en-region', article: 'Territoire de l’appel', source, libelle: 'Le projet est situé dans l’un des douze départements de la Nouvelle-Aquitaine.', parametres: { departements: DEPARTEMENTS } },
];

export const cinqCriteres = (source: Provenance): CritereDe<'cinq-criteres'> => ({
  genre: 'cinq-criteres', volets: ['creation', 'developpement'], article: 'Les cinq critères d’un tiers-lieu', source,
  libelle: 'Ouvert à tous les professionnels ; flexible et accessible ; accès au haut ou très haut débit ; accueil humain ; gouvernance collective.',
  parametres: { debitsAdmis: ['fibre', 'thd', 'hd'] },
});

export const couverture = (source: Provenance, change: Partial<ParametresCouverture> = {}): CritereDe<'couverture-20-minutes'> => ({
  genre: 'couverture-20-minutes', volets: ['creation'], article: 'Critères d’éligibilité, volet création', source,
  libelle: 'Le projet est situé dans un territoire en carence, c’est-à-dire sans tiers-lieu ouvert à moins de 20 mn en voiture.',
  parametres: {
    seuilSecondes: 1200, margeSecondes: 60, mode: 'voiture', preuve: 'calcul',
    statutsComptes: ['ouvert'], statutsDouteux: ['suspendu'], inclureHorsRegion: 'oui', absentDeLaCarte: 'a-verifier',
    ...change,
  },
});

/** Ancienneté, emploi et carte du volet développement. */
export const developpement = (source: Provenance, absence: Parametres['carte-regionale']['absence'], sourceCarte: Provenance): readonly Critere[] => [
  {
    genre: 'anciennete-3-ans', volets: ['developpement'], article: DEVELOPPEMENT, source,
    libelle: 'Le lieu est ouvert depuis 3 ans au moins, à compter du début de la gestion-animation des espaces de travail partagés.',
    parametres: { annees: 3, bissextile: 'CLAMP' },
  },
  {
    genre: 'emploi-0-5-etp', volets: ['developpement'], article: DEVELOPPEMENT, source,
    libelle: 'La structure emploie au moins 0,5 équivalent temps plein.',
    parametres: { etp: { numerateur: 1, denominateur: 2 }, contratsComptes: ['CDI', 'CDD'], contratsDouteux: ['apprentissage', 'mise-a-disposition'], tempsPleinHeures: 35 },
  },
  {
    genre: 'carte-regionale', volets: ['developpement'], article: DEVELOPPEMENT, source: sourceCarte,
    libelle: 'Le lieu est référencé sur la carte régionale des tiers-lieux.', parametres: { absence },
  },
];

export const doublon = (deAnnee: number, aAnnee: number): CritereDe<'doublon'> => ({
  genre: 'doublon', article: 'Règles de cumul', source: aConfirmer('Une seconde demande pour le même lieu et le même volet n’est pas prévue par les textes : à confirmer par la Région.'),
  libelle: 'Le même lieu n’a pas déjà été aidé pour le même volet pendant l’édition.', parametres: { deAnnee, aAnnee },
});

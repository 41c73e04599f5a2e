import type { Instant, Jour } from '@maillage/domain';
import type { Rectification } from './rectification.ts';

/** Un tracé SVG du logo : `d` dans le repère `largeur × hauteur` du logo, couleurs `#rrggbb`. */
export type Trace = { readonly d: string; readonly fond?: string; readonly trait?: { readonly couleur: string; readonly epaisseur: number } };
export type Logo = { readonly alternative: string; readonly largeur: number; readonly hauteur: number; readonly traces: readonly Trace[]; readonly mot: string };

export type Contact = { readonly service: string; readonly adresse: readonly string[]; readonly courriel: string; readonly telephone: string };

/** Une somme déjà mise en chiffres (« 38 500,00 € ») et en lettres (« trente-huit mille cinq cents euros »). */
export type Somme = { readonly chiffres: string; readonly lettres: string };

/**
 * Ce que tout acte porte, figé avec lui : rien de ce qui se lit n’est cherché ailleurs au moment du rendu.
 * `instant` est celui de la ligne du journal qui a décidé l’acte ; il date le fichier.
 */
export type Entete = {
  readonly projet: boolean;
  readonly instant: Instant;
  readonly lieu: string;
  readonly date: Jour;
  readonly autorite: { readonly nom: string; readonly direction: string; readonly adresse: readonly string[]; readonly logo: Logo };
  readonly service: Contact;
  /** L’agent chargé du dossier (art. L. 111-2 CRPA). */
  readonly agent: { readonly nom: string; readonly fonction: string; readonly courriel: string; readonly telephone: string };
  readonly destinataire: { readonly adresse: readonly string[]; readonly civilite: string };
  readonly references: { readonly dossier: string; /** Acte d’une séance : « Comité du 15 septembre 2026 », à la place du numéro de dossier. */ readonly seance?: string; readonly appel: string; readonly deliberation: string | null };
  readonly journal: { /** 64 caractères hexadécimaux. */ readonly empreinte: string };
  readonly verification: { /** Page publique où tout le monde peut contrôler le fichier. */ readonly adresse: string };
  /** Présente : cette lettre en rectifie une autre. Absente des actes ordinaires, dont les octets ne changent pas. */
  readonly rectification?: Rectification;
  readonly rendu: { readonly pdfkit: string; readonly police: string };
};

/** Ce dont un acte traite, en quelques mots : un dossier, ou une séance. */
export const referenceCourte = ({ dossier, seance }: Entete['references']): string => seance ?? `dossier n° ${dossier}`;

export type Deliberation = { readonly numero: string; readonly seance: Jour; readonly executoireLe: Jour; /** « la commission permanente du Conseil régional ». */ readonly organe: string };

export type Signataire = { readonly nom: string; readonly qualite: string; /** « Pour le Président… et par délégation ». */ readonly delegation: string | null; /** Façon dont l’acte est signé. */ readonly mention: string };

export type Projet = { readonly structure: string; readonly siret: string | null; readonly intitule: string; readonly volet: string; readonly commune: string };

export type VoiesDeRecours = {
  /** En toutes lettres : « deux mois ». */
  readonly delai: string;
  readonly gracieux: { readonly destinataire: string; readonly adresse: string };
  readonly contentieux: { readonly tribunal: string; readonly adresse: string; readonly teleservice: string };
};

export type TraitementAlgorithmique = {
  readonly urlRegles: string;
  /** Où demander les règles et leur application au dossier. */
  readonly demande: string;
  readonly cada: { readonly nom: string; readonly adresse: string };
};

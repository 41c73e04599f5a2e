import 'reflect-metadata/lite';
import type { EtatDemande, GesteDemande, Jour, StatutDate, StatutLieu } from '@maillage/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { TYPOLOGIES, type Typologie } from './libelles-registre.ts';
import { Choix, Courriel, DateJour, Facultatif, Liste, Nombre, OuiNon, Siret, Telephone, Texte, Textes } from './valider.ts';

const CODES_STATUT = ['ouvert', 'en-projet', 'suspendu', 'ferme'];
const CODE_COMMUNE = /^(\d{5}|2[AB]\d{3})$/;
const ADRESSE_WEB = /^https?:\/\/[^\s]{3,200}$/;

/** Paramètres d’URL de GET /api/registre ; `apres` : le curseur de la page précédente. */
export class FiltresRegistreDto {
  @Facultatif() @Texte(80, 'Recherche trop longue.') q?: string;
  @Facultatif() @Matches(/^\d{2}$/, { message: 'Choisissez un département.' }) departement?: string;
  @Facultatif() @Matches(CODE_COMMUNE, { message: 'Choisissez une commune.' }) commune?: string;
  @Facultatif() @Choix(CODES_STATUT, 'Choisissez un statut de la liste.') statut?: StatutLieu;
  @Facultatif() @Choix(Object.keys(TYPOLOGIES), 'Choisissez une typologie de la liste.') typologie?: Typologie;
  @Facultatif() @Choix(['oui', 'non'], 'Choisissez « oui » ou « non ».') carte?: 'oui' | 'non';
  @Facultatif() @Texte(300, 'Page inconnue.') apres?: string;
  @Facultatif() @Choix(['25', '50', '100', '500'], 'Choisissez 25, 50, 100 ou 500 lignes.') taille?: '25' | '50' | '100' | '500';
}
export type FiltresRegistre = Readonly<FiltresRegistreDto>;

/** Paramètres d’URL de GET /api/registre/bottin.pdf. */
export class FiltresBottinDto {
  @Facultatif() @Matches(/^\d{2}$/, { message: 'Choisissez un département.' }) departement?: string;
}

/** Un lieu du registre public ; position de son adresse, d’un point posé à la main, ou de sa commune (`precisionKm` : rayon d’incertitude). */
export type LieuRegistre = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly departement: string;
  readonly adresse: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly position: 'adresse' | 'manuelle' | 'commune' | 'inconnue';
  readonly precisionKm: number;
  /** Nul : rien ne dit encore ce qu’il est. */
  readonly statut: StatutLieu | null;
  readonly statutDu: Jour | null;
  readonly activiteDepuis: Jour | null;
  /** Centièmes d’équivalent temps plein. */
  readonly etpCentiemes: number | null;
  readonly typologies: readonly string[];
  readonly services: readonly string[];
  readonly surCarte: boolean;
  readonly siteWeb: string | null;
  readonly verifieLe: Jour | null;
};

/** GET /api/registre, /api/instruction/registre. */
export type ListeRegistre = { readonly lignes: readonly LieuRegistre[]; readonly total: number; readonly suivant: string | null };

/** GET /api/registre/:id. Un lieu fusionné répond par celui qui l’a repris : son `id` diffère de celui demandé. */
export type FicheLieu = LieuRegistre & { readonly statuts: readonly StatutDate[]; readonly source: string };

/** Le contact d’un lieu : jamais publié. */
export class ContactLieuDto {
  @Facultatif() @Texte(120, 'Indiquez un nom.') referent?: string;
  @Facultatif() @Telephone() telephone?: string;
  @Facultatif() @Courriel() courriel?: string;
}

/** Ce qui s’écrit d’un lieu. Sans `lon` et `lat`, il est posé sur sa commune, et marqué ainsi. */
export class ContenuLieuDto {
  @Texte(160, 'Indiquez le nom du lieu.') nom!: string;
  @Matches(CODE_COMMUNE, { message: 'Choisissez la commune dans la liste.' }) commune!: string;
  @Facultatif() @Texte(250, 'Indiquez l’adresse.') adresse?: string | null;
  @Facultatif() @Nombre(-180, 180, 'La longitude va de -180 à 180.') lon?: number | null;
  @Facultatif() @Nombre(-90, 90, 'La latitude va de -90 à 90.') lat?: number | null;
  @Facultatif() @Choix(['adresse', 'manuelle'], 'Dites d’où vient le point.') origine?: 'adresse' | 'manuelle';
  @Facultatif() @Nombre(0, 50, 'La précision va de 0 à 50 km.') precisionKm?: number;
  @OuiNon('Dites si le lieu est sur la carte régionale.') surCarte!: boolean;
  @Facultatif() @DateJour('Indiquez la date d’ouverture de l’activité.') activiteDepuis?: string | null;
  @Facultatif() @Max(100_000, { message: 'Nombre d’ETP trop grand.' }) @Min(0, { message: 'Indiquez un nombre d’ETP.' }) @IsInt({ message: 'Indiquez un nombre d’ETP.' }) etpCentiemes?: number | null;
  @IsIn(Object.keys(TYPOLOGIES), { each: true, message: 'Choisissez des typologies de la liste.' }) @Liste(4) typologies!: Typologie[];
  @Textes(20, 60, 'Indiquez les services.') services!: string[];
  @Facultatif() @Siret() siret?: string | null;
  @Facultatif() @Matches(ADRESSE_WEB, { message: 'Indiquez une adresse qui commence par https:// ou http://.' }) siteWeb?: string | null;
  @Facultatif() @ValidateNested() @Type(() => ContactLieuDto) contact?: ContactLieuDto;
}
export type ContenuLieu = Readonly<ContenuLieuDto>;

export class StatutDateDto {
  @Choix(CODES_STATUT, 'Choisissez un statut de la liste.') statut!: StatutLieu;
  @DateJour('Indiquez depuis quand.') du!: string;
}

/** PUT et POST /api/instruction/registre : le contenu d’un lieu, son statut s’il change, pourquoi et sur quelle preuve. */
export class ChangementLieuDto {
  @Facultatif() @ValidateNested() @Type(() => ContenuLieuDto) lieu?: ContenuLieuDto;
  @Facultatif() @ValidateNested() @Type(() => StatutDateDto) statut?: StatutDateDto;
  @Texte(1000, 'Dites pourquoi ce changement.') motif!: string;
  @Facultatif() @Texte(1000, 'Indiquez la preuve.') preuve?: string;
  /** En acceptant une demande : la version de la fiche que la personne a lue ; 412 si elle a changé. */
  @Facultatif() @Max(1_000_000_000, { message: 'Version inconnue.' }) @Min(1, { message: 'Version inconnue.' }) @IsInt({ message: 'Version inconnue.' }) lieuVersion?: number;
}

/** POST /api/instruction/registre/:id/fusion : ce lieu disparaît au profit de `vers`, qui garde son histoire. */
export class FusionDto {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'Choisissez le lieu à garder.' }) vers!: string;
  @Texte(1000, 'Dites pourquoi ces lieux n’en font qu’un.') motif!: string;
}

/** POST /api/instruction/registre/essai : ce que ferait un changement, sans rien écrire. Sans `lieuId`, une création ; avec `vers`, une fusion. */
export class EssaiChangementDto {
  @Facultatif() @Matches(/^[0-9a-f-]{36}$/, { message: 'Ce lieu n’existe pas.' }) lieuId?: string;
  @Facultatif() @ValidateNested() @Type(() => ContenuLieuDto) lieu?: ContenuLieuDto;
  @Facultatif() @ValidateNested() @Type(() => StatutDateDto) statut?: StatutDateDto;
  @Facultatif() @Matches(/^[0-9a-f-]{36}$/, { message: 'Choisissez le lieu à garder.' }) vers?: string;
}
/** Ce que ferait le changement, et s’il attendrait le visa de la Région. */
export type EssaiChangement = { readonly effet: EffetChangement; readonly attendLeVisa: boolean };

/** Un dossier dont le jugement changerait ; nul s’il n’est pas visible par cette personne. */
export type DossierTouche = { readonly dossierId: string; readonly numero: string; readonly nom: string; readonly avant: string; readonly apres: string };
/** `nombre` compte tout, brouillons compris ; `dossiers` : ceux que cette personne peut lire. */
export type EffetChangement = { readonly nombre: number; readonly dossiers: readonly DossierTouche[] };

/** Réponse de toute écriture : appliquée, ou en attente du visa de la Région (`demandeId`). */
export type ChangementRecu = { readonly applique: boolean; readonly lieuId: string | null; readonly demandeId: string | null; readonly effet: EffetChangement };

export type LigneHistoire = {
  readonly le: string;
  /** Nul : l’import. */
  readonly par: string | null;
  readonly geste: 'creation' | 'correction' | 'statut' | 'fusion' | 'import';
  readonly motif: string;
  readonly preuve: string | null;
  readonly visePar: string | null;
  readonly changements: readonly { readonly champ: string; readonly avant: string | null; readonly apres: string | null }[];
};

/** GET /api/instruction/registre/:id */
export type FicheLieuAgent = FicheLieu & {
  readonly version: number;
  readonly siret: string | null;
  readonly contact: { readonly referent?: string; readonly telephone?: string; readonly courriel?: string };
  readonly histoire: readonly LigneHistoire[];
  readonly doublons: readonly DoublonProbable[];
  readonly peutEcrire: boolean;
};

/** Deux lieux qui n’en font peut-être qu’un. `ressemblance` en pour cent. */
export type DoublonProbable = { readonly id: string; readonly nom: string; readonly communeNom: string; readonly ressemblance: number };
export type PaireDouteuse = { readonly lieu: DoublonProbable; readonly autre: DoublonProbable };

/** POST /api/registre/demandes : un lieu demande à être référencé ou corrigé. Le contact est exigé et jamais publié. */
export class DemandeRegistreDto {
  @Choix(['referencement', 'correction'], 'Dites ce que vous demandez.') genre!: 'referencement' | 'correction';
  @Facultatif() @Matches(/^[0-9a-f-]{36}$/, { message: 'Ce lieu n’existe pas.' }) lieuId?: string;
  @Texte(160, 'Indiquez le nom du lieu.') nom!: string;
  @Matches(CODE_COMMUNE, { message: 'Choisissez la commune dans la liste.' }) commune!: string;
  @Facultatif() @Texte(250, 'Indiquez l’adresse.') adresse?: string;
  @Facultatif() @Choix(CODES_STATUT, 'Choisissez un statut de la liste.') statut?: StatutLieu;
  @Facultatif() @DateJour('Indiquez depuis quand.') du?: string;
  @Texte(2000, 'Dites ce qui est à ajouter ou à corriger.') message!: string;
  @Texte(120, 'Indiquez votre nom.') contactNom!: string;
  @Courriel() contactCourriel!: string;
}
export type DemandeDeposee = { readonly id: string; readonly recue: true };

export class FiltresDemandesDto {
  @Facultatif() @Choix(['DEPOSEE', 'PROPOSEE', 'APPLIQUEE', 'REFUSEE'], 'Choisissez un état de la liste.') etat?: EtatDemande;
}
export class RefusDemandeDto {
  @Texte(1000, 'Dites pourquoi la demande est refusée : le demandeur le lira.') motif!: string;
}
export class VisaRegistreDto {
  @Texte(1000, 'Dites pourquoi la Région vise ce changement.') motif!: string;
}

export type LigneDemande = {
  readonly id: string; readonly genre: 'referencement' | 'correction' | 'changement'; readonly etat: EtatDemande; readonly nom: string; readonly communeNom: string;
  readonly lieuId: string | null; readonly deposeeLe: string;
};

/** GET /api/instruction/registre/demandes/:id : ce qui est demandé, ce qui est proposé, ce que cela changerait aujourd’hui. */
export type DetailDemande = LigneDemande & {
  readonly version: number;
  readonly commune: string;
  readonly saisie: { readonly adresse?: string | undefined; readonly statut?: StatutLieu | undefined; readonly du?: string | undefined; readonly message: string } | null;
  readonly changement: { readonly lieu: ContenuLieu | null; readonly statut: StatutDate | null; readonly vers: string | null } | null;
  readonly contactNom: string | null;
  readonly contactCourriel: string | null;
  readonly instruitePar: string | null;
  readonly viseePar: string | null;
  readonly motif: string | null;
  readonly preuve: string | null;
  readonly effet: EffetChangement;
  /** Pourquoi ce qui est proposé ne peut plus s’appliquer tel quel ; nul : rien ne s’y oppose. */
  readonly obstacle: string | null;
  readonly gestes: readonly GesteDemande[];
};

/** GET /api/registre/mes-demandes */
export type MaDemande = { readonly id: string; readonly nom: string; readonly etat: EtatDemande; readonly deposeeLe: string; readonly motif: string | null };

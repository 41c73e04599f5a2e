import 'reflect-metadata/lite';
import type { BilanSubvention, EtatSubvention, Jour, LigneEcriture, ProchainPas, ReglesCloture } from '@maillage/domain';
import { LIBELLES_SUBVENTION } from '@maillage/domain';
import { Type } from 'class-transformer';
import { Matches, ValidateNested } from 'class-validator';
import type { ActeAttributif } from './attribution.ts';
import { Choix, DateJour, Facultatif, Liste, Montant, Nombre, Texte } from './valider.ts';

export class FiltresSubventionsDto {
  @Facultatif() @Matches(/^20\d\d$/, { message: 'Indiquez une année.' }) annee?: string;
  @Facultatif() @Texte(120, 'Recherche trop longue.') q?: string;
  @Facultatif() @Choix(Object.keys(LIBELLES_SUBVENTION), 'Choisissez un état de la liste.') etat?: EtatSubvention;
  @Facultatif() @Texte(300, 'Page inconnue.') apres?: string;
}

/** GET /api/finances/subventions/export.{csv,xlsx,ods}. */
export class ExportSubventionsDto {
  @Facultatif() @Matches(/^20\d\d$/, { message: 'Indiquez une année.' }) annee?: string;
  @Facultatif() @Texte(120, 'Recherche trop longue.') q?: string;
  @Facultatif() @Choix(Object.keys(LIBELLES_SUBVENTION), 'Choisissez un état de la liste.') etat?: EtatSubvention;
  /** Codes de colonnes séparés par des virgules ; toutes si absent. */
  @Facultatif() @Texte(400, 'Trop de colonnes.') colonnes?: string;
}

/** GET /api/finances/subventions : première page de la gestion financière. */
export type LigneSubvention = {
  readonly id: string;
  readonly numero: string;
  readonly dossierId: string;
  readonly dossierNumero: string;
  readonly beneficiaire: string;
  readonly objet: string;
  readonly departement: string | null;
  readonly voteeLe: Jour;
  readonly assietteCentimes: number;
  readonly caduqueLe: Jour;
  readonly etat: EtatSubvention;
} & SommesSubvention;
/** Des sommes du grand livre, en centimes. */
export type SommesSubvention = { readonly voteCentimes: number; readonly engageCentimes: number; readonly verseCentimes: number; readonly resteCentimes: number; readonly tropPercuCentimes: number };
/** `totaux` : de toute la sélection, au-delà de la page. */
export type ListeSubventions = { readonly lignes: readonly LigneSubvention[]; readonly nombre: number; readonly totaux: SommesSubvention; readonly suivant: string | null };

const EXERCICE = 'Indiquez un exercice entre 2000 et 2100.';
const Exercice = () => Nombre(2000, 2100, EXERCICE);

export class CreditsDePaiementDto {
  @Exercice() exercice!: number;
  @Montant('Indiquez le montant des crédits de paiement.') montantCentimes!: number;
}

/** POST /api/finances/enveloppes : autorisations d’engagement d’un programme, et crédits de paiement par exercice. */
export class NouvelleEnveloppeDto {
  @Texte(40, 'Indiquez le code du programme.') programme!: string;
  @Texte(160, 'Donnez un nom à l’enveloppe.') libelle!: string;
  @Exercice() exercice!: number;
  @Choix(['fonctionnement', 'investissement'], 'Choisissez fonctionnement ou investissement.') nature!: 'fonctionnement' | 'investissement';
  @Facultatif() @Texte(60, 'Choisissez l’appel dans la liste.') appelId?: string;
  @Montant('Indiquez le montant des autorisations.') aeCentimes!: number;
  @Liste(10) @ValidateNested({ each: true }) @Type(() => CreditsDePaiementDto) creditsDePaiement!: CreditsDePaiementDto[];
}

/** POST /api/finances/enveloppes/:id/credits : ajoute des autorisations, ou des crédits de paiement d’un exercice. */
export class AjoutCreditsDto {
  @Choix(['ae', 'cp'], 'Choisissez autorisations d’engagement ou crédits de paiement.') sorte!: 'ae' | 'cp';
  @Montant('Indiquez un montant.', 1) montantCentimes!: number;
  @Facultatif() @Exercice() exercice?: number;
}

/** POST /api/finances/enveloppes/:id/annulation : retire des autorisations encore disponibles. */
export class AnnulationAeDto {
  @Montant('Indiquez un montant.', 1) montantCentimes!: number;
}

/** POST /api/finances/subventions/:id/acte/recu : l’acte signé par le bénéficiaire est revenu sur papier. */
export class ActeRecuDto {
  @Choix(['convention', 'arrete'], 'Choisissez convention ou arrêté.') nature!: 'convention' | 'arrete';
  @DateJour('Indiquez le jour de la signature du bénéficiaire.') le!: string;
}

/** POST /api/finances/subventions/:id/engagement (Idempotency-Key). */
export class EngagementDto {
  @Montant('Indiquez le montant engagé.', 1) montantCentimes!: number;
  @Texte(40, 'Indiquez le numéro d’engagement du logiciel financier.') numero!: string;
  @Facultatif() @Matches(/^[0-9a-f-]{36}$/, { message: 'Choisissez une enveloppe de la liste.' }) enveloppeId?: string;
}

/** Une enveloppe et ses soldes, en centimes ; chacun est une somme d’écritures. */
export type Enveloppe = {
  readonly id: string;
  readonly programme: string;
  readonly libelle: string;
  readonly exercice: number;
  readonly nature: 'fonctionnement' | 'investissement';
  readonly appelId: string | null;
  readonly ae: { readonly ouverteCentimes: number; readonly disponibleCentimes: number; readonly reserveeCentimes: number; readonly affecteeCentimes: number; readonly engageeCentimes: number; readonly annuleeCentimes: number };
  readonly exercices: readonly ExerciceDeLEnveloppe[];
};
/** GET /api/finances/enveloppes/:id/historique : ses mouvements, le dernier d’abord, cent au plus. */
export type MouvementEnveloppe = { readonly id: string; readonly code: string; readonly le: Jour; readonly par: string; readonly dossierNumero: string | null; readonly lignes: readonly LigneEcriture[] };
export type ExerciceDeLEnveloppe = { readonly exercice: number; readonly etat: 'OUVERT' | 'CLOS'; readonly ouvertsCentimes: number; readonly disponiblesCentimes: number; readonly consommesCentimes: number; readonly annulesCentimes: number };

/** Un paiement dont le service est fait avant la fin de l’exercice ; les noms sont tus à qui est écarté du dossier, le montant est nul avant la liquidation. */
export type Rattachement = { readonly paiementId: string | null; readonly subventionNumero: string | null; readonly beneficiaire: string | null; readonly montantCentimes: number | null };
/** GET /api/finances/enveloppes/:id/exercices/:exercice/cloture : ce que clore ferait aujourd’hui ; `court` : l’exercice se paie encore, jusqu’au `dernierJour`. */
export type ApercuCloture = {
  readonly exercice: number; readonly dernierJour: Jour; readonly court: boolean; readonly regles: ReglesCloture; readonly enveloppeSuivante: string | null; readonly rattachements: readonly Rattachement[];
  readonly cpTombesCentimes: number; readonly cpReportesCentimes: number; readonly aeAnnuleesCentimes: number; readonly aeReporteesCentimes: number;
};

/** GET /api/finances/subventions/:id : où en est une subvention, et toutes ses écritures. */
export type SubventionDetail = {
  readonly id: string;
  readonly numero: string;
  readonly dossierId: string;
  readonly dossierNumero: string;
  readonly etat: EtatSubvention;
  readonly etatLibelle: string;
  readonly dossierNom: string;
  readonly beneficiaire: string;
  readonly beneficiairePrive: boolean;
  readonly assietteCentimes: number;
  readonly autresAidesCentimes: number;
  /** Au-delà du seuil, sur le total de l’année, pour un bénéficiaire privé : un arrêté ne suffit pas. */
  readonly conventionObligatoire: boolean;
  readonly voteeLe: Jour;
  readonly caduqueLe: Jour;
  /** Dernier jour pour que le bénéficiaire signe. */
  readonly signatureAvantLe: Jour;
  readonly acteLe: Jour | null;
  readonly acteNature: 'convention' | 'arrete' | null;
  readonly engageeLe: Jour | null;
  readonly signeeLe: Jour | null;
  readonly engagementNumero: string | null;
  readonly enveloppeId: string | null;
  readonly enveloppe: { readonly programme: string; readonly libelle: string; readonly exercice: number } | null;
  /** La convention ou l’arrêté établi ici ; nul : pas encore, ou reçu sur papier. */
  readonly acte: ActeAttributif | null;
  readonly bilan: BilanSubvention;
  readonly prochainPas: ProchainPas;
  readonly ecritures: readonly EcritureLisible[];
};
export type EcritureLisible = { readonly id: string; readonly code: string; readonly le: Jour; readonly lignes: readonly LigneEcriture[] };

import 'reflect-metadata/lite';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { Choix, Courriel, DateJour, Facultatif, Liste, Montant, Nombre, OuiNon, Siret, Telephone, Texte, Vrai } from '../valider.ts';

/** Une réponse que rien ne demande ici garde sa forme : un texte. */
const pasUnTexte = (valeur: unknown) => valeur !== undefined && valeur !== null && typeof valeur !== 'string';

/** Le noyau typé d’un dossier : ce que lisent les règles et les actes. Le reste appartient à l’édition (`reponses`). */
export class PersonneDto {
  @Texte(80, 'Indiquez le prénom.') prenom!: string;
  @Texte(80, 'Indiquez le nom.') nom!: string;
  @Texte(120, 'Indiquez la fonction, par exemple : présidente.') fonction!: string;
}

export class ContactDto {
  @Courriel() courriel!: string;
  @Telephone() telephone!: string;
}

export class EtapeStructureDto {
  /** Vrai pour une intention sans SIRET : le brouillon est possible, le dépôt attend. */
  @Facultatif() @OuiNon('Dites si la structure a un SIRET.') sansSiret?: boolean;
  @ValidateIf((dto: EtapeStructureDto, valeur) => !dto.sansSiret || pasUnTexte(valeur)) @Siret() siret?: string;
  @Texte(160, 'Indiquez le nom de la structure, tel qu’il figure sur ses statuts.') raisonSociale!: string;
  @Choix(['association', 'entreprise', 'collectivite', 'etablissement-public', 'particulier'], 'Choisissez la catégorie de la structure.') categorie!: 'association' | 'entreprise' | 'collectivite' | 'etablissement-public' | 'particulier';
  @Facultatif() @Choix(['TPE', 'PME', 'ETI', 'GE'], 'Choisissez la taille de l’entreprise.') taille?: 'TPE' | 'PME' | 'ETI' | 'GE';
  @Facultatif() @OuiNon('Dites si la structure relève de l’économie sociale et solidaire.') ess?: boolean;
  @Texte(200, 'Indiquez l’adresse du siège.') adresse!: string;
  @Texte(10, 'Indiquez le code postal.') codePostal!: string;
  @Texte(120, 'Indiquez la ville.') ville!: string;
  @Facultatif() @OuiNon('Dites si la structure a un établissement dans la région.') etablissementDansLaRegion?: boolean;
  @IsObject({ message: 'Indiquez qui représente la structure.' }) @ValidateNested() @Type(() => PersonneDto) representant!: PersonneDto;
  /** Vrai quand la personne qui signe n’est pas le représentant légal : une délégation est alors demandée. */
  @Facultatif() @OuiNon('Dites si une autre personne signe.') signataireDelegue?: boolean;
  @ValidateIf((dto: EtapeStructureDto) => dto.signataireDelegue === true) @IsObject({ message: 'Indiquez qui signe.' }) @ValidateNested() @Type(() => PersonneDto) signataire?: PersonneDto;
  @IsObject({ message: 'Indiquez comment vous joindre.' }) @ValidateNested() @Type(() => ContactDto) contact!: ContactDto;
  @OuiNon('Dites si la structure récupère la TVA.') recupereTva!: boolean;
  @Facultatif() @Choix(['aucun', 'informel', 'association', 'convention'], 'Choisissez la forme du collectif d’utilisateurs.') collectif?: 'aucun' | 'informel' | 'association' | 'convention';
}

export class ContratDto {
  @Choix(['CDI', 'CDD', 'apprentissage', 'mise-a-disposition', 'service-civique', 'benevole', 'prestataire'], 'Choisissez le type de contrat.') type!: 'CDI' | 'CDD' | 'apprentissage' | 'mise-a-disposition' | 'service-civique' | 'benevole' | 'prestataire';
  @Nombre(0.01, 60, 'Indiquez les heures par semaine, de 0,01 à 60.') heuresHebdo!: number;
  @Nombre(1, 60, 'Indiquez la durée d’un temps plein, en heures par semaine.') tempsPlein!: number;
  @DateJour('Indiquez le début du contrat.') debut!: string;
  @Facultatif() @DateJour('Indiquez la fin du contrat, ou laissez vide.') fin?: string;
}

export class InterruptionDto {
  @DateJour('Indiquez le premier jour de fermeture.') du!: string;
  @Facultatif() @DateJour('Indiquez le dernier jour de fermeture, ou laissez vide si elle dure encore.') au?: string;
}

export class PositionDto {
  @Nombre(-180, 180, 'Longitude de −180 à 180.') lon!: number;
  @Nombre(-90, 90, 'Latitude de −90 à 90.') lat!: number;
  /** `manuelle` par défaut : posé sur la carte ; `adresse` : trouvé par un géocodeur. */
  @Facultatif() @Choix(['manuelle', 'adresse'], 'Dites comment ce point a été trouvé.') origine?: 'manuelle' | 'adresse';
}

const enDeveloppement = (dto: EtapeProjetDto, valeur: unknown) => dto.volet === 'developpement' || pasUnTexte(valeur);

export class EtapeProjetDto {
  @Choix(['creation', 'developpement', 'reseau'], 'Choisissez le volet de la candidature.') volet!: 'creation' | 'developpement' | 'reseau';
  @Texte(120, 'Indiquez le nom du projet.') nom!: string;
  @Texte(3000, 'Décrivez le projet en quelques phrases.') description!: string;
  @Texte(5, 'Choisissez la commune du projet dans la liste.') commune!: string;
  @Facultatif() @Texte(200, 'Indiquez l’adresse du lieu.') adresse?: string;
  /** Point posé à la main sur la carte : toujours accepté, marqué comme tel. */
  @Facultatif() @ValidateNested() @Type(() => PositionDto) position?: PositionDto;
  @OuiNon('Dites si le lieu est ouvert à tous les professionnels.') ouvertATous!: boolean;
  @OuiNon('Dites si le lieu est flexible et accessible.') flexibleAccessible!: boolean;
  @Choix(['fibre', 'thd', 'hd', 'bas-debit', 'inconnu'], 'Choisissez l’accès numérique du lieu.') numerique!: 'fibre' | 'thd' | 'hd' | 'bas-debit' | 'inconnu';
  @OuiNon('Dites si une personne accueille les usagers.') accueilHumain!: boolean;
  @OuiNon('Dites si les usagers participent à la gestion du lieu.') gouvernanceCollective!: boolean;
  @ValidateIf(enDeveloppement) @Texte(60, 'Choisissez le domaine de services.') domaine?: string;
  @ValidateIf(enDeveloppement) @DateJour('Indiquez la date de début de l’activité de gestion et d’animation des espaces partagés.') activiteDepuis?: string;
  @Facultatif() @OuiNon('Dites si le lieu est référencé sur la carte régionale.') surCarteRegionale?: boolean;
  @Facultatif() @Liste(20) @ValidateNested({ each: true }) @Type(() => InterruptionDto) interruptions?: InterruptionDto[];
  @Facultatif() @Liste(60) @ValidateNested({ each: true }) @Type(() => ContratDto) contrats?: ContratDto[];
  @Facultatif() @Nombre(2012, 2100, 'Indiquez l’année de l’aide déjà reçue pour ce lieu.') dejaAideAnnee?: number;
  @Facultatif() @Choix(['creation', 'developpement', 'reseau'], 'Choisissez le volet de l’aide déjà reçue.') dejaAideVolet?: string;
}

export class EtapeCalendrierDto {
  @DateJour('Indiquez le début du projet.') debutLe!: string;
  @DateJour('Indiquez la fin du projet.') finLe!: string;
}

export class DepenseDto {
  @Texte(40, 'Ligne sans identifiant.') id!: string;
  @Texte(40, 'Choisissez le poste de dépense.') poste!: string;
  @Texte(160, 'Décrivez la dépense.') libelle!: string;
  @Montant('Indiquez le montant hors taxes.', 1) htCentimes!: number;
  @Montant('Indiquez le montant toutes taxes comprises.', 1) ttcCentimes!: number;
  @DateJour('Indiquez la date prévue d’engagement.') engageeLe!: string;
}

export const NATURES_RECETTE = ['etat', 'departement', 'intercommunalite', 'commune', 'europe', 'autre-public', 'prive', 'apport-propre'] as const;

export class RecetteDto {
  @Texte(40, 'Ligne sans identifiant.') id!: string;
  @Choix(NATURES_RECETTE, 'Choisissez la nature du financement.') nature!: (typeof NATURES_RECETTE)[number];
  @Texte(160, 'Indiquez le financeur.') financeur!: string;
  @Montant('Indiquez le montant.', 1) montantCentimes!: number;
  @Choix(['acquis', 'sollicite'], 'Dites si ce financement est acquis ou sollicité.') statut!: 'acquis' | 'sollicite';
}

export class EtapeFinancementDto {
  @Liste(100) @ValidateNested({ each: true }) @Type(() => DepenseDto) depenses!: DepenseDto[];
  @Liste(50) @ValidateNested({ each: true }) @Type(() => RecetteDto) recettes!: RecetteDto[];
  @Montant('Indiquez le montant demandé à la Région.', 1) demandeCentimes!: number;
  @Choix(['fonctionnement', 'investissement'], 'Choisissez la nature principale des dépenses.') nature!: 'fonctionnement' | 'investissement';
}

export class EtapeEngagementsDto {
  @Vrai('Attestez l’exactitude des informations pour déposer.') exactitude!: boolean;
  @Vrai('Confirmez que vous avez lu l’information sur les données personnelles.') donneesPersonnelles!: boolean;
  @Facultatif() @OuiNon('Dites si la structure souscrit le contrat d’engagement républicain.') contratEngagementRepublicain?: boolean;
  @Facultatif() @OuiNon('Dites si la structure a reçu des aides de minimis sur trois ans.') aidesDeMinimis?: boolean;
  @Facultatif() @Montant('Indiquez le total des aides de minimis reçues sur trois ans.') deMinimisCentimes?: number;
  @Texte(160, 'Indiquez le nom de la personne qui signe.') signataireNom!: string;
}

/** La classe de chaque étape typée ; les pièces n’en ont pas, leurs fichiers s’envoient à part. */
export const ETAPES_DTO = {
  structure: EtapeStructureDto,
  projet: EtapeProjetDto,
  calendrier: EtapeCalendrierDto,
  financement: EtapeFinancementDto,
  engagements: EtapeEngagementsDto,
} as const;
export type EtapeTypee = keyof typeof ETAPES_DTO;

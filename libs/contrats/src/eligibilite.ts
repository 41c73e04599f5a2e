import type { Jour, ProvenanceTrajets, Verdict } from '@maillage/domain';
import { Type } from 'class-transformer';
import { Matches, ValidateNested } from 'class-validator';
import type { Interlocuteur } from './couverture.ts';
import { ContratDto, PositionDto } from './dossier/etapes.dto.ts';
import type { CommuneTrouvee, LieuProche, PositionProjet } from './territoire.ts';
import { Choix, DateJour, Facultatif, Liste, Nombre, OuiNon, Texte } from './valider.ts';

/** POST /api/appels/:appel/eligibilite : les réponses du test sans compte ; rien n’en est enregistré. */
export class TestEligibiliteDto {
  @Choix(['creation', 'developpement', 'reseau'], 'Choisissez le volet de votre projet.') volet!: 'creation' | 'developpement' | 'reseau';
  @Choix(['association', 'entreprise', 'collectivite', 'etablissement-public', 'particulier'], 'Choisissez la catégorie de votre structure.') categorie!: 'association' | 'entreprise' | 'collectivite' | 'etablissement-public' | 'particulier';
  @Facultatif() @Choix(['TPE', 'PME', 'ETI', 'GE'], 'Choisissez la taille de l’entreprise.') taille?: 'TPE' | 'PME' | 'ETI' | 'GE' | null;
  @Facultatif() @OuiNon('Dites si la structure relève de l’économie sociale et solidaire.') ess?: boolean | null;
  @Facultatif() @OuiNon('Dites si des utilisateurs se sont réunis en collectif.') collectif?: boolean | null;
  @Matches(/^(\d{2}|2[AB])\d{3}$/, { message: 'Choisissez la commune du projet dans la liste.' }) @Texte(5, 'Choisissez la commune du projet dans la liste.') commune!: string;
  /** Point posé à la main sur la carte ; sans lui, le bourg de la commune. */
  @Facultatif() @ValidateNested({ message: 'Un point s’écrit avec sa longitude et sa latitude.' }) @Type(() => PositionDto) position?: PositionDto | null;
  @Facultatif() @DateJour('Indiquez le début de l’activité de gestion et d’animation des espaces partagés.') activiteDepuis?: string | null;
  /** Millièmes d’équivalent temps plein, à la place des contrats : 500 = 0,5 ETP. */
  @Facultatif() @Nombre(0, 1_000_000, 'Indiquez le nombre d’équivalents temps plein, de 0 à 1 000.') etpPermille?: number | null;
  @Facultatif() @Liste(60) @ValidateNested({ each: true, message: 'Un contrat n’est pas lisible.' }) @Type(() => ContratDto) contrats?: ContratDto[] | null;
  @Facultatif() @OuiNon('Dites si le lieu est référencé sur la carte régionale.') surCarteRegionale?: boolean | null;
}

/** D’où les durées sont mesurées : le point posé, le bourg de la commune, ou rien. */
export type OrigineTest = 'position' | 'commune' | 'inconnue';

/** Le verdict indicatif, ses preuves et leur provenance ; `lieux` du plus proche au plus lointain. */
export type ResultatTest = {
  readonly edition: string;
  readonly reglementVersion: number;
  readonly dateReference: Jour;
  readonly commune: CommuneTrouvee;
  readonly origine: OrigineTest;
  readonly position: PositionProjet;
  readonly verdict: Verdict;
  readonly lieux: readonly LieuProche[];
  /** Nulle quand rien n’a pu être calculé. */
  readonly provenance: ProvenanceTrajets | null;
  /** Ce qu’il faut savoir pour lire les durées : estimation, position approximative, montagne. */
  readonly reserves: readonly string[];
  /** À qui parler du projet dans cette commune ; absent hors de la région. */
  readonly interlocuteurs?: readonly Interlocuteur[];
};

import type { Role } from '@maillage/domain';
import { Courriel, Texte } from './valider.ts';
import { Length, MaxLength, IsString, Matches } from 'class-validator';

const MOT_DE_PASSE = 'Choisissez un mot de passe d’au moins 12 caractères.';

export class ConnexionDto {
  @Courriel() courriel!: string;
  @MaxLength(200, { message: 'Saisissez votre mot de passe.' }) @IsString({ message: 'Saisissez votre mot de passe.' }) motDePasse!: string;
}

export class InscriptionDto {
  @Texte(80, 'Indiquez votre prénom.') prenom!: string;
  @Texte(80, 'Indiquez votre nom.') nom!: string;
  @Courriel() courriel!: string;
  @Length(12, 200, { message: MOT_DE_PASSE }) @IsString({ message: MOT_DE_PASSE }) motDePasse!: string;
}

export class JetonDto {
  @Matches(/^[A-Za-z0-9_-]{43}$/, { message: 'Ce lien n’est pas complet : ouvrez-le depuis le courriel.' }) @IsString({ message: 'Ce lien n’est pas complet.' }) jeton!: string;
}

export class OubliDto {
  @Courriel() courriel!: string;
}

export class NouveauMotDePasseDto extends JetonDto {
  @Length(12, 200, { message: MOT_DE_PASSE }) @IsString({ message: MOT_DE_PASSE }) motDePasse!: string;
}

/** La même réponse, que l’adresse soit connue ou non. */
export type DemandeRecue = { readonly recue: true };

/** Qui est connecté. GET /api/moi ; expireLe : fin de session si rien n’est fait (ISO). */
export type Moi = {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  readonly roles: readonly Role[];
  readonly departements: readonly string[];
};

/** GET /api/session : la même personne sans erreur quand il n’y en a pas (les fronts demandent à chaque page). */
export type SessionOuverte = { readonly personne: Moi | null };

/** GET /api/configuration : ce que les fronts doivent savoir avant toute connexion. */
export type Configuration = {
  readonly demonstration: boolean;
  readonly comptesDemonstration: readonly { readonly courriel: string; readonly nom: string; readonly role: string; readonly motDePasse: string }[];
  readonly region: { readonly nom: string };
  readonly maintenant: string;
  /** Tuiles d’un fond de carte, si l’exploitant en a choisi un. */
  readonly fondCarte: { readonly tuiles: string; readonly mention: string } | null;
};

/** Corps des erreurs (RFC 9457). */
export type Probleme = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly erreurs: readonly { readonly chemin: string; readonly message: string }[];
};

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@maillage/domain';
import type { Request } from 'express';

/** La personne connectée, telle que la session la porte à chaque requête (relue en base : un rôle retiré cesse aussitôt). */
export type Personne = {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  readonly roles: readonly Role[];
  readonly departements: readonly string[];
  /** Dossiers dont cette personne s’est déportée, ou a été écartée : elle n’en voit plus rien. */
  readonly deports: readonly string[];
};

export type RequetePersonne = Request & { personne?: Personne };

/** Injecte la personne connectée dans une méthode de contrôleur gardée par un droit. */
export const Qui = createParamDecorator((_donnee: unknown, contexte: ExecutionContext): Personne => {
  const { personne } = contexte.switchToHttp().getRequest<RequetePersonne>();
  if (!personne) throw new Error('Une route publique ne connaît pas la personne.');
  return personne;
});

/** Les rôles qui lisent toute la région ; l’instruction est bornée à des départements, l’expertise et le comité n’ouvrent pas les dossiers. */
const REGIONAUX: readonly Role[] = ['VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'];

/** Ce qu’une personne voit des dossiers : ses départements (nul = toute la région), sauf ceux dont elle est écartée. */
export type Perimetre = { readonly departements: readonly string[] | null; readonly exclus: readonly string[] };

/** Toute la région, sans exclusion : pour un calcul qui n’est montré à personne. */
export const REGION: Perimetre = { departements: null, exclus: [] };

/** Le périmètre d’une personne. Seul le rôle d’instructeur borne à des départements. */
export const perimetre = ({ roles, departements, deports }: Personne): Perimetre =>
  ({ departements: roles.some((role) => REGIONAUX.includes(role)) ? null : departements, exclus: deports });

/** Vrai si ce dossier est dans le périmètre. */
export const couvre = ({ departements, exclus }: Perimetre, dossier: { readonly id: string; readonly departement: string | null }): boolean =>
  !exclus.includes(dossier.id) && (departements === null || (dossier.departement !== null && departements.includes(dossier.departement)));

/** Vrai si cette personne instruit ce département : un autre rôle lui fait lire la région, jamais l’instruire. */
export const instruit = ({ roles, departements }: Personne, departement: string | null): boolean =>
  roles.includes('INSTRUCTEUR') && departement !== null && departements.includes(departement);

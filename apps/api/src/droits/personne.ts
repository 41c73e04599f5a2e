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

/** Départements auxquels cette personne est bornée ; nul = toute la région. Seul le rôle d’instructeur borne. */
export const perimetre = ({ roles, departements }: Personne): readonly string[] | null =>
  roles.some((role) => REGIONAUX.includes(role)) ? null : departements;

/** Vrai si cette personne instruit ce département : un autre rôle lui fait lire la région, jamais l’instruire. */
export const instruit = ({ roles, departements }: Personne, departement: string | null): boolean =>
  roles.includes('INSTRUCTEUR') && departement !== null && departements.includes(departement);

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

/** Départements auxquels cette personne est bornée ; nul = toute la région. Seul le rôle d’instructeur borne. */
export const perimetre = ({ roles, departements }: Personne): readonly string[] | null =>
  roles.some((role) => role !== 'INSTRUCTEUR' && role !== 'PORTEUR') ? null : departements;

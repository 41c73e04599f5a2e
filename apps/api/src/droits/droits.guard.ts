import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable, InternalServerErrorException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@maillage/domain';
import { CompteRepository } from '../compte/compte.repository.ts';
import { DROITS } from './droits.ts';
import type { RequetePersonne } from './personne.ts';

/** Refuse par défaut : une route sans droit déclaré ne répond à personne (et la vérification au démarrage l’interdit). */
@Injectable()
export class DroitsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly comptes: CompteRepository) {}

  async canActivate(contexte: ExecutionContext): Promise<boolean> {
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(DROITS, [contexte.getHandler(), contexte.getClass()]);
    if (!roles) throw new InternalServerErrorException('Cette route n’a pas de droit déclaré.');
    if (roles.length === 0) return true;
    const requete = contexte.switchToHttp().getRequest<RequetePersonne>();
    const personne = requete.session.compteId ? await this.comptes.personne(requete.session.compteId) : null;
    if (!personne) throw new UnauthorizedException('Connectez-vous pour continuer.');
    if (!personne.roles.some((role) => roles.includes(role))) throw new ForbiddenException('Votre compte ne permet pas cette action.');
    requete.personne = personne;
    return true;
  }
}

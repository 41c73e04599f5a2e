import { SetMetadata } from '@nestjs/common';
import type { Role } from '@maillage/domain';

export const DROITS = 'droits';

/** Route ouverte à toute personne, connectée ou non. */
export const Public = () => SetMetadata(DROITS, [] as readonly Role[]);

/** Route réservée aux personnes portant l’un de ces rôles ; la portée (département, propriété) se juge en SQL. */
export const Droits = (...roles: [Role, ...Role[]]) => SetMetadata(DROITS, roles as readonly Role[]);

export const TOUS_LES_ROLES: readonly Role[] = ['PORTEUR', 'INSTRUCTEUR', 'EXPERT', 'VALIDEUR', 'SIGNATAIRE', 'COMITE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'];

/** Il suffit d’être connecté. */
export const Connecte = () => SetMetadata(DROITS, TOUS_LES_ROLES);

/** Qui lit les dossiers déposés ; un instructeur seul est borné à ses départements. */
export const LECTEURS_DOSSIER: readonly Role[] = ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'];

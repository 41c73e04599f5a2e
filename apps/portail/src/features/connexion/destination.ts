import type { Moi } from '@maillage/contrats';

/** Où aller après la connexion : la page demandée si elle est du portail, sinon l’espace de la personne. */
export function destination(vers: string | null, { roles }: Pick<Moi, 'roles'>): string {
  if (vers && /^\/(?![/\\])/.test(vers)) return vers;
  return roles.includes('PORTEUR') || roles.length === 0 ? '/dossiers' : '/instruction';
}

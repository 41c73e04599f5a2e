import type { DossierPorteur } from '@maillage/contrats';
import type { ErreurSaisie, Etape } from '@maillage/domain';
import { idChamp } from '@maillage/ui';

/** L’adresse du champ d’un point à compléter ; son chemin peut porter, ou non, le nom de l’étape. */
export function lienDuPoint(dossierId: string, { etape, chemin }: Pick<ErreurSaisie, 'chemin'> & { readonly etape: Etape }): string {
  const champ = chemin.startsWith(`${etape}.`) ? chemin.slice(etape.length + 1) : chemin;
  return `/dossiers/${dossierId}/etape/${etape}${champ ? `#${idChamp(champ)}` : ''}`;
}

export const accuseDe = ({ actes }: Pick<DossierPorteur, 'actes'>) => actes.find(({ nature }) => nature === 'accuse-reception');

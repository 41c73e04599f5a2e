import type { DossierAgent } from '@maillage/contrats';
import { Carte, type PointCarte } from '@maillage/ui';
import { pointsProches } from './points-proches.ts';

/** Le projet et les lieux du tableau, situés ; sans position connue, le tableau suffit. */
export function CarteLieux({ dossier: { origine, nom, lieux } }: { readonly dossier: Pick<DossierAgent, 'origine' | 'nom' | 'lieux'> }) {
  if (!origine) return null;
  const points: readonly PointCarte[] = [{ cle: 'projet', forme: 'dossier', nom, ...origine }, ...pointsProches(lieux)];
  return <Carte titre={`Carte des tiers-lieux les plus proches de ${nom}`} points={points} />;
}

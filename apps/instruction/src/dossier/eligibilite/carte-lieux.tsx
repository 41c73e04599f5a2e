import type { DossierAgent, TiersLieuPublic } from '@maillage/contrats';
import { Carte, type PointCarte } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { tiersLieux } from '../../api/requetes.ts';
import { pointsProches } from './points-proches.ts';

/** Le projet et les lieux du tableau, situés ; sans position connue, le tableau suffit. */
export function CarteLieux({ dossier: { origine, nom, lieux } }: { readonly dossier: Pick<DossierAgent, 'origine' | 'nom' | 'lieux'> }) {
  const { data = AUCUN } = useQuery({ ...tiersLieux, enabled: origine !== null });
  if (!origine) return null;
  const points: readonly PointCarte[] = [{ cle: 'projet', forme: 'dossier', nom, ...origine }, ...pointsProches(lieux, data)];
  return <Carte titre={`Carte des tiers-lieux les plus proches de ${nom}`} points={points} />;
}

const AUCUN: readonly TiersLieuPublic[] = [];

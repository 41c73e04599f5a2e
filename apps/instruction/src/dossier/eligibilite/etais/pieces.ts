import type { CritereInstruit, DossierAgent } from '@maillage/contrats';
import { useQuery } from '@tanstack/react-query';
import { complements } from '../../../api/requetes.ts';

type Option = { readonly valeur: string; readonly libelle: string };

/** Les pièces que l’on peut citer : celles du dépôt, puis celles des compléments transmis ; celles déjà citées restent offertes. */
export function usePieces(dossier: DossierAgent, critere: CritereInstruit): readonly Option[] {
  const { data } = useQuery(complements(dossier.id));
  const duDepot = dossier.depot.pieces.flatMap(({ libelle, deposees }) => deposees.map(({ id, nom }) => ({ valeur: id, libelle: `${libelle} : ${nom}` })));
  const desComplements = (data?.demandes ?? []).flatMap(({ rang, transmiseLe, points }) => (transmiseLe ? points : []).flatMap(({ libelle, pieces }) => pieces.map(({ id, nom }) => ({ valeur: id, libelle: `Compléments ${rang}, ${libelle} : ${nom}` }))));
  const citees = critere.preuves.map(({ pieceId, nom }) => ({ valeur: pieceId, libelle: nom }));
  const toutes = [...duDepot, ...desComplements, ...citees];
  return toutes.filter(({ valeur }, rang) => toutes.findIndex((une) => une.valeur === valeur) === rang);
}

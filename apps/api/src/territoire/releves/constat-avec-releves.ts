import type { ReleveTrajet } from '@maillage/contrats';
import { type Constat, type Demande, evaluer, type Reglement, type Trajet, type Verdict } from '@maillage/domain';
import { margeDePrecision } from '../moteurs/precision.ts';

const CRITERE = 'couverture-20-minutes';

export const constatDeCouverture = ({ constats }: Verdict): Constat | null => constats.find(({ code }) => code === CRITERE) ?? null;

/**
 * Ce que dirait la règle si l’on se fiait au dernier relevé de chaque lieu : les autres faits restent ceux de l’évaluation figée.
 * Un relevé sans route, ou vers un lieu que l’évaluation ne connaît pas, ne change rien. Nul sans relevé.
 */
export function constatAvecReleves(demande: Demande, reglement: Reglement, verdict: Verdict, releves: readonly ReleveTrajet[]): Constat | null {
  const utiles = new Map([...releves].reverse().flatMap((releve) => (releve.lieuId !== null && releve.secondes !== null ? [[releve.lieuId, releve] as const] : [])));
  if (utiles.size === 0) return null;
  const lieux = demande.trajets.lieux.map((trajet) => { const releve = utiles.get(trajet.id ?? ''); return releve && trajet.mode === 'voiture' ? mesure(trajet, releve) : trajet; });
  return constatDeCouverture(evaluer({ ...demande, trajets: { ...demande.trajets, lieux } }, reglement, { evalueLe: verdict.evalueLe, atteints: new Set([CRITERE]) }));
}

/** La durée relevée remplace l’estimée ; sa bande est la marge de l’édition, ou l’imprécision du point de départ. */
function mesure({ basSecondes: _bas, hautSecondes: _haut, margeSecondes: _marge, ...trajet }: Trajet, { secondes, provenance }: ReleveTrajet): Trajet {
  const marge = provenance ? margeDePrecision(provenance.depuis) ?? 0 : 0;
  return { ...trajet, secondes: secondes!, ...(marge > 0 ? { margeSecondes: marge } : {}) };
}

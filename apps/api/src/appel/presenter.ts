import type { AppelDetail, AppelResume, StatutAppel } from '@maillage/contrats';
import { type Instant, type Jour, cloture, debutDuJour, ecartEnJours, estAvant, jourAParis } from '@maillage/domain';
import type { AppelLu } from './appel.repository.ts';

/** À venir, ouvert ou clos à cet instant : du premier jour 0 h à l’heure de clôture, à Paris. */
export function statutAppel({ reglement }: Pick<AppelLu, 'reglement'>, maintenant: Instant): StatutAppel {
  const { ouvreLe, dernierJourDepot, heureDepot } = reglement.periode;
  if (estAvant(maintenant, debutDuJour(ouvreLe.valeur))) return 'a-venir';
  return cloture({ date: dernierJourDepot.valeur, heure: heureDepot.valeur, deposeLe: maintenant }).accepte ? 'ouvert' : 'clos';
}

export function presenterAppel(appel: AppelLu, maintenant: Instant): AppelResume {
  const { reglement, id, ouvreLe, dernierJour } = appel;
  const statut = statutAppel(appel, maintenant);
  const maximum = (valeurs: readonly (number | null)[]) => valeurs.some((une) => une === null) || valeurs.length === 0 ? null : Math.max(...valeurs as number[]);
  return {
    id, type: reglement.type, titre: reglement.titre, statut, ouvreLe, dernierJour,
    joursRestants: statut === 'ouvert' ? ecartEnJours(jourAParis(maintenant) as Jour, dernierJour) + 1 : null,
    volets: reglement.volets.map(({ code, libelle }) => ({ code, libelle })),
    presentation: reglement.presentation,
    tauxMaxPourMille: maximum(reglement.taux.tranches.map(({ tauxPourMille }) => tauxPourMille.valeur)),
    plafondMaxCentimes: maximum(reglement.taux.tranches.map(({ plafondCentimes }) => plafondCentimes.valeur)),
  };
}

export const detaillerAppel = (appel: AppelLu, maintenant: Instant): AppelDetail =>
  ({ ...presenterAppel(appel, maintenant), version: appel.version, sha256: appel.sha256, reglement: appel.reglement });

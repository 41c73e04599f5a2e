import type { Jour } from '../../temps/jour.ts';

/** Une ligne du retour du comptable, déjà lue ; montant en centimes. */
export type LigneRetour = { readonly ligne: number; readonly exercice: number; readonly mandat: string; readonly montantCentimes: number; readonly le: Jour; readonly statut: 'paye' | 'rejete'; readonly motif: string };
/** Un mandat que le portail attend du comptable. */
export type MandatAttendu = { readonly id: string; readonly exercice: number; readonly mandat: string; readonly montantCentimes: number; readonly mandateLe: Jour };
export type Rapprochement = {
  readonly rapproches: readonly { readonly id: string; readonly retour: LigneRetour }[];
  readonly ecarts: readonly { readonly ligne: number; readonly mandat: string; readonly message: string }[];
  readonly absents: readonly MandatAttendu[];
};

/** Rapproche au centime, mandat par mandat ; ce qui ne se rapproche pas est dit, jamais deviné. `enEuros` dit un montant. */
export function rapprocher(retours: readonly LigneRetour[], attendus: readonly MandatAttendu[], enEuros: (centimes: number) => string): Rapprochement {
  const cle = (un: { readonly exercice: number; readonly mandat: string }) => `${un.exercice}/${un.mandat}`;
  const parCle = new Map(attendus.map((un) => [cle(un), un]));
  const vus = new Set<string>();
  const juger = (retour: LigneRetour): string | MandatAttendu => {
    const attendu = parCle.get(cle(retour));
    if (!attendu) return 'Ce mandat n’attend aucun retour : il est inconnu, déjà payé ou déjà rejeté.';
    if (vus.has(cle(retour))) return 'Ce mandat est déjà cité plus haut dans le fichier.';
    vus.add(cle(retour));
    if (attendu.montantCentimes !== retour.montantCentimes) return `Le montant diffère : ${enEuros(retour.montantCentimes)} au fichier, ${enEuros(attendu.montantCentimes)} au mandat.`;
    if (retour.le < attendu.mandateLe) return 'La date précède celle du mandat.';
    return retour.statut === 'rejete' && !retour.motif ? 'Un rejet doit dire son motif.' : attendu;
  };
  const juges = retours.map((retour) => ({ retour, juge: juger(retour) }));
  return {
    rapproches: juges.flatMap(({ retour, juge }) => (typeof juge === 'string' ? [] : [{ id: juge.id, retour }])),
    ecarts: juges.flatMap(({ retour: { ligne, mandat }, juge }) => (typeof juge === 'string' ? [{ ligne, mandat, message: juge }] : [])),
    absents: attendus.filter((un) => !vus.has(cle(un))),
  };
}

import { ajouterJours, type Jour } from '../temps/jour.ts';

/** Par où une lettre est notifiée : en ligne avec le consentement de la personne (R. 112-18 CRPA), en recommandé, de la main à la main. */
export type VoieNotification = 'electronique' | 'lrar' | 'remise-en-main-propre';
export type GenrePreuve = 'consultation' | 'presomption' | 'avis-reception' | 'non-reclame' | 'remise';
export type Preuve = { readonly genre: GenrePreuve; readonly le: Jour };

/** Un pli non réclamé est notifié le jour où le facteur l’a présenté. */
export type AvisReception = { readonly le: Jour; readonly issue: 'distribue' | 'non-reclame' };

/** Ce que l’on sait d’une notification ; jours civils à Paris. `presomptionJours` est figé avec elle. */
export type FaitsNotification = {
  readonly voie: VoieNotification;
  readonly envoyeeLe: Jour;
  readonly remiseLe: Jour | null;
  readonly consulteeLe: Jour | null;
  readonly avis: AvisReception | null;
  readonly presomptionJours: number;
};

/** À confirmer par le service juridique : quinze jours sans consultation valent réception (R. 112-20 CRPA) ; à sept jours, l’instructeur est alerté. */
export const REGLAGES_NOTIFICATION = { presomptionJours: 15, alerteJours: 7 } as const;

/**
 * La date qui fait courir le recours, et ce qui la prouve ; nulle tant que rien ne la prouve. La voie choisie décide : une lecture en ligne ne prouve rien d’un recommandé.
 * La présomption naît à la fin de son dernier jour : elle se constate le lendemain, et une lecture plus tardive ne la déplace pas.
 */
export function preuveDe({ voie, envoyeeLe, remiseLe, consulteeLe, avis, presomptionJours }: FaitsNotification, aujourdhui: Jour): Preuve | null {
  if (voie === 'remise-en-main-propre') return { genre: 'remise', le: remiseLe ?? envoyeeLe };
  if (voie === 'lrar') return avis && { genre: avis.issue === 'distribue' ? 'avis-reception' : 'non-reclame', le: avis.le };
  const presumeeLe = ajouterJours(envoyeeLe, presomptionJours);
  if (consulteeLe !== null && consulteeLe <= presumeeLe) return { genre: 'consultation', le: consulteeLe };
  return aujourdhui > presumeeLe ? { genre: 'presomption', le: presumeeLe } : null;
}

/** Vrai quand une notification reste sans nouvelles depuis `alerteJours` jours : non lue en ligne, ou sans avis de réception. */
export const sansNouvelles = (faits: Pick<FaitsNotification, 'voie' | 'envoyeeLe' | 'consulteeLe' | 'avis'>, aujourdhui: Jour, alerteJours: number = REGLAGES_NOTIFICATION.alerteJours): boolean =>
  (faits.voie === 'electronique' ? faits.consulteeLe === null : faits.voie === 'lrar' && faits.avis === null) && aujourdhui >= ajouterJours(faits.envoyeeLe, alerteJours);

/** Pourquoi cet avis de réception ne peut pas être enregistré ; nul s’il le peut. */
export function empechementAvis({ voie, envoyeeLe, avis }: Pick<FaitsNotification, 'voie' | 'envoyeeLe' | 'avis'>, le: Jour, aujourdhui: Jour): string | null {
  if (voie !== 'lrar') return 'Cette lettre n’est pas partie en recommandé : elle n’attend aucun avis de réception.';
  if (avis !== null) return 'L’avis de réception est déjà enregistré.';
  if (le > aujourdhui) return 'Cette date est à venir : recopiez celle de l’avis de réception.';
  return le < envoyeeLe ? 'L’avis de réception ne peut pas précéder l’envoi de la lettre.' : null;
}

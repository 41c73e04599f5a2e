import { enFrancais, type Instant, type Jour } from '../temps/jour.ts';
import { instantMural } from '../temps/mural.ts';

/** Comment une candidature est arrivée autrement que par le portail. */
export type Canal = 'postal' | 'courriel' | 'remise';
export type Reception = { readonly canal: Canal; /** Nul : illisible, ou sans objet. */ readonly cachetLe: Jour | null; readonly recuLe: Jour };

export const CANAUX: Readonly<Record<Canal, string>> = { postal: 'Envoi postal', courriel: 'Courriel', remise: 'Remise sur place' };

/** Jour retenu pour la limite de l’appel : le cachet de la poste (L112-1 CRPA) ; à défaut, la réception. */
export const jourRetenu = ({ canal, cachetLe, recuLe }: Reception): Jour => (canal === 'postal' && cachetLe !== null ? cachetLe : recuLe);

/** Un jour sans heure, pris à midi à Paris : un cachet ne dit que le jour, et ce jour compte en entier. */
export const instantDuJour = (jour: Jour): Instant => instantMural(jour, '12:00');

/** Pourquoi ces dates ne tiennent pas, champ par champ ; vide si elles tiennent. */
export function anomaliesReception({ canal, cachetLe, recuLe }: Reception, aujourdhui: Jour, ouvreLe: Jour): readonly { readonly chemin: 'cachetLe' | 'recuLe'; readonly message: string }[] {
  if (recuLe > aujourdhui) return [{ chemin: 'recuLe', message: 'Un envoi ne peut pas avoir été reçu demain : vérifiez la date.' }];
  if (recuLe < ouvreLe) return [{ chemin: 'recuLe', message: `L’appel n’ouvre que le ${enFrancais(ouvreLe)} : répondez à la structure de renvoyer sa candidature à partir de ce jour.` }];
  if (cachetLe === null) return [];
  if (canal !== 'postal') return [{ chemin: 'cachetLe', message: 'Seul un envoi postal porte un cachet : laissez cette date vide.' }];
  return cachetLe > recuLe ? [{ chemin: 'cachetLe', message: 'Le cachet précède la réception, ou tombe le même jour : vérifiez les deux dates.' }] : [];
}

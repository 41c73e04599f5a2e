import { Refus } from '../../erreurs/probleme.ts';

/** La place de la dernière ligne lue : sa clé de tri et son identifiant. Opaque pour le client. */
export type Curseur = { readonly valeur: string; readonly id: string };

export const ecrireCurseur = ({ valeur, id }: Curseur): string => Buffer.from(JSON.stringify([valeur, id])).toString('base64url');

/** Lève 400 si le curseur n’est pas l’un des nôtres. */
export function lireCurseur(texte: string | undefined): Curseur | null {
  if (!texte) return null;
  try {
    const [valeur, id] = JSON.parse(Buffer.from(texte, 'base64url').toString('utf8')) as unknown[];
    if (typeof valeur === 'string' && [...valeur].length < 40 && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { valeur, id };
  } catch { /* dit plus bas */ }
  throw new Refus(400, 'Cette page de liste n’existe plus : revenez au début de la liste.');
}

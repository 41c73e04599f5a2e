import { Bouton, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ErreurApi } from '../api/client.ts';

/** Pourquoi un geste n’a pas abouti ; si la séance a changé, de quoi la relire. */
export function Refus({ erreur, oublier }: { readonly erreur: ErreurApi | null; readonly oublier: () => void }) {
  const client = useQueryClient();
  if (!erreur) return null;
  const relire = async () => { await client.invalidateQueries({ queryKey: ['comites'] }); oublier(); };
  return <Encart ton={erreur.perime ? 'attention' : 'erreur'} annonce titre={erreur.statut === 412 ? 'Une autre personne vient de modifier cette séance : relisez-la, puis recommencez.' : erreur.message}>{erreur.perime && <Bouton variante="secondaire" onClick={() => void relire()}>Relire la séance</Bouton>}</Encart>;
}

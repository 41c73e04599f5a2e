import { Bouton, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ErreurApi } from '../api/client.ts';

/** Pourquoi un geste n’a pas abouti ; relire quand une autre personne a écrit avant. */
export function EchecSeance({ erreur, apres }: { readonly erreur: ErreurApi | null; readonly apres: () => void }) {
  const client = useQueryClient();
  if (!erreur) return null;
  const relire = async () => {
    await client.invalidateQueries({ queryKey: ['commissions'] });
    apres();
  };
  return (
    <Encart ton={erreur.perime ? 'attention' : 'erreur'} annonce titre={erreur.message}>
      {erreur.erreurs.length > 1 && <ul>{erreur.erreurs.map(({ chemin, message }) => <li key={chemin + message}>{message}</li>)}</ul>}
      {erreur.perime && <Bouton variante="secondaire" onClick={() => void relire()}>Relire la séance</Bouton>}
    </Encart>
  );
}

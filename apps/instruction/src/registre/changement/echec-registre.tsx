import { Bouton, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ErreurApi } from '../../api/client.ts';

/** Pourquoi le registre n’a pas été changé, et comment en sortir ; ne montre rien tant que tout va bien. */
export function EchecRegistre({ erreur }: { readonly erreur: ErreurApi | null }) {
  const client = useQueryClient();
  if (!erreur) return null;
  if (!erreur.perime) return <Encart ton="erreur" annonce titre={erreur.message} />;
  return (
    <Encart ton="attention" annonce titre="Quelqu’un a changé cette page entre-temps.">
      <p>Rien de votre saisie n’est écrit. Rechargez pour voir ce qui a changé, puis recommencez : votre saisie sera remplacée.</p>
      <Bouton variante="secondaire" onClick={() => void client.invalidateQueries({ queryKey: ['registre'] })}>Recharger</Bouton>
    </Encart>
  );
}

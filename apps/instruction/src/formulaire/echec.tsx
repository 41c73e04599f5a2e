import { Bouton, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ErreurApi } from '../api/client.ts';

/** Pourquoi un geste sur un dossier n’a pas abouti, et comment en sortir ; ne montre rien tant que tout va bien. */
export function Echec({ erreur, dossierId, apresRelecture }: { readonly erreur: ErreurApi | null; readonly dossierId: string; readonly apresRelecture?: () => void }) {
  const client = useQueryClient();
  if (!erreur) return null;
  if (!erreur.perime) return <Encart ton="erreur" annonce titre={erreur.message} />;
  const relire = async () => {
    await client.invalidateQueries({ queryKey: ['dossier', dossierId] });
    apresRelecture?.();
  };
  return (
    <Encart ton="attention" annonce titre="Le dossier a changé entre-temps : rechargez-le, puis recommencez.">
      <p>{erreur.message}</p>
      <Bouton variante="secondaire" onClick={() => void relire()}>Recharger le dossier</Bouton>
    </Encart>
  );
}

import type { VueListe } from '@maillage/contrats';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { appeler, type ErreurApi } from '../api/client.ts';
import { vues } from '../api/requetes.ts';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import styles from './liste.module.css';

/** Retire une vue que l’on a gardée ; ses dossiers ne changent pas. */
export function SupprimerVue({ vue }: { readonly vue: VueListe }) {
  const client = useQueryClient();
  const { demander, boite } = useConfirmation();
  const geste = useMutation<unknown, ErreurApi>({ mutationFn: () => appeler(`/api/instruction/vues/${vue.id}`, { methode: 'DELETE' }), onSettled: () => client.invalidateQueries({ queryKey: vues.queryKey }) });
  const supprimer = async () => {
    if (await demander({ titre: `Supprimer la vue « ${vue.nom} »`, contenu: <p>{vue.partage === 'moi' ? 'Elle disparaît de vos onglets.' : 'Elle disparaît aussi des onglets des personnes à qui vous l’avez partagée.'} Aucun dossier ne change.</p>, confirmer: 'Supprimer la vue' })) geste.mutate();
  };
  return <><button type="button" className={styles.plus} onClick={() => void supprimer()}>Supprimer la vue « {vue.nom} »</button>{boite}</>;
}

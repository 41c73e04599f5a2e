import type { ChangementRecu, ContenuLieu, FicheLieuAgent } from '@maillage/contrats';
import { Bouton, Encart, Lien } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { appeler, type ErreurApi } from '../../api/client.ts';
import { phraseEffet } from '../libelles.ts';
import { RACINE } from '../requetes.ts';

/** Ce qu’une page de saisie laisse en partant. `avant` : le contenu que cette correction a remplacé, à la version `version`. */
export type Suite = { readonly recu: ChangementRecu; readonly phrase: string; readonly avant?: ContenuLieu; readonly version?: number };

/** Ce qui vient d’être fait, et comment revenir en arrière tant que personne n’a rien écrit d’autre. */
export function SuiteDuChangement({ lieu }: { readonly lieu: FicheLieuAgent }) {
  const suite = (useLocation().state as { readonly suite?: Suite } | null)?.suite;
  const aller = useNavigate();
  const client = useQueryClient();
  const annuler = useMutation<ChangementRecu, ErreurApi>({
    mutationFn: () => appeler(`${RACINE}/${lieu.id}`, { methode: 'PUT', version: lieu.version, corps: { lieu: suite!.avant, motif: 'Annulation de la correction précédente' } }),
    onSuccess: async (recu) => {
      await client.invalidateQueries({ queryKey: ['registre'] });
      await aller('.', { replace: true, state: { suite: { recu, phrase: 'La correction est annulée : la fiche est revenue à ce qu’elle était.' } satisfies Suite } });
    },
  });
  if (!suite) return null;
  const { recu: { applique, demandeId, effet }, phrase, avant, version } = suite;
  if (!applique) return (
    <Encart ton="attention" annonce titre="Le changement attend le visa de la Région">
      <p>{phraseEffet(effet.nombre)} La fiche ne change pas d’ici là. <Lien href={`/registre/demandes/${demandeId}`}>Suivre ce changement</Lien></p>
    </Encart>
  );
  return (
    <Encart ton="succes" annonce titre={phrase}>
      {effet.nombre > 0 && <p>{phraseEffet(effet.nombre)} Un verdict figé au dépôt ne bouge pas ; la page Réévaluations le montre.</p>}
      {annuler.error && <p role="alert">{annuler.error.message}</p>}
      {avant && lieu.version === (version ?? 0) + 1 && <Bouton variante="secondaire" occupe={annuler.isPending} libelleOccupe="Annulation…" onClick={() => annuler.mutate()}>Annuler cette correction</Bouton>}
    </Encart>
  );
}

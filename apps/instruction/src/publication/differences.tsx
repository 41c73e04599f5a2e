import type { EtatPublication } from '@maillage/contrats';
import type { DifferencePublication } from '@maillage/domain';
import { Bouton, Encart, euros, useAnnoncer } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { appeler, type ErreurApi, nouvelleCle } from '../api/client.ts';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';

/** Ce que publier changerait, et le geste ; on publie le fichier que l’on a lu, ou rien. */
export function Differences({ etat: { annee, differences, nombre, totalCentimes, sha256 }, modifiable }: { readonly etat: EtatPublication; readonly modifiable: boolean }) {
  const client = useQueryClient();
  const annoncer = useAnnoncer();
  const { demander, boite } = useConfirmation();
  const cle = useRef<string | null>(null);
  const publier = useMutation<{ readonly rang: number }, ErreurApi>({
    mutationFn: () => appeler('/api/finances/publications', { methode: 'POST', corps: { annee, sha256 }, cle: cle.current ??= nouvelleCle() }),
    onSuccess: () => annoncer('Publication enregistrée'),
    onSettled: (_rendu, erreur) => { if (!erreur || erreur.statut >= 400) cle.current = null; return client.invalidateQueries({ queryKey: ['publication'] }); },
  });
  const confirmer = async () => {
    if (await demander({ titre: `Publier les subventions de ${annee}`, confirmer: 'Publier', contenu: <p>{nombre === 1 ? '1 ligne' : `${nombre} lignes`}, {euros(totalCentimes, true)} : chacun pourra lire et réutiliser ce fichier. Une publication suivante peut le corriger, sans effacer celle-ci.</p> })) publier.mutate();
  };
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">Depuis la dernière publication</h2>
      {publier.error && <Encart ton="erreur" annonce titre={publier.error.message} />}
      {differences.length === 0 ? <p>Rien n’a changé : il n’y a rien à publier.</p> : <ul>{differences.map((une) => <li key={une.numero}><Difference {...une} /></li>)}</ul>}
      {modifiable && differences.length > 0 && <Bouton occupe={publier.isPending} libelleOccupe="Publication…" onClick={() => void confirmer()}>Publier {annee}</Bouton>}
      {boite}
    </section>
  );
}

const Difference = (une: DifferencePublication) => {
  if (une.sorte !== 'modifiee') return <><strong>{une.numero}</strong> {une.sorte === 'ajoutee' ? 'entre dans le fichier' : 'en sort'} : {une.valeurs.nomBeneficiaire}, {une.valeurs.montant.replace('.', ',')} €</>;
  return <><strong>{une.numero}</strong> change : {une.colonnes.map(({ colonne, avant, apres }) => `${colonne}, de « ${avant || 'vide'} » à « ${apres || 'vide'} »`).join(' ; ')}</>;
};

import type { FicheANoter } from '@maillage/contrats';
import { manquesFiche } from '@maillage/domain';
import { Actions, Bouton, Encart, type ErreurChamp } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { appeler, type ErreurApi } from '../api/client.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { SaisieGrille } from './grille.tsx';
import { useFiche } from './use-fiche.ts';
import styles from './notation.module.css';

/** La fiche à remplir : enregistrée au fil de la saisie, validée une fois. */
export function RedactionFiche({ fiche }: { readonly fiche: FicheANoter }) {
  const { id, grille } = fiche;
  const { saisie, changer, etat, perime, finir } = useFiche(fiche);
  const [erreurs, setErreurs] = useState<readonly ErreurChamp[]>([]);
  const [tentative, setTentative] = useState(0);
  const { demander, boite } = useConfirmation();
  const client = useQueryClient();
  const validation = useMutation<void, ErreurApi, number>({
    mutationFn: (version) => appeler(`/api/notation/fiches/${id}/validation`, { methode: 'POST', version, corps: {} }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['fiches'] }), client.invalidateQueries({ queryKey: ['dossier'] })]),
  });
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const manques = manquesFiche(grille, saisie);
    setErreurs(manques);
    setTentative((nombre) => nombre + 1);
    if (manques.length > 0) return;
    if (!await demander({ titre: 'Valider cette fiche ?', contenu: <p>Elle ne changera plus, sauf si l’instruction la rouvre en disant pourquoi. Vous lirez alors les fiches validées des autres évaluateurs.</p>, confirmer: 'Valider ma notation' })) return;
    validation.mutate(await finir());
  };
  return (
    <section aria-labelledby="ma-fiche">
      <h2 id="ma-fiche">Votre notation</h2>
      <p>{grille.evaluateurs.valeur > 1 ? 'Chacun note seul : vous ne lirez les autres fiches qu’après avoir validé la vôtre.' : 'Votre fiche vaudra notation du dossier.'}</p>
      <p className={styles.discret}>{grille.criteres.source.texte}</p>
      {perime && <Encart ton="attention" annonce titre="Votre fiche a changé dans un autre onglet. Rechargez la page pour lire la plus récente."><Bouton variante="secondaire" onClick={() => location.reload()}>Recharger la page</Bouton></Encart>}
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {validation.error && <Encart ton="erreur" annonce titre={validation.error.message} />}
        <SaisieGrille grille={grille} notes={saisie} erreurs={erreurs} onChange={changer} />
        <p role="status" className={styles.discret}>{etat}</p>
        <Actions><Bouton type="submit" occupe={validation.isPending} libelleOccupe="Validation…">Valider ma notation</Bouton></Actions>
      </form>
      {boite}
    </section>
  );
}

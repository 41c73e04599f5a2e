import type { AvisRendu, Expertise } from '@maillage/contrats';
import { LIBELLES_SENS_AVIS, manqueAvis, SENS_AVIS, type SensAvis } from '@maillage/domain';
import { Actions, Bouton, Choix, Encart, ZoneTexte, type ErreurChamp } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { appeler, nouvelleCle, type ErreurApi } from '../api/client.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { Recusation } from './recusation.tsx';
import { useBrouillonAvis } from './use-brouillon-avis.ts';

const AIDES: Readonly<Partial<Record<SensAvis, string>>> = { reserve: 'Dites vos réserves, et ce qui les lèverait.', 'sans-avis': 'Vous n’avez pas d’avis à donner sur cette question ; le texte est alors facultatif.' };

/** La réponse de l’expert : enregistrée au fil de la saisie, rendue une seule fois. */
export function Redaction({ expertise }: { readonly expertise: Expertise }) {
  const { id } = expertise;
  const { saisie, changer, etat, perime, attendre } = useBrouillonAvis(expertise);
  const [erreurs, setErreurs] = useState<readonly ErreurChamp[]>([]);
  const [tentative, setTentative] = useState(0);
  const { demander, boite } = useConfirmation();
  const client = useQueryClient();
  const cle = useRef(nouvelleCle());
  const rendu = useMutation<AvisRendu, ErreurApi, { readonly sens: SensAvis; readonly texte: string }>({
    mutationFn: ({ sens, texte }) => appeler<AvisRendu>(`/api/expertise/${id}/rendu`, { methode: 'POST', cle: cle.current, corps: { sens, ...(texte.trim() ? { texte } : {}) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['expertise'] }),
  });

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const { sens, texte } = saisie;
    const manque = sens && manqueAvis(sens, texte);
    const manques = !sens ? [{ chemin: 'sens', message: 'Choisissez votre avis.' }] : manque ? [{ chemin: 'texte', message: manque }] : [];
    setErreurs(manques);
    setTentative((nombre) => nombre + 1);
    if (!sens || manques.length > 0) return;
    const accord = await demander({ titre: 'Rendre cet avis ?', contenu: <p>Avis : <strong>{LIBELLES_SENS_AVIS[sens]}</strong>. Il sera transmis à l’instruction et ne changera plus.</p>, confirmer: 'Rendre mon avis' });
    if (!accord) return;
    await attendre();
    rendu.mutate({ sens, texte });
  };

  const erreur = (chemin: string) => erreurs.find((une) => une.chemin === chemin)?.message;
  return (
    <section aria-labelledby="mon-avis">
      <h2 id="mon-avis">Votre avis</h2>
      <p>C’est un avis simple : il éclaire l’instruction et ne la lie pas. Le porteur ne le voit pas.</p>
      {perime && <Encart ton="attention" annonce titre="Votre brouillon a changé dans un autre onglet. Copiez votre texte si besoin, puis rechargez."><Bouton variante="secondaire" onClick={() => location.reload()}>Recharger la page</Bouton></Encart>}
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {rendu.error && <Encart ton="erreur" annonce titre={rendu.error.message} />}
        <Choix name="sens" libelle="Sens de l’avis" options={SENS_AVIS.map((sens) => ({ valeur: sens, libelle: LIBELLES_SENS_AVIS[sens], aide: AIDES[sens] }))} value={saisie.sens} erreur={erreur('sens')} onChange={(sens) => changer({ sens })} />
        <ZoneTexte name="texte" libelle="Votre analyse" facultatif={saisie.sens === 'sans-avis'} rows={10} maxLongueur={10_000} value={saisie.texte} erreur={erreur('texte')} onChange={(evenement) => changer({ texte: evenement.target.value })} />
        <p role="status">{etat}</p>
        <Actions><Bouton type="submit" occupe={rendu.isPending} libelleOccupe="Envoi de l’avis…">Rendre mon avis</Bouton><Recusation id={id} /></Actions>
      </form>
      {boite}
    </section>
  );
}

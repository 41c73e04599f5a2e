import type { DemandePaiementAgent } from '@maillage/contrats';
import { Actions, Bouton, Encart } from '@maillage/ui';
import { FormulaireMandat, FormulairePaiement } from './formulaires.tsx';
import { Motif } from './motif.tsx';
import styles from './paiements.module.css';
import { useGestePaiement } from './requetes.ts';

/** Ce que la personne peut faire maintenant ; le reste revient à quelqu’un d’autre. */
export function Gestes({ demande: { id, possibles, montantCentimes } }: { readonly demande: DemandePaiementAgent }) {
  const geste = useGestePaiement();
  const peut = (code: DemandePaiementAgent['possibles'][number]) => possibles.includes(code);
  const simple = (chemin: string, libelle: string) => <Bouton occupe={geste.isPending} onClick={() => geste.mutate({ chemin: `paiements/${id}/${chemin}` })}>{libelle}</Bouton>;
  return (
    <section aria-labelledby="gestes" className={styles.section}>
      <h2 id="gestes">Suite à donner</h2>
      {possibles.length === 0 && <p>Rien à faire pour vous maintenant.</p>}
      {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
      <Actions>
        {peut('service-fait') && simple('service-fait', 'Constater le service fait')}
        {peut('liquidation') && simple('liquidation', 'Liquider')}
        {peut('validation') && simple('validation', 'Valider le paiement')}
        {peut('reprise') && simple('reprise', 'Reprendre après le rejet')}
        {peut('complement') && <Motif id={id} chemin="complements" champ="message" libelle="Demander des compléments" titre="Demander des compléments au porteur" etiquette="Ce qui manque, point par point" />}
      </Actions>
      {peut('mandat') && <FormulaireMandat id={id} sansMontant={montantCentimes === 0} />}
      {peut('paiement') && <FormulairePaiement id={id} />}
      {peut('rejet') && <p><Motif id={id} chemin="rejet" champ="motif" libelle="Enregistrer un rejet" titre="Rejet du comptable" etiquette="Motif donné par le comptable" /></p>}
    </section>
  );
}

import { ActeRecuDto } from '@maillage/contrats';
import { Bouton, ChampDate, Encart, useAnnoncer, useChamp } from '@maillage/ui';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { useGesteFinances } from './requetes.ts';
import styles from './subventions.module.css';

/** L’exemplaire signé par le bénéficiaire est revenu par la poste : le jour de sa signature fait foi. */
export function ActeRecu({ id, nature }: { readonly id: string; readonly nature: 'convention' | 'arrete' }) {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<ActeRecuDto>({
    dto: ActeRecuDto, depart: { nature, le: '' },
    envoyer: async (corps) => { await geste.mutateAsync({ chemin: `/subventions/${id}/acte/recu`, corps }); annoncer('Acte reçu.'); },
  });
  const le = useChamp('le', control);
  return (
    <details className={styles.deplie}>
      <summary>Il est revenu signé sur papier</summary>
      <form noValidate aria-label="Acte reçu" onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <ChampDate libelle="Signé par le bénéficiaire le" {...le} />
        <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’acte reçu</Bouton>
      </form>
    </details>
  );
}

import { AjoutCreditsDto, AnnulationAeDto, type Enveloppe } from '@maillage/contrats';
import { Bouton, ChampMontant, ChampNombre, Choix, Encart, euros, useAnnoncer, useChamp } from '@maillage/ui';
import { useWatch } from 'react-hook-form';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { useGesteFinances } from '../subventions/requetes.ts';
import styles from './enveloppes.module.css';

/** Ajouter des crédits, ou rendre au budget des autorisations encore disponibles. */
export const Credits = ({ enveloppe }: { readonly enveloppe: Enveloppe }) => (
  <div className={styles.gestes}><Ajout enveloppe={enveloppe} /><Annulation enveloppe={enveloppe} /></div>
);

function Ajout({ enveloppe: { id, exercice } }: { readonly enveloppe: Enveloppe }) {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<AjoutCreditsDto>({
    dto: AjoutCreditsDto, depart: { sorte: 'ae', exercice },
    envoyer: async ({ sorte, montantCentimes, exercice: annee }) => {
      await geste.mutateAsync({ chemin: `/enveloppes/${id}/credits`, corps: { sorte, montantCentimes, ...(sorte === 'cp' ? { exercice: annee } : {}) } });
      formulaire.reset();
      annoncer('Crédits ajoutés.');
    },
  });
  const sorte = useWatch({ control, name: 'sorte' }) as 'ae' | 'cp';
  const champs = { sorte: useChamp('sorte', control), montant: useChamp('montantCentimes', control), exercice: useChamp('exercice', control) };
  return (
    <section aria-labelledby="ajouter">
      <h2 id="ajouter">Ajouter des crédits</h2>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <Choix libelle="Crédits" options={[{ valeur: 'ae', libelle: 'Autorisations d’engagement' }, { valeur: 'cp', libelle: 'Crédits de paiement' }]} {...champs.sorte} />
        {sorte === 'cp' && <ChampNombre libelle="Exercice" {...champs.exercice} />}
        <ChampMontant libelle="Montant à ajouter" {...champs.montant} />
        <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Ajout…">Ajouter les crédits</Bouton>
      </form>
    </section>
  );
}

function Annulation({ enveloppe: { id, ae } }: { readonly enveloppe: Enveloppe }) {
  const geste = useGesteFinances();
  const annoncer = useAnnoncer();
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<AnnulationAeDto>({
    dto: AnnulationAeDto, depart: {},
    envoyer: async (corps) => {
      await geste.mutateAsync({ chemin: `/enveloppes/${id}/annulation`, corps });
      formulaire.reset();
      annoncer('Autorisations annulées.');
    },
  });
  const montant = useChamp('montantCentimes', control);
  return (
    <section aria-labelledby="annuler">
      <h2 id="annuler">Annuler des autorisations</h2>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <ChampMontant id="annulation" libelle="Montant à annuler" aide={`On n’annule que du disponible : ${euros(ae.disponibleCentimes)} au plus.`} {...montant} />
        <Bouton type="submit" variante="secondaire" occupe={occupe} libelleOccupe="Annulation…">Annuler ces autorisations</Bouton>
      </form>
    </section>
  );
}

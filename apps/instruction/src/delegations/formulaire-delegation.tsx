import { type Agent, DelegationDto } from '@maillage/contrats';
import { NATURES_LETTRE, type NatureLettre } from '@maillage/domain';
import { Bouton, Cases, ChampDate, ChampMontant, ChampTexte, Encart, ListeDeroulante, useChamp } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';
import { NATURES } from '../actes/etapes.ts';
import { Erreurs } from '../formulaire/erreurs.tsx';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import styles from './delegations.module.css';

/** Enregistrer un arrêté tel que publié. */
export function FormulaireDelegation({ signataires }: { readonly signataires: readonly Agent[] }) {
  const client = useQueryClient();
  const { formulaire, control, soumettre, erreurs, tentative, echec, occupe } = useFormulaire<DelegationDto>({
    dto: DelegationDto,
    depart: { compteId: '', numero: '', arreteLe: '', publieLe: '', du: '', au: '', natures: [...NATURES_LETTRE] },
    controler: ({ arreteLe, publieLe, du, au }) => [
      ...(publieLe < arreteLe ? [{ chemin: 'publieLe', message: 'Un arrêté ne peut pas être publié avant sa date.' }] : []),
      ...(au && au < du ? [{ chemin: 'au', message: 'Le dernier jour vient après le premier.' }] : []),
    ],
    envoyer: async ({ au, plafondCentimes, ...reste }) => {
      await appeler('/api/instruction/delegations', { methode: 'POST', corps: { ...reste, ...(au ? { au } : {}), ...(plafondCentimes ? { plafondCentimes } : {}) } });
      formulaire.reset();
      await client.invalidateQueries({ queryKey: ['delegations'] });
    },
  });
  const compte = useChamp('compteId', control);
  const natures = useChamp('natures', control);
  return (
    <section aria-labelledby="nouvelle" className={styles.section}>
      <h2 id="nouvelle">Enregistrer un arrêté</h2>
      <form noValidate className={styles.formulaire} onSubmit={(evenement) => void soumettre(evenement)}>
        <Erreurs erreurs={erreurs} tentative={tentative} />
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <ListeDeroulante libelle="Personne qui signe" options={signataires.map(({ id, nom }) => ({ valeur: id, libelle: nom }))} {...compte} />
        <ChampTexte libelle="Numéro de l’arrêté" largeur="moyen" {...useChamp('numero', control)} />
        <ChampDate libelle="Date de l’arrêté" {...useChamp('arreteLe', control)} />
        <ChampDate libelle="Date de publication" {...useChamp('publieLe', control)} />
        <ChampDate libelle="Premier jour" {...useChamp('du', control)} />
        <ChampDate libelle="Dernier jour" facultatif {...useChamp('au', control)} />
        <ChampMontant libelle="Plafond" facultatif aide="Montant le plus élevé qu’une lettre peut accorder ; vide : sans limite." {...useChamp('plafondCentimes', control)} />
        <Cases<NatureLettre> {...natures} libelle="Lettres couvertes" options={NATURES_LETTRE.map((valeur) => ({ valeur, libelle: NATURES[valeur] }))} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer l’arrêté</Bouton>
      </form>
    </section>
  );
}

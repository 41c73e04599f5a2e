import { FormProvider } from 'react-hook-form';
import { ObservationsDto, type SubventionPorteur } from '@maillage/contrats';
import { Bouton, dateHeure, DateTexte, Encart, euros, ResumeErreurs, useAnnoncer } from '@maillage/ui';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { SaisieLongue } from '../dossier/saisie/champs.tsx';
import { envoyerObservations, relire } from './api.ts';
import styles from './subvention.module.css';

/** Ce qui est à rendre, et comment être entendu avant qu’un titre soit émis. */
export function TropPercu({ subvention: { id, bilan, observations, observationsJusquAu } }: { readonly subvention: SubventionPorteur }) {
  if (bilan.tropPercuCentimes === 0) return null;
  return (
    <section aria-labelledby="trop-percu">
      <h2 id="trop-percu">Trop-perçu</h2>
      <Encart ton="attention" titre={`${euros(bilan.tropPercuCentimes, true)} sont à rendre`}>
        <p>Les dépenses retenues ne justifient pas tout ce qui vous a été versé. {observationsJusquAu ? <>Vous pouvez présenter vos observations jusqu’au <DateTexte iso={observationsJusquAu} /> ; un titre de recettes vous sera ensuite envoyé.</> : 'Le service vous écrira avant d’émettre un titre de recettes : vous pourrez présenter vos observations.'}</p>
      </Encart>
      {observations.map(({ texte, le }) => <p key={le} className={styles.texte}><strong>Vos observations du {dateHeure(le)} :</strong> {texte}</p>)}
      {observationsJusquAu && <Formulaire id={id} />}
    </section>
  );
}

function Formulaire({ id }: { readonly id: string }) {
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(ObservationsDto, { defaultValues: { texte: '' } });
  const annoncer = useAnnoncer();
  const envoyer = soumettre(async (valeurs) => {
    await envoyerObservations(id, valeurs);
    formulaire.reset();
    await relire();
    annoncer('Vos observations sont envoyées.');
  });
  return (
    <FormProvider {...formulaire}>
      <form noValidate onSubmit={(evenement) => void envoyer(evenement)}>
        <ResumeErreurs erreurs={erreurs} tentative={tentative} />
        <SaisieLongue name="texte" libelle="Vos observations" maxLongueur={4000} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Envoi en cours…">Envoyer mes observations</Bouton>
      </form>
    </FormProvider>
  );
}

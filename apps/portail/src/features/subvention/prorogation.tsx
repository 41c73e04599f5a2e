import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { ProrogationDto, type SubventionPorteur } from '@maillage/contrats';
import { Actions, Bouton, DateTexte, Encart, ResumeErreurs, useAnnoncer } from '@maillage/ui';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { SaisieDate, SaisieLongue } from '../dossier/saisie/champs.tsx';
import { demanderProrogation, relire } from './api.ts';

/** Demander plus de temps : possible jusqu’au dernier jour des droits, jamais après. */
export function Prorogation({ subvention: { id, etat, caduqueLe, prorogation, prorogationJusquAu } }: { readonly subvention: SubventionPorteur }) {
  const [ouvert, setOuvert] = useState(false);
  if (['SOLDEE', 'CADUQUE', 'ANNULEE', 'RETIREE'].includes(etat)) return null;
  return (
    <section aria-labelledby="prorogation">
      <h2 id="prorogation">Besoin de plus de temps</h2>
      <p>Vos droits à versement finissent le <DateTexte iso={caduqueLe} />. Une prorogation se demande au plus tard ce jour-là.</p>
      {prorogation && <Encart titre={<>Prorogation demandée jusqu’au <DateTexte iso={prorogation.demandee} /></>}><p>La Région n’a pas encore décidé : vous recevrez sa réponse par courriel.</p></Encart>}
      {!prorogation && prorogationJusquAu && (ouvert ? <Formulaire id={id} jusquAu={prorogationJusquAu} fermer={() => setOuvert(false)} /> : <p><Bouton variante="secondaire" onClick={() => setOuvert(true)}>Demander une prorogation</Bouton></p>)}
    </section>
  );
}

function Formulaire({ id, jusquAu, fermer }: { readonly id: string; readonly jusquAu: string; readonly fermer: () => void }) {
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(ProrogationDto, { defaultValues: { nouvelleDate: '', motif: '' } });
  const annoncer = useAnnoncer();
  const envoyer = soumettre(async (valeurs) => {
    await demanderProrogation(id, valeurs);
    await relire();
    annoncer('Votre demande de prorogation est envoyée.');
  });
  return (
    <FormProvider {...formulaire}>
      <form noValidate onSubmit={(evenement) => void envoyer(evenement)}>
        <ResumeErreurs erreurs={erreurs} tentative={tentative} />
        <SaisieDate name="nouvelleDate" libelle="Nouvelle date demandée" aide={<>Au plus tard le <DateTexte iso={jusquAu} />. Exemple : 15/03/2021</>} />
        <SaisieLongue name="motif" libelle="Pourquoi il vous faut plus de temps" maxLongueur={2000} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Envoi en cours…">Envoyer la demande</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
      </form>
    </FormProvider>
  );
}

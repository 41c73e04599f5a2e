import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { RibDto, type RibAffiche } from '@maillage/contrats';
import { Actions, Badge, Bouton, DateTexte, ListeDefinitions, ResumeErreurs, useAnnoncer } from '@maillage/ui';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { SaisieTexte } from '../dossier/saisie/champs.tsx';
import { enregistrerRib, relire } from './api.ts';

/** Le compte à créditer : masqué une fois enregistré, confirmé par un appel du service. */
export function Rib({ subvention: { id, rib } }: { readonly subvention: { readonly id: string; readonly rib: RibAffiche | null } }) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <section aria-labelledby="champ-rib">
      <h2 id="champ-rib" tabIndex={-1}>Compte à créditer</h2>
      {rib && <ListeDefinitions lignes={[
        { terme: 'IBAN', valeur: rib.iban }, { terme: 'Titulaire', valeur: rib.titulaire }, { terme: 'Enregistré le', valeur: <DateTexte iso={rib.saisiLe} /> },
        { terme: 'Confirmation', valeur: rib.confirmeLe ? <Badge ton="succes">Confirmé par le service</Badge> : <><Badge ton="attention">À confirmer</Badge> Un agent vous appellera à un numéro qu’il connaît déjà, avant tout versement.</> },
      ]} />}
      {!rib && !ouvert && <p>Aucun compte n’est enregistré : il en faut un avant de déposer une demande.</p>}
      {ouvert ? <FormulaireRib id={id} fermer={() => setOuvert(false)} /> : <p><Bouton variante="secondaire" onClick={() => setOuvert(true)}>{rib ? 'Changer de compte' : 'Indiquer mon RIB'}</Bouton></p>}
    </section>
  );
}

function FormulaireRib({ id, fermer }: { readonly id: string; readonly fermer: () => void }) {
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(RibDto, { defaultValues: { iban: '', titulaire: '' } });
  const annoncer = useAnnoncer();
  const envoyer = soumettre(async (valeurs) => {
    await enregistrerRib(id, valeurs);
    await relire();
    annoncer('Votre RIB est enregistré.');
    fermer();
  });
  return (
    <FormProvider {...formulaire}>
      <form noValidate onSubmit={(evenement) => void envoyer(evenement)}>
        <ResumeErreurs erreurs={erreurs} tentative={tentative} />
        <SaisieTexte name="iban" libelle="IBAN" aide="Il figure sur votre RIB et commence par FR suivi de deux chiffres." autoComplete="off" spellCheck={false} maxLength={50} />
        <SaisieTexte name="titulaire" libelle="Titulaire du compte" aide="Le nom de la structure, tel qu’il figure sur le RIB." maxLength={140} />
        <Actions><Bouton type="submit" occupe={occupe} libelleOccupe="Enregistrement…">Enregistrer ce compte</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>
      </form>
    </FormProvider>
  );
}

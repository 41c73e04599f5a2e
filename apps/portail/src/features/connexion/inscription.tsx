import { Bouton, ChampSecret, ChampTexte, Lien, Page, ResumeErreurs, useChamp } from '@maillage/ui';
import { InscriptionDto } from '@maillage/contrats';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { poster } from '../../api/client.ts';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { garderInscription } from './inscription-en-cours.ts';
import styles from './connexion.module.css';

/** Création d’un compte : l’adresse se confirme par courriel, la réponse est la même pour tous. */
export function Inscription() {
  const naviguer = useNavigate();
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(InscriptionDto, { defaultValues: { prenom: '', nom: '', courriel: '', motDePasse: '' } });
  const inscrire = async (compte: InscriptionDto) => {
    await poster('/api/inscription', compte);
    garderInscription(compte);
    await naviguer('/inscription/envoyee');
  };
  return (
    <Page titre="Créer un compte" enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />} colonne>
      <p className={styles.regles}>Tous les champs sont obligatoires. Le compte sert à déposer et à suivre vos dossiers.</p>
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={soumettre(inscrire)}>
          <Champs />
          <Bouton type="submit" occupe={occupe}>Créer mon compte</Bouton>
        </form>
      </FormProvider>
      <div className={styles.liens}><Lien href="/connexion">J’ai déjà un compte</Lien></div>
    </Page>
  );
}

const Champs = () => (
  <>
    <ChampTexte libelle="Prénom" autoComplete="given-name" {...useChamp('prenom')} />
    <ChampTexte libelle="Nom" autoComplete="family-name" {...useChamp('nom')} />
    <ChampTexte libelle="Adresse électronique" aide="Nous y enverrons un lien de confirmation." type="email" autoComplete="email" spellCheck={false} {...useChamp('courriel')} />
    <ChampSecret libelle="Mot de passe" aide="12 caractères au moins. Une phrase est plus facile à retenir qu’un mot compliqué." autoComplete="new-password" {...useChamp('motDePasse')} />
  </>
);

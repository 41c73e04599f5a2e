import { Bouton, ChampSecret, ChampTexte, Encart, Lien, Page, ResumeErreurs, useChamp } from '@maillage/ui';
import { ConnexionDto } from '@maillage/contrats';
import { FormProvider } from 'react-hook-form';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { seConnecter, useMoi } from '../../api/session.ts';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';
import { ComptesDemonstration } from './comptes-demonstration.tsx';
import { destination } from './destination.ts';
import styles from './connexion.module.css';

/** Connexion par adresse et mot de passe ; ramène à la page demandée. */
export function Connexion() {
  const [adresse] = useSearchParams();
  const vers = adresse.get('vers');
  const naviguer = useNavigate();
  const moi = useMoi();
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(ConnexionDto, { defaultValues: { courriel: '', motDePasse: '' } });
  const ouvrir = async ({ courriel, motDePasse }: ConnexionDto) => {
    const lieu = destination(vers, await seConnecter(courriel, motDePasse));
    if (lieu.startsWith('/instruction')) window.location.assign(lieu);
    else await naviguer(lieu, { replace: true });
  };
  const choisir = (courriel: string, motDePasse: string) => { formulaire.reset({ courriel, motDePasse }); void soumettre(ouvrir)(); };
  if (moi && !occupe && destination(vers, moi) !== '/instruction') return <Navigate replace to={destination(vers, moi)} />;
  return (
    <Page titre="Se connecter" enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />}>
      <div className={styles.deux}><div className={styles.gauche}>
      {vers && erreurs.length === 0 && <Encart titre="Connectez-vous pour ouvrir cette page">Vous y reviendrez aussitôt connecté.</Encart>}
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={soumettre(ouvrir)}>
          <Identifiants />
          <Bouton type="submit" occupe={occupe} libelleOccupe="Connexion…">Se connecter</Bouton>
        </form>
      </FormProvider>
      <div className={styles.liens}>
        <Lien href="/mot-de-passe">J’ai oublié mon mot de passe</Lien>
        <Lien href="/inscription">Créer un compte</Lien>
      </div>
      </div>
      <ComptesDemonstration onChoisir={choisir} />
      </div>
    </Page>
  );
}

const Identifiants = () => (
  <>
    <ChampTexte libelle="Adresse électronique" type="email" autoComplete="email" spellCheck={false} {...useChamp('courriel')} />
    <ChampSecret libelle="Mot de passe" autoComplete="current-password" {...useChamp('motDePasse')} />
  </>
);

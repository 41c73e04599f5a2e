import { ConnexionDto, type Moi } from '@maillage/contrats';
import { Bouton, ChampSecret, ChampTexte, Encart, Page, ResumeErreurs } from '@maillage/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { appeler } from '../api/client.ts';
import { configuration, moi } from '../api/requetes.ts';
import { useFormulaire } from '../formulaire/use-formulaire.ts';
import { ComptesDemonstration } from './comptes-demonstration.tsx';
import { retourSur } from './droits.ts';

/** La connexion des agents ; elle ramène à la page demandée. */
export function PageConnexion() {
  const [parametres] = useSearchParams();
  const { data: personne } = useQuery(moi);
  const { data: reglages } = useQuery(configuration);
  const client = useQueryClient();
  const connecter = async (saisie: ConnexionDto) => client.setQueryData(moi.queryKey, await appeler<Moi>('/api/connexion', { methode: 'POST', corps: saisie }));
  const { formulaire, soumettre, erreurs, tentative, echec, occupe } = useFormulaire({ dto: ConnexionDto, depart: { courriel: '', motDePasse: '' }, envoyer: connecter });
  const erreur = (chemin: string) => erreurs.find((refus) => refus.chemin === chemin)?.message;
  if (personne) return <Navigate to={retourSur(parametres.get('retour'))} replace />;
  return (
    <Page titre="Se connecter" colonne enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />}>
      <form noValidate onSubmit={(evenement) => void soumettre(evenement)}>
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        <ChampTexte libelle="Adresse électronique" type="email" autoComplete="username" {...formulaire.register('courriel')} erreur={erreur('courriel')} />
        <ChampSecret libelle="Mot de passe" autoComplete="current-password" {...formulaire.register('motDePasse')} erreur={erreur('motDePasse')} />
        <Bouton type="submit" occupe={occupe} libelleOccupe="Connexion…">Se connecter</Bouton>
      </form>
      {reglages?.demonstration && <ComptesDemonstration comptes={reglages.comptesDemonstration} occupe={occupe} choisir={(compte) => { formulaire.setValue('courriel', compte.courriel); formulaire.setValue('motDePasse', compte.motDePasse); }} soumettre={soumettre} />}
    </Page>
  );
}

import { Bouton, Encart, LienBouton, Page } from '@maillage/ui';
import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { phraseErreur, poster } from '../../api/client.ts';

/** Le lien du courriel d’inscription. Un clic confirme : un logiciel qui visite les liens ne consomme pas le jeton. */
export function VerifierCourriel() {
  const [adresse] = useSearchParams();
  const jeton = adresse.get('jeton') ?? '';
  const confirmation = useMutation({ mutationFn: () => poster('/api/inscription/verification', { jeton }) });
  if (confirmation.isSuccess) {
    return <Page titre="Votre adresse est confirmée" cle="confirmee" colonne><p>Votre compte est prêt. Connectez-vous pour commencer un dossier.</p><br /><LienBouton href="/connexion">Se connecter</LienBouton></Page>;
  }
  if (jeton === '') {
    return <Page titre="Ce lien est incomplet" colonne><p>Ouvrez-le depuis le courriel, ou copiez son adresse entière.</p></Page>;
  }
  return (
    <Page titre="Confirmez votre adresse" colonne>
      {confirmation.error && <Encart ton="erreur" annonce titre={phraseErreur(confirmation.error)}><p>Un lien sert une seule fois et pendant une durée limitée. Créez de nouveau votre compte pour en recevoir un autre.</p></Encart>}
      <p>Confirmez que vous avez bien demandé l’ouverture d’un compte.</p>
      <br />
      <Bouton occupe={confirmation.isPending} onClick={() => confirmation.mutate()}>Confirmer mon adresse</Bouton>
    </Page>
  );
}

import { Bouton, Encart, Lien, Page, useAnnoncer } from '@maillage/ui';
import { useMutation } from '@tanstack/react-query';
import { phraseErreur, poster } from '../../api/client.ts';
import { inscriptionEnCours } from './inscription-en-cours.ts';

/** Après l’inscription : le courriel est parti, on peut le redemander tant que cette page est ouverte. */
export function InscriptionEnvoyee() {
  const compte = inscriptionEnCours();
  const annoncer = useAnnoncer();
  const envoi = useMutation({ mutationFn: () => poster('/api/inscription', compte), onSuccess: () => annoncer('Courriel envoyé de nouveau') });
  return (
    <Page titre="Ouvrez votre boîte de réception" colonne>
      <p>{compte ? <>Un courriel est parti à <strong>{compte.courriel}</strong>.</> : 'Un courriel est parti à l’adresse que vous avez donnée.'} Ouvrez le lien qu’il contient pour confirmer votre adresse.</p>
      <Encart titre="Rien n’arrive ?">
        <p>Attendez quelques minutes et regardez dans les courriels indésirables. Si cette adresse a déjà un compte, le courriel vous le dit.</p>
      </Encart>
      {envoi.error && <Encart ton="erreur" annonce titre={phraseErreur(envoi.error)} />}
      {compte && <p><Bouton variante="secondaire" occupe={envoi.isPending} onClick={() => envoi.mutate()}>{envoi.isSuccess ? 'Courriel renvoyé. Renvoyer encore' : 'Renvoyer le courriel'}</Bouton></p>}
      <p><br /><Lien href="/connexion">Aller à la connexion</Lien></p>
    </Page>
  );
}

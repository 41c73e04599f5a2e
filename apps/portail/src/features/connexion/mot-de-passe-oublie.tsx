import { Bouton, ChampTexte, Lien, Page, ResumeErreurs, useChamp } from '@maillage/ui';
import { OubliDto } from '@maillage/contrats';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { poster } from '../../api/client.ts';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';

/** Demande d’un lien pour changer de mot de passe ; la réponse ne dit pas si le compte existe. */
export function MotDePasseOublie() {
  const [envoye, setEnvoye] = useState<string | null>(null);
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(OubliDto, { defaultValues: { courriel: '' } });
  if (envoye) {
    return (
      <Page titre="Ouvrez votre boîte de réception" cle="envoye" colonne>
        <p>Si un compte existe pour <strong>{envoye}</strong>, un courriel vient de partir. Le lien qu’il contient permet de choisir un nouveau mot de passe.</p>
        <p><br /><Lien href="/connexion">Aller à la connexion</Lien></p>
      </Page>
    );
  }
  return (
    <Page titre="Mot de passe oublié" enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />} colonne>
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={soumettre(async (demande) => { await poster('/api/mot-de-passe/oubli', demande); setEnvoye(demande.courriel); })}>
          <Courriel />
          <Bouton type="submit" occupe={occupe}>Recevoir un lien</Bouton>
        </form>
      </FormProvider>
    </Page>
  );
}

const Courriel = () => <ChampTexte libelle="Adresse électronique" aide="Celle de votre compte." type="email" autoComplete="email" spellCheck={false} {...useChamp('courriel')} />;

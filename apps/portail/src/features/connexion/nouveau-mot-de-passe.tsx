import { Bouton, ChampSecret, Lien, LienBouton, Page, ResumeErreurs, useChamp } from '@maillage/ui';
import { NouveauMotDePasseDto } from '@maillage/contrats';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { poster } from '../../api/client.ts';
import { useFormulaireDto } from '../../formulaire/use-formulaire-dto.ts';

/** Le lien du courriel d’oubli : choisir un nouveau mot de passe. */
export function NouveauMotDePasse() {
  const [adresse] = useSearchParams();
  const [change, setChange] = useState(false);
  const { formulaire, erreurs, tentative, soumettre, occupe } = useFormulaireDto(NouveauMotDePasseDto, { defaultValues: { jeton: adresse.get('jeton') ?? '', motDePasse: '' } });
  if (change) return <Page titre="Votre mot de passe est changé" cle="change" colonne><p>Les autres sessions de ce compte sont fermées.</p><br /><LienBouton href="/connexion">Se connecter</LienBouton></Page>;
  return (
    <Page titre="Choisir un nouveau mot de passe" enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs.map((erreur) => erreur.chemin === 'jeton' ? { ...erreur, chemin: '' } : erreur)} tentative={tentative} />} colonne>
      <FormProvider {...formulaire}>
        <form noValidate onSubmit={soumettre(async (demande) => { await poster('/api/mot-de-passe', demande); setChange(true); })}>
          <Secret />
          <Bouton type="submit" occupe={occupe}>Changer mon mot de passe</Bouton>
        </form>
      </FormProvider>
      <p><br /><Lien href="/mot-de-passe">Demander un autre lien</Lien></p>
    </Page>
  );
}

const Secret = () => <ChampSecret libelle="Nouveau mot de passe" aide="12 caractères au moins. Une phrase est plus facile à retenir qu’un mot compliqué." autoComplete="new-password" {...useChamp('motDePasse')} />;

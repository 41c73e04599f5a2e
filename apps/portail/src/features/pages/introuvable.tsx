import { Actions, LienBouton, Page } from '@maillage/ui';

/** Une adresse qui ne mène à rien, ou à rien qui vous soit ouvert. */
export const Introuvable = () => (
  <Page titre="Cette page n’existe pas" colonne>
    <p>L’adresse est peut-être incomplète, ou la page a été déplacée. Si elle concerne un dossier, connectez-vous avec le compte qui l’a commencé.</p>
    <br />
    <Actions>
      <LienBouton href="/">Voir les appels</LienBouton>
      <LienBouton href="/dossiers" variante="secondaire">Mes dossiers</LienBouton>
    </Actions>
  </Page>
);

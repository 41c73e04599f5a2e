import { Component, type ReactNode } from 'react';
import { Bouton, Page } from '@maillage/ui';

/** Une page qui n’a pu être ni chargée ni dessinée : le cadre reste, la personne sait quoi faire. */
export class GardeFou extends Component<{ readonly children: ReactNode }, { readonly panne: boolean }> {
  override state = { panne: false };

  static getDerivedStateFromError() {
    return { panne: true };
  }

  override render() {
    if (!this.state.panne) return this.props.children;
    return (
      <Page titre="Cette page n’a pas pu s’afficher" colonne>
        <p>Vérifiez votre connexion à internet, puis rechargez la page. Ce que vous avez enregistré est conservé.</p>
        <p><Bouton onClick={() => window.location.reload()}>Recharger la page</Bouton></p>
      </Page>
    );
  }
}

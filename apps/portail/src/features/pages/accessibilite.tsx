import { Lien } from '@maillage/ui';
import { PageTexte } from './page-texte.tsx';

/** Déclaration d’accessibilité : elle dit ce qui a été contrôlé, et que l’audit reste à faire. */
export const Accessibilite = () => (
  <PageTexte titre="Déclaration d’accessibilité">
    <p>Cette déclaration concerne le portail des aides aux tiers-lieux.</p>
    <h2>État de conformité</h2>
    <p>Le portail est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : aucun audit par une personne qualifiée n’a encore été mené.</p>
    <h2>Ce qui est contrôlé</h2>
    <p>À chaque version, des contrôles automatiques parcourent les pages à l’ordinateur et au téléphone, en clair et en sombre. Ils couvrent une partie des critères seulement.</p>
    <ul>
      <li>Toutes les actions se font au clavier.</li>
      <li>Chaque champ a une étiquette, chaque erreur dit quoi faire.</li>
      <li>Chaque carte est accompagnée d’un tableau qui dit la même chose.</li>
      <li>Les actes sont des PDF balisés, lisibles par les lecteurs d’écran.</li>
    </ul>
    <h2>Signaler une difficulté</h2>
    <p>Si une page vous empêche d’agir, écrivez-nous depuis la page <Lien href="/aide">Aide et contact</Lien> : une autre façon de faire votre demande vous sera proposée.</p>
    <h2>Voie de recours</h2>
    <p>Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits, en ligne, par téléphone au 09 69 39 00 00, ou par courrier gratuit : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</p>
  </PageTexte>
);

import { Lien } from '@maillage/ui';
import { PageTexte } from './page-texte.tsx';

/** Éditeur, hébergeur, licences et sources des données. */
export const MentionsLegales = () => (
  <PageTexte titre="Mentions légales">
    <h2>Éditeur</h2>
    <p>La Région, représentée par son président ou sa présidente. Adresse et direction de la publication : à confirmer par la Région.</p>
    <h2>Hébergement</h2>
    <p>À confirmer par la Région.</p>
    <h2>Données</h2>
    <ul>
      <li>Communes, codes et populations : Insee et Etalab, Licence Ouverte 2.0.</li>
      <li>Positions des communes : GeoNames, licence <Lien href="https://creativecommons.org/licenses/by/4.0/deed.fr">Creative Commons Attribution 4.0</Lien>, <Lien href="https://www.geonames.org/">www.geonames.org</Lien>.</li>
      <li>Temps d’accès : estimation de Maillage, sauf quand une page nomme un autre calcul.</li>
    </ul>
    <h2>Logiciel</h2>
    <p>Maillage est un logiciel libre sous licence EUPL 1.2. Les caractères sont ceux de Source Sans 3 (licence SIL OFL 1.1), les cartes sont dessinées par MapLibre GL JS (licence BSD).</p>
    <h2>Valeur des documents</h2>
    <p>Le test d’éligibilité est indicatif. L’accusé de réception prouve un dépôt. Seule la délibération de la Région accorde ou refuse une aide.</p>
  </PageTexte>
);

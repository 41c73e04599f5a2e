import { Lien } from '@maillage/ui';
import { PageTexte } from './page-texte.tsx';

/** Ce qui est recueilli, pourquoi, combien de temps, et les droits. Les durées restent à fixer par la Région. */
export const DonneesPersonnelles = () => (
  <PageTexte titre="Données personnelles">
    <p>La Région est responsable du traitement. Elle l’effectue dans le cadre de sa mission d’intérêt public : instruire les demandes d’aide aux tiers-lieux.</p>
    <h2>Ce que nous recueillons</h2>
    <ul>
      <li>Votre compte : nom, prénom, adresse électronique, mot de passe chiffré.</li>
      <li>Votre dossier : la structure, son représentant, le contact, le projet et les pièces.</li>
      <li>L’historique des décisions, scellé et sans donnée nominative en clair.</li>
    </ul>
    <h2>Ce que nous ne recueillons pas</h2>
    <p>Le test d’éligibilité n’enregistre rien. Le portail ne dépose aucun traceur publicitaire ni de mesure d’audience : le seul cookie tient votre session ouverte, et n’appelle donc pas de consentement.</p>
    <h2>Qui les voit</h2>
    <p>Les agents chargés de votre dossier, chacun selon son rôle. Une décision d’aide est publiée avec le nom de la structure bénéficiaire, comme la loi le prévoit.</p>
    <h2>Combien de temps</h2>
    <p>Durées à confirmer par la Région avec ses archives : la vie de la subvention, puis le délai de contrôle des aides.</p>
    <h2>Sur votre appareil</h2>
    <p>Pour ne rien perdre en cas de coupure, une saisie en cours est gardée dans votre navigateur. Elle s’efface au dépôt et quand vous vous déconnectez.</p>
    <h2>Vos droits</h2>
    <p>Vous pouvez demander l’accès, la rectification, la limitation ou l’effacement de vos données, et vous opposer à leur traitement : écrivez au délégué à la protection des données de la Région (adresse à confirmer) ou passez par la page <Lien href="/aide">Aide et contact</Lien>. Vous pouvez saisir la CNIL : <Lien href="https://www.cnil.fr/fr/plaintes">www.cnil.fr</Lien>.</p>
  </PageTexte>
);

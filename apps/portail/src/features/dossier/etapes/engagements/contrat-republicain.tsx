import { SaisieCase } from '../../saisie/champs.tsx';

/** Les sept engagements du décret 2021-1947 du 31 décembre 2021, annexe ; formulation abrégée, à confirmer par la Région. */
const ENGAGEMENTS = [
  ['Respect des lois de la République', 'ne pas inciter à enfreindre la loi, ni aux troubles graves à l’ordre public, ni se prévaloir de convictions pour s’affranchir des règles communes'],
  ['Liberté de conscience', 'respecter la liberté de conscience des membres, des bénéficiaires et des tiers, et s’abstenir de tout prosélytisme abusif'],
  ['Liberté des membres', 'laisser chaque membre libre de quitter l’association, et ne pas l’exclure arbitrairement'],
  ['Égalité et non-discrimination', 'respecter l’égalité de tous devant la loi et ne pas traiter différemment des personnes dans une même situation'],
  ['Fraternité et prévention de la violence', 'agir dans un esprit de fraternité et de civisme, n’inciter ni à la haine ni à la violence'],
  ['Respect de la dignité de la personne', 'ne rien entreprendre contre la dignité humaine, ni mettre en danger la vie d’autrui'],
  ['Respect des symboles de la République', 'respecter le drapeau tricolore, l’hymne national et la devise de la République'],
] as const;

/** Le contrat d’engagement républicain, demandé aux seules structures que la loi désigne. */
export const ContratRepublicain = () => (
  <>
    <h2>Contrat d’engagement républicain</h2>
    <p>La loi du 12 avril 2000 (article 10-1) demande à toute association ou fondation qui sollicite une subvention publique de souscrire ce contrat et d’en informer ses membres. Un manquement entraîne le retrait de l’aide pour la période qui reste à courir.</p>
    <ol>{ENGAGEMENTS.map(([titre, texte]) => <li key={titre}><strong>{titre} :</strong> {texte}.</li>)}</ol>
    <SaisieCase name="contratEngagementRepublicain" libelle="La structure souscrit le contrat d’engagement républicain et en informe ses membres par tout moyen." />
  </>
);

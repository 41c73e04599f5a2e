import type { Reglement } from '@maillage/domain';
import { Source } from './source.tsx';

/** Depuis quand les dépenses comptent, et ce qu’un accusé de réception ne promet pas. */
export const PuisJeCommencer = ({ reglement: { depensesDepuis } }: { readonly reglement: Reglement }) => (
  <>
    <p><strong>Les dépenses comptent à partir du dépôt de votre dossier.</strong> Un devis signé ou une facture antérieurs au dépôt n’entrent pas dans le calcul de l’aide.</p>
    <p>L’accusé de réception prouve la date de votre dépôt. Il ne promet aucune aide : commencer avant la décision reste à votre charge si la demande est refusée.</p>
    <p><Source source={depensesDepuis.source} /></p>
  </>
);

import { Encart } from '@maillage/ui';
import type { Bilan } from './plan.ts';

/** De quand comptent les dépenses, et ce que le dépôt ne promet pas. */
export const PuisJeCommencer = ({ bilan }: { readonly bilan: Pick<Bilan, 'tropTot'> }) => (
  <Encart titre="Puis-je commencer le projet ?">
    <p>Les dépenses comptent à partir du jour du dépôt (à confirmer par la Région) : une dépense engagée avant (devis signé, commande passée, contrat conclu) n’entre pas dans le calcul. L’accusé de réception permet de commencer à vos risques : il ne promet pas l’aide.</p>
    {bilan.tropTot.length > 0 && <p><strong>{bilan.tropTot.length === 1 ? `La dépense ${bilan.tropTot[0]! + 1} est datée` : `Les dépenses ${bilan.tropTot.map((rang) => rang + 1).join(', ')} sont datées`} d’avant aujourd’hui : {bilan.tropTot.length === 1 ? 'elle ne compte pas' : 'elles ne comptent pas'}.</strong></p>}
  </Encart>
);

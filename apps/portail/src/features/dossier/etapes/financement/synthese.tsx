import { Encart, euros, ListeDefinitions, pourcent } from '@maillage/ui';
import type { Bilan } from './plan.ts';

/** L’équilibre du plan et l’aide maximale, avec ce qui la limite. */
export function Synthese({ bilan, recupereTva, tvaDite }: { readonly bilan: Bilan; readonly recupereTva: boolean; readonly tvaDite: boolean }) {
  const { aide, ecartCentimes } = bilan;
  const auDela = aide.montantMaxCentimes !== null && bilan.demandeCentimes > aide.montantMaxCentimes;
  return (
    <section aria-labelledby="synthese-titre">
      <h2 id="synthese-titre">Équilibre et aide maximale</h2>
      <p><output aria-label="Équilibre du plan"><strong>{phraseEquilibre(bilan)}</strong></output></p>
      <ListeDefinitions lignes={[
        { terme: `Dépenses ${recupereTva ? 'HT' : 'TTC'}`, valeur: euros(bilan.depensesCentimes) },
        { terme: 'Recettes et aide demandée', valeur: euros(bilan.recettesCentimes + bilan.demandeCentimes) },
        { terme: 'Dépenses qui comptent (assiette)', valeur: <output>{euros(aide.assietteCentimes)}</output> },
        { terme: 'Taux maximal', valeur: aide.tauxPourMille === null ? 'Selon le territoire de la commune : un agent le constate' : pourcent(aide.tauxPourMille) },
        { terme: 'Plafond', valeur: aide.plafondCentimes === null ? 'Non publié pour cet appel' : euros(aide.plafondCentimes) },
        { terme: 'Aide maximale', valeur: <output><strong>{aide.montantMaxCentimes === null ? 'À vérifier' : euros(aide.montantMaxCentimes)}</strong>{aide.limitePar === 'plafond' && ' (le plafond)'}</output> },
      ]} />
      {!tvaDite && <p>Dites à l’étape « Votre structure » si elle récupère la TVA : le calcul suppose ici que non.</p>}
      {bilan.exclues.length > 0 && <p>{bilan.exclues.length === 1 ? `La dépense ${bilan.exclues[0]! + 1} est d’un poste qui ne compte pas` : `Les dépenses ${bilan.exclues.map((rang) => rang + 1).join(', ')} sont de postes qui ne comptent pas`} dans l’assiette, mais au budget du projet.</p>}
      {ecartCentimes !== 0 && bilan.depensesCentimes > 0 && <p>{ecartCentimes > 0 ? 'Ajoutez des recettes ou retirez des dépenses.' : 'Réduisez l’aide demandée ou une recette, ou ajoutez des dépenses.'}</p>}
      {auDela && <Encart ton="attention">Vous demandez plus que l’aide maximale ({euros(aide.montantMaxCentimes!)}). Vous pouvez déposer ainsi ; l’aide accordée ne la dépassera pas.</Encart>}
      <p>Ce calcul informe : la Région décide du montant, dans la limite de ses crédits.</p>
    </section>
  );
}

function phraseEquilibre({ depensesCentimes, ecartCentimes }: Bilan): string {
  if (depensesCentimes === 0) return 'Ajoutez vos dépenses pour voir l’équilibre du plan.';
  if (ecartCentimes === 0) return 'Plan équilibré.';
  return ecartCentimes > 0 ? `Écart de ${euros(ecartCentimes)} : il manque des recettes.` : `Écart de ${euros(-ecartCentimes)} : les recettes dépassent les dépenses.`;
}

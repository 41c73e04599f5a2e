import { DateTexte, euros, ListeDefinitions, pourcent } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';
import { Source } from './source.tsx';

/** L’essentiel de l’appel en cinq lignes. */
export function EnBref({ appel: { reglement, dernierJour, ouvreLe, tauxMaxPourMille, plafondMaxCentimes } }: { readonly appel: AppelDetail }) {
  const { periode, delais } = reglement;
  const aide = [tauxMaxPourMille === null ? '' : `jusqu’à ${pourcent(tauxMaxPourMille)} des dépenses éligibles`, plafondMaxCentimes === null ? '' : `dans la limite de ${euros(plafondMaxCentimes)}`].filter(Boolean).join(', ');
  return (
    <ListeDefinitions lignes={[
      { terme: 'Pour qui', valeur: reglement.beneficiaires.slice(0, 3).join(', ') + (reglement.beneficiaires.length > 3 ? '…' : '') },
      { terme: 'Aide', valeur: aide || 'À confirmer par la Région' },
      { terme: 'Ouverture', valeur: <><DateTexte iso={ouvreLe} />{periode.ouvreLe.source.statut === 'a-confirmer' && <Source source={periode.ouvreLe.source} />}</> },
      { terme: 'Dernier jour de dépôt', valeur: <><DateTexte iso={dernierJour} />, {periode.heureDepot.valeur ? `avant ${periode.heureDepot.valeur}` : 'toute la journée'}</> },
      { terme: 'Réponse', valeur: <>Sans réponse {delais.rejetImpliciteMois.valeur} mois après le dépôt, la demande est réputée refusée.<Source source={delais.rejetImpliciteMois.source} /></> },
    ]} />
  );
}

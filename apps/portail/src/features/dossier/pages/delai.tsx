import type { DelaiAnnonce } from '@maillage/contrats';
import { useQuery } from '@tanstack/react-query';
import { delai } from '../api/dossiers.ts';

/** Qui doit agir maintenant, et ce qu’ont réellement duré les dossiers comparables ; rien une fois le dossier clos. */
export function Delai({ dossierId }: { readonly dossierId: string }) {
  const { data } = useQuery(delai(dossierId));
  if (!data?.quiAgit) return null;
  return (
    <section aria-labelledby="suite"><h2 id="suite">Qui agit maintenant</h2>
      <p>{data.quiAgit.phrase}</p>
      <p>{duree(data)}</p>
    </section>
  );
}

function duree({ constate, ecoulesJours }: DelaiAnnonce): string {
  const depuis = ecoulesJours === 0 ? 'Votre dossier est déposé depuis aujourd’hui.' : `Votre dossier est déposé depuis ${ecoulesJours} jour${ecoulesJours > 1 ? 's' : ''}.`;
  if (!constate) return `${depuis} Trop peu de dossiers comparables ont été décidés pour annoncer un délai : nous préférons ne pas en promettre.`;
  return `${depuis} Sur les ${constate.effectif} dernières décisions du même appel et du même volet, la moitié a été prise entre ${constate.premierQuartileJours} et ${constate.troisiemeQuartileJours} jours après le dépôt. Ce n’est pas une promesse.`;
}

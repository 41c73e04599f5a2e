import { useFormContext, useWatch } from 'react-hook-form';
import { Bouton } from '@maillage/ui';
import { SaisieNombre } from '../../saisie/champs.tsx';

/** Le point exact du lieu, quand l’adresse ne suffit pas ; sans lui, les durées partent du bourg de la commune. */
export function PointSurLaCarte() {
  const position = useWatch({ name: 'position' });
  const { setValue } = useFormContext();
  return (
    <details open={position != null}>
      <summary>Préciser le point exact du lieu (facultatif)</summary>
      <p>Utile pour un lieu à l’écart du bourg : les durées de trajet partiront de ce point. Vous lisez ces deux nombres sur une carte en ligne, en degrés décimaux.</p>
      <SaisieNombre name="position.lat" libelle="Latitude" aide="Exemple : 45,1562" facultatif />
      <SaisieNombre name="position.lon" libelle="Longitude" aide="Exemple : 1,5333" facultatif />
      {position != null && <Bouton variante="discret" onClick={() => setValue('position', undefined, { shouldDirty: true })}>Effacer le point</Bouton>}
    </details>
  );
}

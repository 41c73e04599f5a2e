import { useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { Bouton, Carte, type Position, useAnnoncer } from '@maillage/ui';
import { SaisieNombre } from '../../saisie/champs.tsx';

/** Le milieu de la région, tant que rien ne situe le projet. */
const REGION: Position = { lon: 0.45, lat: 45.2 };

/** Le point exact du lieu, quand l’adresse ne suffit pas ; sans lui, les durées partent du bourg de la commune. */
export function PointSurLaCarte() {
  const position: Partial<Position> | null | undefined = useWatch({ name: 'position' });
  const { setValue } = useFormContext();
  const { errors } = useFormState({ name: 'position' });
  const annoncer = useAnnoncer();
  const [ouvert, setOuvert] = useState(() => position?.lat != null);
  const point = position?.lon != null && position.lat != null && Number.isFinite(position.lon) && Number.isFinite(position.lat) ? { lon: position.lon, lat: position.lat } : null;
  const poser = ({ lon, lat }: Position) => {
    setValue('position', { lon: arrondi(lon), lat: arrondi(lat) }, { shouldDirty: true });
    annoncer('Point posé.');
  };
  return (
    <details open={ouvert || errors['position'] !== undefined} onToggle={(evenement) => setOuvert(evenement.currentTarget.open)}>
      <summary>Préciser le point exact du lieu (facultatif)</summary>
      <p>Utile pour un lieu à l’écart du bourg : les durées de trajet partiront de ce point. Posez-le sur la carte, ou saisissez ses deux coordonnées en degrés décimaux.</p>
      {ouvert && <Carte titre="Carte pour poser le point du projet" points={[{ ...(point ?? REGION), cle: 'dossier', forme: 'dossier', nom: point ? 'Votre projet' : 'À poser' }]} rayonsKm={[]} onPlacer={poser} />}
      <SaisieNombre name="position.lat" libelle="Latitude" aide="Exemple : 45,1562" facultatif />
      <SaisieNombre name="position.lon" libelle="Longitude" aide="Exemple : 1,5333" facultatif />
      {point && <Bouton variante="discret" onClick={() => { setValue('position', undefined, { shouldDirty: true }); annoncer('Point effacé.'); }}>Effacer le point</Bouton>}
    </details>
  );
}

/** Cinq décimales : le mètre. */
const arrondi = (degres: number) => Math.round(degres * 1e5) / 1e5;

import { Carte, ChampNombre, Choix, type Position, useChamp } from '@maillage/ui';
import { useWatch, type Control } from 'react-hook-form';
import type { CommuneChoisie } from './champ-commune.tsx';
import styles from '../registre.module.css';

const ORIGINES = [
  { valeur: '', libelle: 'Le bourg de sa commune', aide: 'Position approchée, marquée ainsi partout.' },
  { valeur: 'adresse', libelle: 'Son adresse', aide: 'Relevée par un géocodeur.' },
  { valeur: 'manuelle', libelle: 'Un point posé à la main', aide: 'Relevé sur place ou sur une carte.' },
] as const;

/** Où est le lieu, et d’où on le tient ; la carte pose un point, les coordonnées se tapent aussi. */
export function ChampsPosition({ control, commune }: { readonly control: Control; readonly commune: CommuneChoisie | null }) {
  const origine = useChamp('lieu.origine', control);
  const [lat, lon, precision] = [useChamp('lieu.lat', control), useChamp('lieu.lon', control), useChamp('lieu.precisionKm', control)];
  const [latitude, longitude] = useWatch({ control, name: ['lieu.lat', 'lieu.lon'] }) as [number | null, number | null];
  const pose = typeof latitude === 'number' && typeof longitude === 'number' && !Number.isNaN(latitude) && !Number.isNaN(longitude) ? { lat: latitude, lon: longitude } : null;
  const bourg = commune && typeof commune.lat === 'number' && typeof commune.lon === 'number' ? { lat: commune.lat, lon: commune.lon } : null;
  const placer = (position: Position) => { lat.onChange(position.lat); lon.onChange(position.lon); };
  const centre = pose ?? bourg;
  return (
    <>
      <Choix libelle="D’où vient sa position ?" options={ORIGINES} {...origine} value={origine.value ?? ''} />
      {origine.value && (
        <>
          <div className={styles.cote}>
            <ChampNombre libelle="Latitude" aide="Exemple : 45,8336" {...lat} />
            <ChampNombre libelle="Longitude" aide="Exemple : 1,2611" {...lon} />
            <ChampNombre libelle="Précision" aide="0 si le point est exact" facultatif unite="km" {...precision} onChange={(lue) => precision.onChange(lue ?? undefined)} />
          </div>
          {centre && <Carte titre="Carte de la position du lieu" rayonsKm={[]} onPlacer={placer} points={[{ cle: 'lieu', nom: pose ? 'Le lieu' : commune?.nom ?? 'La commune', forme: 'ouvert', ...centre }]} />}
        </>
      )}
    </>
  );
}

import { cercle, emprise, type PointCarte } from './points.ts';
import styles from './carte.module.css';

const LARGEUR = 640;

/** La même carte en SVG, pour le papier : mêmes formes, sans fond. Le tableau dit tout ce qu’elle montre. */
export function CarteImprimee({ points, rayonsKm }: { readonly points: readonly PointCarte[]; readonly rayonsKm: readonly number[] }) {
  if (points.length === 0) return null;
  const [ouest, sud, est, nord] = emprise(points);
  const aplati = Math.cos((((sud + nord) / 2) * Math.PI) / 180);
  const echelle = LARGEUR / ((est - ouest) * aplati);
  const hauteur = (nord - sud) * echelle;
  const x = (lon: number) => (lon - ouest) * aplati * echelle;
  const y = (lat: number) => (nord - lat) * echelle;
  const dossier = points.find((point) => point.forme === 'dossier');
  return (
    <svg viewBox={`0 0 ${LARGEUR} ${Math.round(hauteur)}`} className={styles.imprimee} aria-hidden="true">
      {dossier && rayonsKm.map((km) => <polyline key={km} points={cercle(dossier, km).map(([lon, lat]) => `${x(lon).toFixed(1)},${y(lat).toFixed(1)}`).join(' ')} className={styles.cercle} />)}
      {points.map((point) => point.forme === 'dossier'
        ? <path key={point.cle} d={`M${x(point.lon)} ${y(point.lat) - 9}l9 9-9 9-9-9z`} className={styles.dossier} />
        : <circle key={point.cle} cx={x(point.lon)} cy={y(point.lat)} r="6" className={styles[point.forme]} />)}
    </svg>
  );
}

const RAYON_KM = 6371.0088;
const SINUOSITE = 1.3;
const VITESSE = 50;
const MINUTES = 20;
const KM_MAX = (MINUTES / 60) * VITESSE / SINUOSITE;
const radians = (degres) => (degres * Math.PI) / 180;

/** Le témoin naïf : la formule de haversine pour chaque paire, puis le minimum. Rend 1 par commune à moins de 20 minutes. */
export function toutesLesPaires(communes, lieux) {
  return communes.map(({ point }) => {
    let meilleur = Infinity;
    for (const { point: lieu } of lieux) {
      const h = Math.sin(radians(lieu.lat - point.lat) / 2) ** 2 + Math.cos(radians(point.lat)) * Math.cos(radians(lieu.lat)) * Math.sin(radians(lieu.lon - point.lon) / 2) ** 2;
      meilleur = Math.min(meilleur, (SINUOSITE * 2 * RAYON_KM * Math.asin(Math.sqrt(h)) * 60) / VITESSE);
    }
    return meilleur < MINUTES ? 1 : 0;
  });
}

const PAS = 0.25;
const COLONNES = 64;

/** Le plancher : lieux rangés dans une grille de 0,25° par tri de comptage, distances au carré entre vecteurs unités, aucune trigonométrie par paire. */
export function grille(communes, lieux) {
  const [ouest, sud] = [Math.min(...communes.map(({ point }) => point.lon)) - 1, Math.min(...communes.map(({ point }) => point.lat)) - 1];
  const maille = ({ lon, lat }) => Math.floor((lat - sud) / PAS) * COLONNES + Math.floor((lon - ouest) / PAS);
  const debuts = new Int32Array(COLONNES * COLONNES + 1);
  for (const { point } of lieux) debuts[maille(point) + 1] += 1;
  for (let i = 1; i < debuts.length; i += 1) debuts[i] += debuts[i - 1];
  const [places, x, y, z] = [debuts.slice(), new Float64Array(lieux.length), new Float64Array(lieux.length), new Float64Array(lieux.length)];
  for (const { point } of lieux) {
    const place = places[maille(point)]++;
    [x[place], y[place], z[place]] = unite(point);
  }
  const cordeMax = (2 * Math.sin(KM_MAX / RAYON_KM / 2)) ** 2;
  return communes.map(({ point }) => {
    const [cx, cy, cz] = unite(point);
    const centre = maille(point);
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let i = debuts[centre + dy * COLONNES - 1]; i < debuts[centre + dy * COLONNES + 2]; i += 1) {
        if ((x[i] - cx) ** 2 + (y[i] - cy) ** 2 + (z[i] - cz) ** 2 < cordeMax) return 1;
      }
    }
    return 0;
  });
}

function unite({ lon, lat }) {
  const [l, p] = [radians(lon), radians(lat)];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

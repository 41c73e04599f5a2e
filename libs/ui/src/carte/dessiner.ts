import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as CarteMapLibre, Marker, NavigationControl, Popup, ScaleControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import adresseTravailleur from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { FRANCAIS } from './francais.ts';
import { cercle, emprise, type PointCarte, type Position } from './points.ts';

setWorkerUrl(adresseTravailleur);

/** Au-delà, les noms se recouvriraient : la bulle suffit. */
const NOMS_AU_PLUS = 12;

type Dessin = { readonly titre: string; readonly points: readonly PointCarte[]; readonly rayonsKm: readonly number[]; readonly onPlacer?: ((position: Position) => void) | undefined };
export type CarteDessinee = { readonly retirer: () => void; readonly centre: () => Position };

/** Dessine la carte dans `boite` ; lève si le navigateur n’a pas WebGL. Les couleurs viennent des jetons posés sur la boîte. */
export function dessiner(boite: HTMLElement, { titre, points, rayonsKm, onPlacer }: Dessin): CarteDessinee {
  const carte = new CarteMapLibre({
    container: boite,
    style: styleDe(boite, points, rayonsKm),
    bounds: emprise(points.length > 0 ? points : [{ lon: 0.2, lat: 45.2 }]),
    fitBoundsOptions: { padding: 24, maxZoom: 11 },
    locale: { ...FRANCAIS, 'Map.Title': titre },
    attributionControl: false, dragRotate: false, pitchWithRotate: false, cooperativeGestures: true, maxZoom: 15,
  });
  carte.touchZoomRotate.disableRotation();
  carte.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  carte.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  carte.on('style.load', () => { carte.addImage('losange', losange(boite), { pixelRatio: 2 }); });
  if (points.length <= NOMS_AU_PLUS) for (const point of points.filter(({ forme }) => forme !== 'dossier')) new Marker({ element: etiquette(point.nom), anchor: 'left', offset: [12, 0] }).setLngLat(point).addTo(carte);
  for (const couche of ['ouvert', 'projet', 'dossier']) {
    carte.on('click', couche, ({ features, lngLat }) => { if (!onPlacer) new Popup({ maxWidth: '260px' }).setLngLat(lngLat).setDOMContent(bulle(features?.[0]?.properties)).addTo(carte); });
    carte.on('mouseenter', couche, () => { carte.getCanvas().classList.add('maillage-cliquable'); });
    carte.on('mouseleave', couche, () => { carte.getCanvas().classList.remove('maillage-cliquable'); });
  }
  if (onPlacer) carte.on('click', ({ lngLat }) => onPlacer(arrondir(lngLat.lng, lngLat.lat)));
  return { retirer: () => carte.remove(), centre: () => { const { lng, lat } = carte.getCenter(); return arrondir(lng, lat); } };
}

/** Un style local, sans tuiles ni caractères à charger : un fond, des cercles de distance, des points. */
function styleDe(boite: HTMLElement, points: readonly PointCarte[], rayonsKm: readonly number[]): StyleSpecification {
  const { color, backgroundColor, borderTopColor } = getComputedStyle(boite);
  const dossier = points.find((point) => point.forme === 'dossier');
  return {
    version: 8,
    sources: {
      points: { type: 'geojson', data: { type: 'FeatureCollection', features: points.map((point) => ({ type: 'Feature', properties: point, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } })) } },
      cercles: { type: 'geojson', data: { type: 'FeatureCollection', features: dossier ? rayonsKm.map((km) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: cercle(dossier, km) } })) : [] } },
    },
    layers: [
      { id: 'fond', type: 'background', paint: { 'background-color': backgroundColor } },
      { id: 'cercles', type: 'line', source: 'cercles', paint: { 'line-color': borderTopColor, 'line-width': 1.5, 'line-dasharray': [3, 3] } },
      { id: 'projet', type: 'circle', source: 'points', filter: ['==', ['get', 'forme'], 'projet'], paint: { 'circle-radius': 6, 'circle-color': backgroundColor, 'circle-stroke-color': color, 'circle-stroke-width': 2.5 } },
      { id: 'ouvert', type: 'circle', source: 'points', filter: ['==', ['get', 'forme'], 'ouvert'], paint: { 'circle-radius': 7, 'circle-color': color, 'circle-stroke-color': backgroundColor, 'circle-stroke-width': 1.5 } },
      { id: 'dossier', type: 'symbol', source: 'points', filter: ['==', ['get', 'forme'], 'dossier'], layout: { 'icon-image': 'losange', 'icon-allow-overlap': true } },
    ],
  };
}

/** Le losange du dossier, dessiné à la couleur du texte. */
function losange(boite: HTMLElement): ImageData {
  const cote = 48;
  const pinceau = new OffscreenCanvas(cote, cote).getContext('2d')!;
  const { caretColor, backgroundColor } = getComputedStyle(boite);
  pinceau.beginPath();
  for (const [x, y] of [[24, 3], [45, 24], [24, 45], [3, 24]] as const) pinceau.lineTo(x, y);
  pinceau.closePath();
  pinceau.fillStyle = caretColor;
  pinceau.fill();
  pinceau.lineWidth = 4;
  pinceau.strokeStyle = backgroundColor;
  pinceau.stroke();
  return pinceau.getImageData(0, 0, cote, cote);
}

/** Le nom écrit près du point ; le tableau le dit aux lecteurs d’écran. */
function etiquette(nom: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'maillage-etiquette';
  element.setAttribute('aria-hidden', 'true');
  element.textContent = nom;
  return element;
}

function bulle(proprietes: Record<string, unknown> | null | undefined): HTMLElement {
  const boite = document.createElement('p');
  const nom = document.createElement('strong');
  nom.textContent = String(proprietes?.['nom'] ?? '');
  boite.append(nom, document.createElement('br'), String(proprietes?.['detail'] ?? ''));
  return boite;
}

const arrondir = (lon: number, lat: number): Position => ({ lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 });

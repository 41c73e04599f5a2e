import { Marker, Popup, type StyleSpecification } from 'maplibre-gl';
import { arrondir, bulle, losange, montrerCliquable, ouvrirCarte } from './ouvrir-carte.ts';
import { cercle, emprise, type PointCarte, type Position } from './points.ts';

/** Au-delà, les noms se recouvriraient : la bulle suffit. */
const NOMS_AU_PLUS = 12;

type Dessin = { readonly titre: string; readonly points: readonly PointCarte[]; readonly rayonsKm: readonly number[]; readonly onPlacer?: ((position: Position) => void) | undefined };
export type CarteDessinee = { readonly retirer: () => void; readonly centre: () => Position };

/** Dessine la carte dans `boite` ; lève si le navigateur n’a pas WebGL. Les couleurs viennent des jetons posés sur la boîte. */
export function dessiner(boite: HTMLElement, { titre, points, rayonsKm, onPlacer }: Dessin): CarteDessinee {
  const carte = ouvrirCarte(boite, { titre, style: styleDe(boite, points, rayonsKm), limites: emprise(points.length > 0 ? points : [{ lon: 0.2, lat: 45.2 }]) });
  const { caretColor, backgroundColor } = getComputedStyle(boite);
  carte.on('style.load', () => { carte.addImage('losange', losange(caretColor, backgroundColor), { pixelRatio: 2 }); });
  if (points.length <= NOMS_AU_PLUS) for (const point of points) new Marker({ element: etiquette(point.nom), anchor: 'left', offset: [12, 0] }).setLngLat(point).addTo(carte);
  for (const couche of ['ouvert', 'projet', 'dossier']) {
    carte.on('click', couche, ({ features, lngLat }) => { if (!onPlacer) new Popup({ maxWidth: '260px' }).setLngLat(lngLat).setDOMContent(bulle(features?.[0]?.properties)).addTo(carte); });
    montrerCliquable(carte, couche);
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

/** Le nom écrit près du point ; le tableau le dit aux lecteurs d’écran. */
function etiquette(nom: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'maillage-etiquette';
  element.setAttribute('aria-hidden', 'true');
  element.textContent = nom;
  return element;
}

import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as CarteMapLibre, NavigationControl, ScaleControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import adresseTravailleur from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { FRANCAIS } from './francais.ts';
import type { Position } from './points.ts';

setWorkerUrl(adresseTravailleur);

/** Une carte plate, en français, sans tuiles ni caractères à charger d’elle-même ; lève si le navigateur n’a pas WebGL. */
export function ouvrirCarte(boite: HTMLElement, { titre, style, limites, marge = 24 }: { readonly titre: string; readonly style: StyleSpecification; readonly limites: [number, number, number, number]; readonly marge?: number }): CarteMapLibre {
  const carte = new CarteMapLibre({
    container: boite, style,
    bounds: limites,
    fitBoundsOptions: { padding: marge, maxZoom: 11 },
    locale: { ...FRANCAIS, 'Map.Title': titre },
    attributionControl: false, dragRotate: false, pitchWithRotate: false, cooperativeGestures: true, maxZoom: 15,
  });
  carte.touchZoomRotate.disableRotation();
  carte.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  carte.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  return carte;
}

/** Une bulle : le nom, puis ce que l’on en sait. */
export function bulle(proprietes: Record<string, unknown> | null | undefined): HTMLElement {
  const boite = document.createElement('p');
  const nom = document.createElement('strong');
  nom.textContent = String(proprietes?.['nom'] ?? '');
  boite.append(nom, document.createElement('br'), String(proprietes?.['detail'] ?? ''));
  return boite;
}

/** La main sur ce qui se clique. */
export function montrerCliquable(carte: CarteMapLibre, couche: string): void {
  carte.on('mouseenter', couche, () => { carte.getCanvas().classList.add('maillage-cliquable'); });
  carte.on('mouseleave', couche, () => { carte.getCanvas().classList.remove('maillage-cliquable'); });
}

/** Une image de `cote` pixels, à poser comme symbole ; `tracer` dessine dans ce carré. */
export function image(cote: number, tracer: (pinceau: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pinceau = new OffscreenCanvas(cote, cote).getContext('2d')!;
  tracer(pinceau);
  return pinceau.getImageData(0, 0, cote, cote);
}

/** Le losange du dossier. */
export const losange = (fond: string, bord: string): ImageData => image(48, (pinceau) => {
  pinceau.beginPath();
  for (const [x, y] of [[24, 3], [45, 24], [24, 45], [3, 24]] as const) pinceau.lineTo(x, y);
  pinceau.closePath();
  pinceau.fillStyle = fond;
  pinceau.fill();
  pinceau.lineWidth = 4;
  pinceau.strokeStyle = bord;
  pinceau.stroke();
});

export const arrondir = (lon: number, lat: number): Position => ({ lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 });

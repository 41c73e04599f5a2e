import { type GeoJSONSource, Popup, type SourceSpecification, type StyleSpecification } from 'maplibre-gl';
import { bulle, image, losange, montrerCliquable, ouvrirCarte } from '../ouvrir-carte.ts';
import { emprise, type Position } from '../points.ts';
import type { FondCarte, Marque, Territoire } from './communes.ts';

type Dessin = { readonly titre: string; readonly territoire: Territoire; readonly fond?: FondCarte | undefined; readonly onChoisir: (cle: string) => void };
export type TerritoireDessine = { readonly montrer: (territoire: Territoire) => void; readonly cadrer: (territoire: Territoire) => void; readonly retirer: () => void };

const COTE = 28;
const PAR_DEFAUT: Position = { lon: 0.2, lat: 45.2 };

/** Les communes d’un territoire et ses lieux, par-dessus un fond facultatif ; lève si le navigateur n’a pas WebGL. */
export function dessinerTerritoire(boite: HTMLElement, { titre, territoire, fond, onChoisir }: Dessin): TerritoireDessine {
  const teinte = (jeton: string) => lireCouleur(boite, `var(--${jeton})`);
  const carte = ouvrirCarte(boite, { titre, style: styleDe(territoire, teinte, fond), limites: cadre(territoire), marge: 8 });
  carte.on('style.load', () => {
    for (const marque of ['pleine', 'hachuree', 'carree'] as const) carte.addImage(marque, dessinerMarque(marque, teinte), { pixelRatio: 2 });
    carte.addImage('losange', losange(teinte('encre'), teinte('papier')), { pixelRatio: 2 });
  });
  // Une tuile absente laisse le fond uni : nos couches, elles, sont déjà là.
  carte.on('error', () => undefined);
  for (const couche of ['ouvert', 'projet', 'dossier', 'communes']) montrerCliquable(carte, couche);
  carte.on('click', ({ point, lngLat }) => {
    const [touche] = carte.queryRenderedFeatures([[point.x - 4, point.y - 4], [point.x + 4, point.y + 4]], { layers: ['dossier', 'ouvert', 'projet', 'communes'] });
    if (touche?.layer.id === 'communes') onChoisir(String(touche.properties['cle']));
    else if (touche) new Popup({ maxWidth: '260px' }).setLngLat(lngLat).setDOMContent(bulle(touche.properties)).addTo(carte);
  });
  const poser = (source: string, donnees: ReturnType<typeof points>) => (carte.getSource(source) as GeoJSONSource | undefined)?.setData(donnees);
  const montrer = ({ communes, lieux, choisie }: Territoire) => {
    poser('communes', points(communes));
    poser('lieux', points(lieux));
    poser('choisie', points(communes.filter(({ cle }) => cle === choisie)));
  };
  return {
    montrer: (suite) => { if (carte.isStyleLoaded()) montrer(suite); else carte.once('idle', () => montrer(suite)); },
    cadrer: (suite) => { carte.fitBounds(cadre(suite), { padding: 8, maxZoom: 11, animate: false }); },
    retirer: () => carte.remove(),
  };
}

const cadre = ({ communes, lieux }: Territoire) => emprise(communes.length > 0 ? communes : lieux.length > 0 ? lieux : [PAR_DEFAUT]);

const points = <T extends Position>(liste: readonly T[]) => ({
  type: 'FeatureCollection' as const,
  features: liste.map((point) => ({ type: 'Feature' as const, properties: { ...point }, geometry: { type: 'Point' as const, coordinates: [point.lon, point.lat] } })),
});

function styleDe({ communes, lieux, choisie }: Territoire, teinte: (jeton: string) => string, fond: FondCarte | undefined): StyleSpecification {
  const [encre, papier] = [teinte('encre'), teinte('papier')];
  const sources: Record<string, SourceSpecification> = {
    communes: { type: 'geojson', data: points(communes) },
    choisie: { type: 'geojson', data: points(communes.filter(({ cle }) => cle === choisie)) },
    lieux: { type: 'geojson', data: points(lieux) },
    ...(fond ? { fond: { type: 'raster', tiles: [fond.tuiles], tileSize: 256, maxzoom: 18, attribution: fond.mention } } : {}),
  };
  return {
    version: 8, sources,
    layers: [
      { id: 'uni', type: 'background', paint: { 'background-color': teinte('carte-fond') } },
      ...(fond ? [{ id: 'fond', type: 'raster' as const, source: 'fond', paint: { 'raster-opacity': 0.6, 'raster-saturation': -0.6 } }] : []),
      { id: 'communes', type: 'symbol', source: 'communes', layout: { 'icon-image': ['get', 'marque'], 'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.32, 7, 0.46, 9, 0.85, 11, 1.3], 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
      { id: 'choisie', type: 'circle', source: 'choisie', paint: { 'circle-radius': 11, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': encre, 'circle-stroke-width': 3 } },
      { id: 'projet', type: 'circle', source: 'lieux', filter: ['==', ['get', 'forme'], 'projet'], paint: { 'circle-radius': 5, 'circle-color': papier, 'circle-stroke-color': encre, 'circle-stroke-width': 2.5 } },
      { id: 'ouvert', type: 'circle', source: 'lieux', filter: ['==', ['get', 'forme'], 'ouvert'], paint: { 'circle-radius': 6, 'circle-color': encre, 'circle-stroke-color': papier, 'circle-stroke-width': 2 } },
      { id: 'dossier', type: 'symbol', source: 'lieux', filter: ['==', ['get', 'forme'], 'dossier'], layout: { 'icon-image': 'losange', 'icon-allow-overlap': true, 'icon-ignore-placement': true } },
    ],
  };
}

/** Le disque plein, le disque hachuré et le carré : se distinguent sans la couleur. */
const dessinerMarque = (marque: Marque, teinte: (jeton: string) => string): ImageData => image(COTE, (pinceau) => {
  pinceau.beginPath();
  if (marque === 'carree') pinceau.rect(4, 4, COTE - 8, COTE - 8);
  else pinceau.arc(COTE / 2, COTE / 2, COTE / 2 - 3, 0, 2 * Math.PI);
  pinceau.fillStyle = teinte(`carte-${marque}`);
  pinceau.fill();
  if (marque === 'hachuree') {
    pinceau.save();
    pinceau.clip();
    pinceau.beginPath();
    for (let pas = -COTE; pas < COTE; pas += 9) { pinceau.moveTo(pas, COTE); pinceau.lineTo(pas + COTE, 0); }
    pinceau.lineWidth = 3;
    pinceau.strokeStyle = teinte('carte-hachures');
    pinceau.stroke();
    pinceau.restore();
    pinceau.beginPath();
    pinceau.arc(COTE / 2, COTE / 2, COTE / 2 - 3, 0, 2 * Math.PI);
  }
  pinceau.lineWidth = 2.5;
  pinceau.strokeStyle = teinte(marque === 'hachuree' ? 'carte-hachures' : `carte-lisere-${marque}`);
  pinceau.stroke();
});

/** Un jeton résolu, thème clair ou sombre compris. */
function lireCouleur(boite: HTMLElement, valeur: string): string {
  const sonde = document.createElement('span');
  sonde.style.color = valeur;
  boite.append(sonde);
  const { color } = getComputedStyle(sonde);
  sonde.remove();
  return color;
}

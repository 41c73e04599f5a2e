import { chronometrer } from '../chronometre.mjs';
import { grille, toutesLesPaires } from './couverture/temoins.mjs';

const dist = (chemin) => import(new URL(`../../${chemin}`, import.meta.url).href);
const LIEUX = 400;

/** La couverture des communes de la région par 400 lieux : le haversine naïf, le plancher en tableaux typés, la nôtre. */
export async function mesurer() {
  const { CALIBRATION_E4, classesDe, couvrir, densiteDe, estimer, fermer, mesurerColonne, ouvrir, preparerTerritoire } = await dist('libs/domain/dist/index.js');
  const { communesDuDecoupage, lieuxDeGeonames } = await dist('apps/api/dist/territoire/decoupage.js');
  const { situer } = await dist('apps/api/dist/territoire/positions.js');
  const situees = situer(communesDuDecoupage(), lieuxDeGeonames().lieux).filter(({ lon }) => lon !== null);
  const communes = situees.map(({ code, departement, epci, population, lon, lat }) => ({ code, departement, epci, population, point: { lon, lat, precisionKm: 0 } }));
  const lieux = Array.from({ length: LIEUX }, (_vide, i) => ({ id: String(i).padStart(4, '0'), point: communes[(i * 7919) % communes.length].point }));

  const naif = chronometrer(() => toutesLesPaires(communes, lieux));
  const plancher = chronometrer(() => grille(communes, lieux));
  const densite = densiteDe(communes.map(({ point, population }) => ({ ...point, population })));
  const durer = (commune, lieu) => estimer(commune, lieu, densite, CALIBRATION_E4);
  const territoire = preparerTerritoire(communes);
  const mesurerLieu = (lieu) => ({ colonne: mesurerColonne(territoire, lieu, durer), situe: true, certain: true });
  const complete = chronometrer(() => {
    const ouverts = lieux.map(mesurerLieu);
    const couverture = couvrir(territoire, ouverts);
    return { couverture, ouverts, classes: classesDe(couverture) };
  });
  const { couverture, ouverts, classes } = complete.rendu;
  const minima = chronometrer(() => classesDe(couvrir(territoire, ouverts)));
  const sans = fermer(couverture, lieux[7].id);
  const unLieu = chronometrer(() => ouvrir(sans, mesurerLieu(lieux[7])));
  const fermeture = chronometrer(() => fermer(couverture, lieux[7].id));
  const couples = ouverts.reduce((somme, { colonne }) => somme + colonne.rangs.length, 0);
  const memes = (a, b) => a.length === b.length && a.every((valeur, rang) => valeur === b[rang]);

  const methodes = [
    { nom: 'haversine naïf, toutes les paires', ms: naif.ms, couples: communes.length * LIEUX },
    { nom: 'plancher : grille, vecteurs unités, tableaux typés', ms: plancher.ms },
    { nom: 'la nôtre, complète : estimateur, bandes, barrières, classes', ms: complete.ms, couples },
    { nom: 'la nôtre, minima seuls (durées gardées)', ms: minima.ms, couples },
    { nom: 'la nôtre, un lieu qui ouvre', ms: unLieu.ms, couples: ouverts[7].colonne.rangs.length },
    { nom: 'la nôtre, un lieu qui ferme', ms: fermeture.ms },
  ];
  return {
    titre: `${communes.length} communes × ${LIEUX} lieux`, methodes,
    entetes: ['méthode', 'ms', 'rapport', 'couples'],
    lignes: methodes.map(({ nom, ms, couples }) => [nom, ms.toFixed(2), `×${(methodes[0].ms / ms).toFixed(1)}`, couples === undefined ? '' : couples.toLocaleString('fr-FR')]),
    accord: memes(naif.rendu, plancher.rendu) && memes(classesDe(unLieu.rendu), classes) && memes(minima.rendu, classes),
    notes: ['Les deux témoins ne disent que « à moins de 20 minutes » d’après 1,3 × vol d’oiseau à 50 km/h ; la nôtre calcule trois durées par couple, avec densité et barrières d’eau.'],
    objectifs: { completSousMs: 500, unLieuSousMs: 20 },
  };
}

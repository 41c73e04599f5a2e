import type { ParametresCouverture } from '../../reglement/critere.ts';
import type { Jour } from '../../temps/jour.ts';
import type { Trajet } from '../demande.ts';

/** Un lieu voisin au regard de la règle : trop proche à coup sûr, douteux (et pourquoi), ou sans effet. */
export type Voisin = {
  readonly trajet: Trajet;
  /** Nul quand aucune durée n’existe dans le mode de l’édition. */
  readonly bande: { readonly bas: number; readonly haut: number } | null;
  readonly effet: 'proche' | 'doute' | 'aucun';
  readonly doute: 'sans-duree' | 'duree-incertaine' | 'statut' | 'hors-carte' | 'hors-region' | null;
};

/** Les lieux qui comptent le jour du dépôt, du plus proche au plus lointain ; les autres sont écartés. */
export function voisinage(lieux: readonly Trajet[], parametres: ParametresCouverture, jour: Jour): readonly Voisin[] {
  const retenus = lieux.filter((trajet) => !estEcarte(trajet, parametres, jour));
  const mesures = retenus.filter(({ mode }) => mode === parametres.mode).map((trajet) => examiner(trajet, parametres));
  const connus = new Set(mesures.map(({ trajet }) => identite(trajet)));
  const sansDuree = [...new Map(retenus.filter((trajet) => !connus.has(identite(trajet))).map((trajet) => [identite(trajet), trajet])).values()];
  return [
    ...mesures.sort((a, b) => a.trajet.secondes - b.trajet.secondes),
    ...sansDuree.map((trajet): Voisin => ({ trajet, bande: null, effet: 'doute', doute: 'sans-duree' })),
  ];
}

/** Les dates l’emportent sur le statut : un lieu fermé après le dépôt compte. */
function estEcarte(lieu: Trajet, { statutsComptes, statutsDouteux, inclureHorsRegion }: ParametresCouverture, jour: Jour): boolean {
  if (lieu.estLeProjet) return true;
  if (!lieu.dansLaRegion && inclureHorsRegion === 'non') return true;
  if (lieu.ouvertLe !== null && lieu.ouvertLe > jour) return true;
  if (lieu.fermeLe !== null && lieu.fermeLe <= jour) return true;
  if (lieu.statut === 'ferme') return lieu.fermeLe === null;
  return ![...statutsComptes, ...statutsDouteux].includes(lieu.statut);
}

function examiner(trajet: Trajet, parametres: ParametresCouverture): Voisin {
  const marge = trajet.margeSecondes ?? parametres.margeSecondes;
  const bas = trajet.basSecondes ?? difference(trajet.secondes, marge);
  const haut = trajet.hautSecondes ?? difference(trajet.secondes, -marge);
  const voisin = { trajet, bande: { bas, haut } };
  if (bas >= parametres.seuilSecondes) return { ...voisin, effet: 'aucun', doute: null };
  if (!(haut < parametres.seuilSecondes)) return { ...voisin, effet: 'doute', doute: 'duree-incertaine' };
  if (parametres.statutsDouteux.includes(trajet.statut)) return { ...voisin, effet: 'doute', doute: 'statut' };
  if (!trajet.dansLaRegion && parametres.inclureHorsRegion === 'a-verifier') return { ...voisin, effet: 'doute', doute: 'hors-region' };
  if (trajet.dansLaRegion && !trajet.surCarte && parametres.absentDeLaCarte === 'a-verifier') return { ...voisin, effet: 'doute', doute: 'hors-carte' };
  return { ...voisin, effet: 'proche', doute: null };
}

const identite = ({ id, nom }: Trajet): string => id ?? nom;

/** Différence de deux durées décimales, sans les scories du binaire (1139,9 + 60,1 vaut 1200 exactement). */
const difference = (a: number, b: number): number => (b === 0 ? a : Math.round((a - b) * 1e9) / 1e9);

import type { ParametresCouverture } from '../../reglement/critere.ts';
import { enFrancais } from '../../temps/jour.ts';
import { duree, libelleMode, seuilLisible } from '../libelles.ts';
import { aVerifier, type Contexte, type Jugement, nonSatisfait, type Regle, satisfait } from '../regle.ts';
import type { Changement } from '../verdict.ts';
import { type Voisin, voisinage } from './voisinage.ts';

/** Aucun tiers-lieu ouvert à moins du seuil ; la preuve (calcul, carte régionale, ou les deux) appartient à l’édition. */
export const couverture: Regle<'couverture-20-minutes'> = ({ parametres }, contexte) => {
  const { carte = null } = contexte.demande.trajets;
  if (parametres.preuve === 'calcul') return parCalcul(parametres, contexte);
  if (carte === null) {
    return parametres.preuve === 'carte' ? aVerifier('La carte régionale d’accessibilité ne dit rien de ce lieu : un agent la consultera.') : parCalcul(parametres, contexte);
  }
  return parCarte(carte, parametres, contexte);
};

/** La carte fait foi ; un calcul qui la contredit laisse juger un agent, il ne refuse pas. */
function parCarte(carte: 'couvert' | 'non-couvert', parametres: ParametresCouverture, contexte: Contexte): Jugement {
  const selonCarte = carte === 'couvert' ? 'non-satisfait' : 'satisfait';
  const calcul = parCalcul(parametres, contexte);
  const phrase = carte === 'couvert' ? 'La carte régionale place ce lieu à proximité d’un tiers-lieu ouvert' : 'La carte régionale ne place aucun tiers-lieu ouvert à proximité';
  if (parametres.preuve === 'carte-puis-calcul' && calcul.resultat !== 'a-verifier' && calcul.resultat !== selonCarte) {
    return { ...calcul, resultat: 'a-verifier', motif: `${phrase}, le calcul dit autrement (${calcul.motif}) : un agent tranchera.`, pistes: [eloigner(parametres, TOUS)] };
  }
  return { ...calcul, resultat: selonCarte, motif: `${phrase}.`, pistes: [eloigner(parametres, TOUS)] };
}

function parCalcul(parametres: ParametresCouverture, { demande: { trajets }, jour }: Contexte): Jugement {
  const voisins = voisinage(trajets.lieux, parametres, jour);
  const [mode, seuil] = [libelleMode(parametres.mode), seuilLisible(parametres.seuilSecondes)];
  const proche = voisins.find(({ effet }) => effet === 'proche');
  if (proche) {
    const { nom, dansLaRegion, fermeLe } = proche.trajet;
    const ferme = fermeLe === null ? '' : ` Il ferme le ${enFrancais(fermeLe)}, après le jour du dépôt.`;
    const motif = `${nom}${dansLaRegion ? '' : ' (hors de la région)'} est à ${trajetLisible(proche, mode)} ; le règlement demande ${seuil} ou plus.${ferme}`;
    return { ...nonSatisfait(motif, eloigner(parametres, nom)), ...mesures(proche, parametres) };
  }
  const douteux = voisins.find(({ effet }) => effet === 'doute');
  if (douteux) return { ...aVerifier(motifDuDoute(douteux, mode, seuil), eloigner(parametres, douteux.trajet.nom)), ...mesures(douteux, parametres) };
  if (trajets.etat === 'indisponibles') {
    return aVerifier('Les temps de trajet n’ont pas pu être calculés : un agent les vérifiera sur la carte régionale.', eloigner(parametres, TOUS));
  }
  const voisin = voisins[0];
  if (!voisin) return satisfait(`Aucun tiers-lieu ouvert n’est recensé à moins de ${seuil} ${mode}.`);
  return { ...satisfait(`Le tiers-lieu ouvert le plus proche, ${voisin.trajet.nom}, est à ${trajetLisible(voisin, mode)} ; le règlement demande ${seuil} ou plus.`), ...mesures(voisin, parametres) };
}

function motifDuDoute(voisin: Voisin, mode: string, seuil: string): string {
  const { trajet: { nom }, bande, doute } = voisin;
  const trajet = trajetLisible(voisin, mode);
  switch (doute) {
    case 'sans-duree': return `${nom} est ouvert, mais son temps de trajet ${mode} n’est pas connu : un agent le vérifiera.`;
    case 'statut': return `${nom}, à ${trajet}, est suspendu ; le règlement ne dit pas s’il compte : un agent appréciera.`;
    case 'hors-carte': return `${nom}, à ${trajet}, est ouvert mais absent de la carte régionale : un agent le vérifiera.`;
    case 'hors-region': return `${nom}, à ${trajet}, est hors de la région : un agent dira s’il compte.`;
    default:
      return bande && Number.isFinite(bande.bas) && Number.isFinite(bande.haut)
        ? `${nom} est à ${trajet} ; le seuil est de ${seuil} : un agent le vérifiera.`
        : `Le temps de trajet ${mode} jusqu’à ${nom} n’est pas lisible : un agent le vérifiera.`;
  }
}

/** Une durée exacte se dit à la seconde ; une estimation, à la minute et avec sa fourchette. */
function trajetLisible({ trajet: { secondes }, bande }: Voisin, mode: string): string {
  if (bande === null || !approchee(bande)) return `${duree(secondes)} ${mode}${bande && bande.haut > bande.bas ? `, entre ${duree(bande.bas)} et ${duree(bande.haut)} selon la précision du calcul` : ''}`;
  return `environ ${Math.max(1, Math.round(secondes / 60))} min ${mode} (de ${Math.floor(bande.bas / 60)} à ${Math.ceil(bande.haut / 60)} min selon la précision du calcul)`;
}

const DEUX_MINUTES = 120;
const approchee = ({ bas, haut }: NonNullable<Voisin['bande']>): boolean => haut - bas > DEUX_MINUTES;
const TOUS = 'tout tiers-lieu ouvert';

const mesures = ({ trajet, bande }: Voisin, { seuilSecondes }: ParametresCouverture) =>
  bande === null || !Number.isFinite(trajet.secondes)
    ? {}
    : { valeur: { unite: 'secondes', valeur: trajet.secondes, ...(approchee(bande) ? { approchee: true as const } : {}) }, seuil: { unite: 'secondes', valeur: seuilSecondes }, marge: trajet.secondes - seuilSecondes } as const;

const eloigner = ({ seuilSecondes, mode }: ParametresCouverture, de: string): Changement => ({
  texte: `Il faudrait un site à ${seuilLisible(seuilSecondes)} ou plus ${libelleMode(mode)} de ${de}${de === TOUS ? '' : ', et de tout autre tiers-lieu ouvert'}.`,
  correction: { genre: 'eloigner', secondes: seuilSecondes, mode },
});

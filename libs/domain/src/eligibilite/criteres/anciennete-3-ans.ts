import { ajouterAnnees, ajouterJours, ecartEnJours, enFrancais, type Jour, lePlusTard } from '../../temps/jour.ts';
import type { Parametres } from '../../reglement/critere.ts';
import type { Interruption } from '../demande.ts';
import type { Changement } from '../verdict.ts';
import { aVerifier, champ, nonSatisfait, type Regle } from '../regle.ts';

type Duree = Parametres['anciennete-3-ans'];

/** L’âge part du début de la gestion-animation d’espaces partagés ; une interruption récente laisse juger un agent. */
export const anciennete: Regle<'anciennete-3-ans'> = ({ parametres }, { demande, jour }) => {
  const { activiteDepuis, interruptions } = demande.projet;
  const ans = `${parametres.annees} ans`;
  const limite = auPlusTard(jour, parametres);
  if (activiteDepuis === null) {
    return aVerifier(`La date de début de l’activité n’est pas connue ; le règlement demande ${ans}.`,
      champ(`Indiquez la date d’ouverture des espaces partagés : le critère est rempli si elle est au plus tard le ${enFrancais(limite)}.`, 'projet.activiteDepuis', limite));
  }
  const acquisLe = ajouterAnnees(activiteDepuis, parametres.annees, parametres.bissextile);
  const mesures = { valeur: { unite: 'jour', valeur: activiteDepuis }, seuil: { unite: 'jour', valeur: limite }, marge: ecartEnJours(activiteDepuis, limite) } as const;
  const piste = eligibleAPartirDu(acquisLe, interruptions, parametres);
  const depuis = `Activité de gestion-animation depuis le ${enFrancais(activiteDepuis)}`;

  if (acquisLe > jour) return { ...nonSatisfait(`${depuis} : les ${ans} demandés seront atteints le ${enFrancais(acquisLe)}.`, ...piste), ...mesures };
  const recente = interruptions.find((interruption) => laisseUnDoute(interruption, jour, parametres));
  if (recente) return { ...aVerifier(`${depuis}, interrompue ${periode(recente)} : un agent appréciera la continuité des ${ans} demandés.`, ...piste), ...mesures };
  return { resultat: 'satisfait', motif: `${depuis} ; le règlement demande ${ans}, atteints le ${enFrancais(acquisLe)}.`, ...mesures };
};

const laisseUnDoute = ({ du, au }: Interruption, jour: Jour, duree: Duree): boolean =>
  du <= jour && (au === null || finDuDoute(au, duree) > jour);

/** Reprise (lendemain du dernier jour fermé) plus la durée demandée. */
const finDuDoute = (au: Jour, { annees, bissextile }: Duree): Jour => ajouterAnnees(ajouterJours(au, 1), annees, bissextile);

const periode = ({ du, au }: Interruption): string => (au === null ? `depuis le ${enFrancais(du)}` : `du ${enFrancais(du)} au ${enFrancais(au)}`);

/** Premier jour auquel l’âge est atteint sans interruption récente ; aucune piste si une fermeture est en cours. */
function eligibleAPartirDu(acquisLe: Jour, interruptions: readonly Interruption[], duree: Duree): readonly Changement[] {
  let jour = acquisLe;
  for (const { du, au } of [...interruptions].sort((a, b) => (a.du < b.du ? -1 : 1))) {
    if (du > jour) continue;
    if (au === null) return [];
    jour = lePlusTard(jour, finDuDoute(au, duree));
  }
  return [{ texte: `Éligible à partir du ${enFrancais(jour)}.`, correction: { genre: 'deposer-le', jour } }];
}

/** Dernier jour de début d’activité qui donne l’âge demandé à `jour`. */
function auPlusTard(jour: Jour, { annees, bissextile }: Duree): Jour {
  const debut = ajouterAnnees(jour, -annees, 'CLAMP');
  const suivant = ajouterJours(debut, 1);
  return ajouterAnnees(suivant, annees, bissextile) <= jour ? suivant : debut;
}

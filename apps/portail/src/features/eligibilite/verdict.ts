import type { Constat, Issue, Mesure } from '@maillage/domain';
import { dateLongue, duree, minutes, nombre, type Ton } from '@maillage/ui';

/** La phrase du verdict : le titre de la page de résultat. */
export const VERDICTS: Readonly<Record<Issue, { readonly titre: string; readonly mot: string; readonly ton: Ton; readonly suite: string }>> = {
  eligible: { titre: 'Votre projet paraît éligible', mot: 'Paraît éligible', ton: 'succes', suite: 'D’après vos réponses, tous les critères examinés sont remplis. Vous pouvez commencer votre dossier.' },
  ineligible: { titre: 'Votre projet ne paraît pas éligible', mot: 'Ne paraît pas éligible', ton: 'erreur', suite: 'Au moins un critère n’est pas rempli. Vous pouvez tout de même déposer un dossier : la Région l’examinera.' },
  'a-verifier': { titre: 'L’éligibilité de votre projet est à vérifier', mot: 'À vérifier', ton: 'attention', suite: 'Au moins un critère ne peut pas être tranché avec ces réponses. Le service le vérifiera dans votre dossier.' },
  'refus-depot': { titre: 'Le dépôt n’est pas possible aujourd’hui', mot: 'Dépôt impossible', ton: 'attention', suite: 'L’appel ne reçoit pas de dossier à cette date. Les autres critères sont examinés ci-dessous.' },
};

export const RESULTATS: Readonly<Record<Constat['resultat'], string>> = { satisfait: 'Rempli', 'non-satisfait': 'Non rempli', 'a-verifier': 'À vérifier' };

/** Écrit une grandeur : « 19 min 59 s », « 0,5 ETP », « 1er mars 2026 ». */
export function ecrireMesure(mesure: Mesure): string {
  switch (mesure.unite) {
    case 'secondes': return mesure.approchee ? `environ ${minutes(mesure.valeur)}` : duree(mesure.valeur);
    case 'etpPermille': return `${nombre(mesure.valeur / 1000, 3)} ETP`;
    case 'jours': return `${nombre(mesure.valeur)} jour${mesure.valeur > 1 ? 's' : ''}`;
    case 'jour': return dateLongue(mesure.valeur);
    case 'texte': return mesure.valeur;
  }
}

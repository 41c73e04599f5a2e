import { CLOTURE_DEFAUT, type ReglesCloture } from '../../enveloppe/cloture.ts';
import type { SchemaReglage } from '../schema.ts';

export const CLOTURE: SchemaReglage<ReglesCloture> = {
  titre: 'Clôture d’un exercice',
  source: 'Annualité des crédits de paiement (article L4312-4 du code général des collectivités territoriales) ; le règlement budgétaire et financier n’a pas été lu : à confirmer.',
  effet: 'Les exercices clos ensuite suivent ces règles ; un exercice déjà clos n’en change pas.',
  defaut: CLOTURE_DEFAUT,
  champs: [
    { genre: 'choix', nom: 'cp', libelle: 'Crédits de paiement non consommés', options: [{ valeur: 'tombent', libelle: 'Ils tombent' }, { valeur: 'reportes', libelle: 'Ils sont reportés sur l’année suivante' }] },
    { genre: 'choix', nom: 'ae', libelle: 'Autorisations ni réservées, ni affectées, ni engagées', options: [{ valeur: 'gardees', libelle: 'Elles restent sur l’enveloppe' }, { valeur: 'reportees', libelle: 'Elles passent à l’enveloppe de l’année suivante' }, { valeur: 'annulees', libelle: 'Elles sont annulées' }] },
    { genre: 'oui-non', nom: 'rattacher', libelle: 'Les paiements dont le service est fait avant le 31 décembre emportent leurs crédits', aide: 'Sur l’exercice suivant.' },
  ],
};

import type { ParametresCouverture } from '../reglement/critere.ts';
import type { CarteConsultee } from '../territoire/trajets.ts';
import type { ClasseCouverture } from './classes.ts';

/** Ce que dit la carte régionale du bourg de chaque commune, dans l’ordre du territoire, et comment l’édition s’en sert. */
export type CarteDesCommunes = { readonly preuve: ParametresCouverture['preuve']; readonly avis: readonly CarteConsultee['avis'][] };

/**
 * La classe d’une commune une fois la carte lue, comme la règle de l’édition : la carte seule, le calcul seul, ou la carte puis le calcul là où elle se tait.
 * Carte et calcul certains et contraires : à vérifier.
 */
export function selonLaCarte(calcul: ClasseCouverture, avis: CarteConsultee['avis'], preuve: ParametresCouverture['preuve']): { readonly classe: ClasseCouverture; readonly source: 'carte' | 'desaccord' | null } {
  if (preuve === 'calcul') return { classe: calcul, source: null };
  if (avis === null) return preuve === 'carte' ? { classe: 'a-verifier', source: 'carte' } : { classe: calcul, source: null };
  const classe = avis === 'couvert' ? 'couverte' : 'non-couverte';
  if (preuve === 'carte-puis-calcul' && calcul !== 'a-verifier' && calcul !== classe) return { classe: 'a-verifier', source: 'desaccord' };
  return { classe, source: 'carte' };
}

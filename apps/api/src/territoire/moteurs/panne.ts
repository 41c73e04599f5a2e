/** Pourquoi une durée manque ; aucune de ces raisons ne vaut un verdict. */
export type Raison = 'delai' | 'injoignable' | 'illisible' | 'erreur-du-service' | 'refus' | 'debit' | 'coupe' | 'accrochage' | 'trop-de-cases' | 'absente' | 'position-inconnue';

/** Le service n’a pas répondu comme il le doit : le coupe-circuit la compte. */
export class Panne extends Error {
  constructor(readonly raison: Raison) { super(raison); }
}

const PHRASES: Readonly<Record<Raison, string>> = {
  delai: 'le service met trop de temps à répondre',
  injoignable: 'le service ne répond pas',
  illisible: 'le service a répondu autre chose que des durées',
  'erreur-du-service': 'le service est en panne',
  refus: 'le service refuse la demande',
  debit: 'le service reçoit trop de demandes en ce moment',
  coupe: 'le service vient de tomber plusieurs fois en panne, il est laissé au repos',
  accrochage: 'un point est trop loin de toute route',
  'trop-de-cases': 'trop de durées sont demandées à la fois',
  absente: 'la matrice importée ne contient pas ce trajet',
  'position-inconnue': 'une position n’est pas connue',
};

/** La raison, à lire ; une raison inconnue se dit sans détail. */
export const raisonLisible = (raison: string | null): string => PHRASES[raison as Raison] ?? 'le service ne répond pas';

import { perimetre, type Personne } from '../droits/personne.ts';

/** Départements où cette personne tient le registre ; nul = toute la région. La Coopérative tient tout le registre, l’instruction les siens. */
export const perimetreDuRegistre = (personne: Personne): readonly string[] | null => (personne.roles.includes('EXPERT') ? null : perimetre(personne).departements);

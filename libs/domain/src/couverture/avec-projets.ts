import { classer, classerToutes, type CommuneClassee } from './classer.ts';
import type { ClasseCouverture } from './classes.ts';
import { type Colonne, INCONNUE } from './colonne.ts';
import type { Minima } from './couvrir.ts';

/** La classe que ce seul projet, ouvert, donnerait à la commune de rang `i` de sa colonne. */
export const classeParLeProjet = ({ bas, centre, haut }: Colonne, i: number): ClasseCouverture =>
  classer({ bas: bas[i]!, haut: haut[i] === INCONNUE ? Number.POSITIVE_INFINITY : haut[i]!, douteuse: centre[i] === INCONNUE });

/** Un lieu de plus ne retire rien : la meilleure des deux classes. La carte régionale, qui ne le connaît pas, ne compte que dans celle d’avant. */
const RANGS = { couverte: 2, 'a-verifier': 1, 'non-couverte': 0 } as const;
export const mieux = (a: ClasseCouverture, b: ClasseCouverture): ClasseCouverture => (RANGS[a] >= RANGS[b] ? a : b);

/** Les classes une fois tous ces projets ouverts ; une commune qu’ils changent est dite estimée, ou exacte si leur durée l’est. */
export function classerAvec(minima: Minima, projets: readonly Colonne[]): readonly CommuneClassee[] {
  const classees = [...classerToutes(minima)];
  for (const projet of projets) {
    projet.rangs.forEach((rang, i) => {
      const avant = classees[rang]!;
      const classe = mieux(avant.classe, classeParLeProjet(projet, i));
      if (classe !== avant.classe) classees[rang] = { classe, source: projet.exactes[i] === 1 ? 'exacte' : 'estimee' };
    });
  }
  return classees;
}

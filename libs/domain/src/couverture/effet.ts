import { classeParLeProjet, mieux } from './avec-projets.ts';
import type { Colonne } from './colonne.ts';
import { classesDe } from './classer.ts';
import type { ClasseCouverture } from './classes.ts';
import type { Minima } from './couvrir.ts';
import { SEUIL_MS } from './territoire.ts';

/** Une commune que l’ouverture change ; population en habitants. */
export type CommuneGagnee = { readonly code: string; readonly population: number; readonly avant: ClasseCouverture; readonly apres: ClasseCouverture };

/**
 * L’effet d’une création = couverture après − couverture avant, par commune, en habitants.
 * `nouvellementCouverts` : à coup sûr couverts grâce à elle. `dejaCouverts` : ceux qu’elle atteindrait à coup sûr et qu’un lieu ouvert couvre déjà.
 * `aVerifier` : ceux qui passeraient de « non couverte » à « à vérifier ».
 */
export type Effet = {
  readonly communes: readonly CommuneGagnee[];
  readonly nouvellementCouverts: number;
  readonly dejaCouverts: number;
  readonly aVerifier: number;
};

/** L’effet du projet sur cette couverture ; jamais négatif, jamais plus que la population. */
export function effetDe(avant: Minima, projet: Colonne): Effet {
  const { communes, populations } = avant.territoire;
  const classesAvant = classesDe(avant);
  const gagnees: CommuneGagnee[] = [];
  let dejaCouverts = 0;
  projet.rangs.forEach((rang, i) => {
    const classeAvant = classesAvant[rang]!;
    const classeApres = mieux(classeAvant, classeParLeProjet(projet, i));
    if (classeAvant !== classeApres) gagnees.push({ code: communes[rang]!.code, population: populations[rang]!, avant: classeAvant, apres: classeApres });
    else if (classeAvant === 'couverte' && projet.haut[i]! >= 0 && projet.haut[i]! < SEUIL_MS) dejaCouverts += populations[rang]!;
  });
  const habitants = (classe: ClasseCouverture) => gagnees.filter(({ apres }) => apres === classe).reduce((somme, { population }) => somme + population, 0);
  return { communes: gagnees.sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1)), nouvellementCouverts: habitants('couverte'), dejaCouverts, aVerifier: habitants('a-verifier') };
}

/** Les habitants que deux projets couvriraient tous deux à coup sûr pour la première fois : compter les deux effets les compterait deux fois. */
export function recouvrement(a: Effet, b: Effet): number {
  const siennes = new Set(b.communes.filter(({ apres }) => apres === 'couverte').map(({ code }) => code));
  return a.communes.filter(({ code, apres }) => apres === 'couverte' && siennes.has(code)).reduce((somme, { population }) => somme + population, 0);
}

import type { Enveloppe } from '@maillage/contrats';
import { type Compte, type Exercices, solde, type Soldes } from '@maillage/domain';
import type { EnveloppeLue } from './enveloppe.repository.ts';

/** Une enveloppe et ses soldes, autorisations d’abord, puis les crédits de chaque exercice. */
export function presenterEnveloppe(enveloppe: EnveloppeLue, soldes: Soldes, exercices: Exercices): Enveloppe {
  const ae = (compte: Compte) => solde(soldes, compte);
  return {
    ...enveloppe,
    exercices: Object.entries(exercices).map(([annee, etat]) => {
      const cp = (compte: Compte) => solde(soldes, compte, Number(annee));
      return { exercice: Number(annee), etat, ouvertsCentimes: cp('cp-ouverts'), disponiblesCentimes: cp('cp-disponibles'), consommesCentimes: cp('cp-consommes'), annulesCentimes: cp('cp-annules') };
    }),
    ae: { ouverteCentimes: ae('ae-ouverte'), disponibleCentimes: ae('ae-disponible'), reserveeCentimes: ae('ae-reservee'), affecteeCentimes: ae('ae-affectee'), engageeCentimes: ae('ae-engagee'), annuleeCentimes: ae('ae-annulee') },
  };
}

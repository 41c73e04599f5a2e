import { type Compte, COMPTES, TOUS_LES_COMPTES } from './comptes.ts';
import type { Ecriture } from './ecriture.ts';

/** Des soldes en centimes, par compte (`ae-engagee`) ou par compte et exercice (`cp-disponibles/2026`) ; toujours une somme, jamais une donnée. */
export type Soldes = Readonly<Record<string, number>>;

export const cleSolde = (compte: Compte, exercice: number | null = null): string => (exercice === null ? compte : `${compte}/${exercice}`);

/** Le solde d’un compte, zéro s’il n’a jamais servi ; un compte créditeur se lit en positif. */
export function solde(soldes: Soldes, compte: Compte, exercice: number | null = null): number {
  const brut = soldes[cleSolde(compte, exercice)] ?? 0;
  return brut === 0 || COMPTES[compte].cote === 'debit' ? brut : -brut;
}

/** Les soldes que voit un dossier : les siens, et ceux de l’enveloppe entière ; tous dossiers confondus si `dossier` est absent. */
export function sommer(ecritures: readonly Ecriture[], dossier?: string): Soldes {
  const soldes: Record<string, number> = {};
  for (const ecriture of ecritures) {
    for (const { compte, montantCentimes, exercice } of ecriture.lignes) {
      if (dossier !== undefined && COMPTES[compte].porte === 'dossier' && ecriture.dossier !== dossier) continue;
      const cle = cleSolde(compte, exercice);
      soldes[cle] = (soldes[cle] ?? 0) + montantCentimes;
    }
  }
  return soldes;
}

/** Les comptes passés du mauvais côté : un compte débiteur sous zéro, un créditeur au-dessus ; vide dans un livre juste. */
export const comptesALEnvers = (soldes: Soldes): readonly string[] =>
  Object.keys(soldes).filter((cle) => {
    const compte = TOUS_LES_COMPTES.find((un) => cle === un || cle.startsWith(`${un}/`));
    return !compte || (COMPTES[compte].cote === 'debit' ? soldes[cle]! < 0 : soldes[cle]! > 0);
  });

/** Quorum exigé : celui que la séance fixe, sinon plus de la moitié des membres (à confirmer par la Région). */
export const quorumExige = (membres: number, fixe: number | null): number => fixe ?? Math.floor(membres / 2) + 1;

export type Quorum = { readonly presents: number; readonly exige: number; readonly atteint: boolean };

/** Une séance sans membre n’a jamais le quorum. */
export function quorum(membres: readonly { readonly present: boolean }[], fixe: number | null): Quorum {
  const presents = membres.filter(({ present }) => present).length;
  const exige = quorumExige(membres.length, fixe);
  return { presents, exige, atteint: presents > 0 && presents >= exige };
}

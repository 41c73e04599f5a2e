/** Vrai si deux saisies disent la même chose : l’ordre des clés et les champs vides ne comptent pas. */
export const memeSaisie = (a: unknown, b: unknown): boolean => JSON.stringify(normaliser(a)) === JSON.stringify(normaliser(b));

const vide = (valeur: unknown) => valeur === undefined || valeur === null || valeur === '';

/** Clés triées, vides ôtés à tous les étages ; un objet ou une liste sans contenu vaut l’absence. */
function normaliser(valeur: unknown): unknown {
  if (typeof valeur === 'string') return valeur.trim() || undefined;
  if (vide(valeur) || typeof valeur !== 'object') return vide(valeur) ? undefined : valeur;
  if (Array.isArray(valeur)) return valeur.length > 0 ? valeur.map((element) => normaliser(element) ?? null) : undefined;
  const cles = Object.entries(valeur as Record<string, unknown>)
    .map(([cle, contenu]) => [cle, normaliser(contenu)] as const)
    .filter(([, contenu]) => contenu !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return cles.length > 0 ? Object.fromEntries(cles) : undefined;
}

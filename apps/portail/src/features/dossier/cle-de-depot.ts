const CLE = (dossierId: string) => `maillage.depot.${dossierId}`;

/** La clé d’un dépôt, la même tant qu’aucune réponse n’est venue : même après un rechargement, un second envoi n’est pas un second dépôt. */
export function cleDeDepot(dossierId: string, memoire: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage, tirer: () => string = () => crypto.randomUUID()): string {
  const connue = memoire.getItem(CLE(dossierId));
  if (connue) return connue;
  const cle = tirer();
  memoire.setItem(CLE(dossierId), cle);
  return cle;
}

/** Une réponse est venue : le prochain essai sera un autre geste. */
export const oublierCleDeDepot = (dossierId: string, memoire: Pick<Storage, 'removeItem'> = sessionStorage): void => memoire.removeItem(CLE(dossierId));

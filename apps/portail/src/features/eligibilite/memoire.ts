/** Les réponses en cours, gardées le temps de l’onglet : revenir à l’appel ne les perd pas. */
const cle = (appel: string) => `maillage-test-${appel}`;

export function garder(appel: string, adresse: string): void {
  try { sessionStorage.setItem(cle(appel), adresse); } catch { /* stockage refusé : l’adresse de la page suffit */ }
}

export function retrouver(appel: string): string {
  try { return sessionStorage.getItem(cle(appel)) ?? ''; } catch { return ''; }
}

/** Ce qui a été saisi dans la barre de filtres, traduit en paramètres d’adresse ; `lireMontant` et `lireDate` viennent de `libs/ui`. */
export function filtresSaisis(saisie: FormData, lireMontant: (texte: string) => number | null, lireDate: (texte: string) => string): Readonly<Record<string, string>> {
  const texte = (cle: string) => String(saisie.get(cle) ?? '').trim();
  const montant = (cle: string) => {
    const centimes = lireMontant(texte(cle));
    return centimes === null || Number.isNaN(centimes) || centimes < 0 ? '' : String(centimes);
  };
  return {
    q: texte('q'),
    etat: saisie.getAll('etat').join(','),
    issue: texte('issue'),
    appel: texte('appel'),
    volet: texte('volet'),
    departement: texte('departement'),
    suivi: texte('suivi'),
    etiquette: texte('etiquette'),
    instructeur: texte('instructeur'),
    montantMin: montant('montantMin'),
    montantMax: montant('montantMax'),
    deposeDu: lireDate(texte('deposeDu')),
    deposeAu: lireDate(texte('deposeAu')),
  };
}

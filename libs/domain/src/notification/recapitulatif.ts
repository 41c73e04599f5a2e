/** Une ligne en attente du récapitulatif du jour. `dossier` : « n° … « nom » », ou nul hors de tout dossier. */
export type LigneRecapitulatif = { readonly titre: string; readonly dossier: string | null };

const LIGNES_MAX = 50;

/** L’objet et les paragraphes du récapitulatif, un paragraphe par dossier dans l’ordre des faits ; nul s’il n’y a rien à dire. */
export function recapituler(lignes: readonly LigneRecapitulatif[]): { readonly objet: string; readonly paragraphes: readonly string[] } | null {
  if (lignes.length === 0) return null;
  const parDossier = new Map<string, string[]>();
  for (const { titre, dossier } of lignes.slice(0, LIGNES_MAX)) parDossier.set(dossier ?? '', [...parDossier.get(dossier ?? '') ?? [], titre]);
  const reste = lignes.length - LIGNES_MAX;
  return {
    objet: lignes.length === 1 ? 'Votre récapitulatif : 1 nouveauté' : `Votre récapitulatif : ${lignes.length} nouveautés`,
    paragraphes: [
      'Depuis le dernier récapitulatif :',
      ...[...parDossier].map(([dossier, titres]) => `${dossier ? `${dossier} : ` : ''}${titres.join(' ; ')}.`),
      ...(reste > 0 ? [`Et ${reste === 1 ? 'une autre nouveauté' : `${reste} autres nouveautés`}, dans votre espace.`] : []),
    ],
  };
}

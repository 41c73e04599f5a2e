/** Les raccourcis du clavier, tels que la fenêtre d’aide les présente. */
export const RACCOURCIS = [
  { touche: 'j', effet: 'Dossier suivant' },
  { touche: 'k', effet: 'Dossier précédent' },
  { touche: '/', effet: 'Aller à la recherche' },
  { touche: 'g', effet: 'Revenir à la liste des dossiers' },
  { touche: '?', effet: 'Afficher cette aide' },
] as const;

export type Touche = (typeof RACCOURCIS)[number]['touche'];

type Frappe = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly saisie: boolean };

/** La touche à traiter, ou nulle : jamais pendant une saisie, ni avec une touche de commande. */
export function toucheDe({ key, ctrlKey, metaKey, altKey, saisie }: Frappe): Touche | null {
  if (saisie || ctrlKey || metaKey || altKey) return null;
  return RACCOURCIS.find(({ touche }) => touche === key)?.touche ?? null;
}

/** La liste d’où l’on vient : son adresse, et les dossiers de la page affichée, dans leur ordre. */
export type Parcours = { readonly adresse: string; readonly ids: readonly string[]; readonly suivant: string | null };

export type Voisins = { readonly precedent: string | null; readonly suivant: string | null; readonly rang: number; readonly nombre: number };

const CLE = 'maillage.instruction.parcours';

export function memoriser(parcours: Parcours): void {
  try { sessionStorage.setItem(CLE, JSON.stringify(parcours)); } catch { /* sans stockage, pas de voisins */ }
}

export function parcoursMemorise(): Parcours | null {
  try {
    const parcours = JSON.parse(sessionStorage.getItem(CLE) ?? 'null') as Partial<Parcours> | null;
    if (typeof parcours?.adresse !== 'string' || !Array.isArray(parcours.ids)) return null;
    return { adresse: parcours.adresse, ids: parcours.ids.filter((id) => typeof id === 'string'), suivant: typeof parcours.suivant === 'string' ? parcours.suivant : null };
  } catch { return null; }
}

/** Les dossiers d’avant et d’après dans cette liste ; nul si le dossier n’en fait pas partie. */
export function voisins(parcours: Parcours | null, id: string): Voisins | null {
  const rang = parcours?.ids.indexOf(id) ?? -1;
  if (!parcours || rang < 0) return null;
  return { precedent: parcours.ids[rang - 1] ?? null, suivant: parcours.ids[rang + 1] ?? null, rang: rang + 1, nombre: parcours.ids.length };
}

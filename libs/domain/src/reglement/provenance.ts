/** D’où vient une valeur du règlement : un texte publié, la loi, ou une lecture que la Région doit confirmer. */
export type Provenance = { readonly statut: 'publie' | 'loi' | 'a-confirmer'; readonly texte: string };

/** Une valeur et sa source : aucune valeur du règlement n’existe sans elle. */
export type Sourcee<T> = { readonly valeur: T; readonly source: Provenance };

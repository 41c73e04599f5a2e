/** Ce que montre l’annuaire, tout entier dans son adresse. */
export type Vue = { readonly q: string; readonly departement: string; readonly statut: string; readonly typologie: string; readonly page: number };

export const PAR_PAGE = 50;
const FILTRES = ['q', 'departement', 'statut', 'typologie'] as const;
const MOTIFS: Readonly<Record<(typeof FILTRES)[number], RegExp>> = { q: /^.{1,80}$/, departement: /^\d{2}$/, statut: /^(ouvert|en-projet|suspendu|ferme)$/, typologie: /^(bureaux-partages|fablab|ateliers-artisanaux|terres-agricoles)$/ };

/** Lit l’adresse ; ce qui n’a pas de sens est oublié. */
export function lireVue(adresse: URLSearchParams): Vue {
  const lire = (nom: (typeof FILTRES)[number]) => { const valeur = (adresse.get(nom) ?? '').trim(); return MOTIFS[nom].test(valeur) ? valeur : ''; };
  const page = Number(adresse.get('page'));
  return { q: lire('q'), departement: lire('departement'), statut: lire('statut'), typologie: lire('typologie'), page: Number.isInteger(page) && page > 1 ? page : 1 };
}

/** Les filtres que l’API connaît, pour lire et pour exporter. */
export const filtresApi = (vue: Vue): string => new URLSearchParams(FILTRES.flatMap((nom) => (vue[nom] ? [[nom, vue[nom]]] : []))).toString();

/** L’adresse d’une autre vue ; changer ce que l’on cherche ramène à la première page. */
export function versVue(vue: Vue, changement: Partial<Vue>): string {
  const suivante = { ...vue, page: 1, ...changement };
  const adresse = new URLSearchParams(filtresApi(suivante));
  if (suivante.page > 1) adresse.set('page', String(suivante.page));
  return adresse.size > 0 ? `/annuaire?${adresse}` : '/annuaire';
}

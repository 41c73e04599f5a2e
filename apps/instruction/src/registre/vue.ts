/** Ce que montre la liste du registre, tout entier dans son adresse. `apres` : le curseur de la page précédente. */
export type Vue = { readonly q: string; readonly departement: string; readonly statut: string; readonly carte: string; readonly apres: string };

const MOTIFS: Readonly<Record<keyof Vue, RegExp>> = { q: /^.{1,80}$/, departement: /^\d{2}$/, statut: /^(ouvert|en-projet|suspendu|ferme)$/, carte: /^(oui|non)$/, apres: /^.{1,200}$/ };
const CLES = Object.keys(MOTIFS) as readonly (keyof Vue)[];

/** Lit l’adresse ; ce qui n’a pas de sens est oublié. */
export function lireVue(parametres: URLSearchParams): Vue {
  const lire = (cle: keyof Vue): string => { const valeur = (parametres.get(cle) ?? '').trim(); return MOTIFS[cle].test(valeur) ? valeur : ''; };
  return { q: lire('q'), departement: lire('departement'), statut: lire('statut'), carte: lire('carte'), apres: lire('apres') };
}

/** Les paramètres d’une vue, sans rien de vide ; changer de filtre ramène à la première page. */
export const parametresDe = (vue: Partial<Vue>): string => new URLSearchParams(CLES.flatMap((cle) => (vue[cle] ? [[cle, vue[cle]]] : []))).toString();

export function adresseVue(vue: Partial<Vue>): string {
  const parametres = parametresDe(vue);
  return parametres ? `/registre?${parametres}` : '/registre';
}

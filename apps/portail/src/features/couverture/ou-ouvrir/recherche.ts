/** Ce que l’on demande : où, combien de communes, à quelle date. */
export type Recherche = { readonly le: string; readonly departement: string; readonly epci: string; readonly nombre: number };

export const NOMBRE_PAR_DEFAUT = 5;

/** Lit l’adresse ; ce qui n’a pas de sens est oublié. */
export function lireRecherche(adresse: URLSearchParams): Recherche {
  const lire = (nom: string, motif: RegExp) => { const valeur = adresse.get(nom) ?? ''; return motif.test(valeur) ? valeur : ''; };
  return { le: lire('le', /^\d{4}-\d{2}-\d{2}$/), departement: lire('departement', /^\d[\dAB]$/), epci: lire('epci', /^\d{9}$/), nombre: Number(lire('nombre', /^([1-9]|1\d|20)$/) || NOMBRE_PAR_DEFAUT) };
}

/** Écrit l’adresse, la plus courte possible ; ce sont aussi les filtres de l’API. */
export function ecrireRecherche({ le, departement, epci, nombre }: Recherche): string {
  const filtres = new URLSearchParams(Object.entries({ le, departement, epci, nombre: nombre === NOMBRE_PAR_DEFAUT ? '' : String(nombre) }).filter(([, valeur]) => valeur));
  return filtres.size > 0 ? `?${filtres}` : '';
}

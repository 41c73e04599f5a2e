/** Un morceau de texte de modèle ; `a` : rang du premier caractère. */
export type Noeud =
  | { readonly genre: 'texte'; readonly texte: string; readonly a: number }
  | { readonly genre: 'variable'; readonly nom: string; readonly a: number }
  | { readonly genre: 'si'; readonly nom: string; readonly a: number; readonly oui: readonly Noeud[]; readonly non: readonly Noeud[] };
export type Faute = { readonly a: number; readonly message: string };

type Ouvert = { readonly nom: string; readonly a: number; readonly oui: Noeud[]; readonly non: Noeud[]; sinon: boolean };

/** Découpe un texte en littéraux, variables et blocs conditionnels ; chaque faute garde sa place. Ne lève jamais. */
export function analyser(texte: string): { readonly noeuds: readonly Noeud[]; readonly fautes: readonly Faute[] } {
  const fautes: Faute[] = [];
  const racine: Noeud[] = [];
  const pile: Ouvert[] = [];
  const ici = (): Noeud[] => { const haut = pile.at(-1); return haut ? (haut.sinon ? haut.non : haut.oui) : racine; };
  let a = 0;
  for (const jeton of texte.split(/(\{[^{}\n]*\})/)) {
    if (/^\{[^{}\n]*\}$/.test(jeton)) lireBalise(jeton.slice(1, -1).trim(), a);
    else lireTexte(jeton, a);
    a += jeton.length;
  }
  for (const { nom, a: debut } of pile) fautes.push({ a: debut, message: `Le bloc « {si ${nom}} » n’est pas fermé : ajoutez « {fin} » après lui.` });
  for (let haut = pile.pop(); haut; haut = pile.pop()) ici().push({ genre: 'si', nom: haut.nom, a: haut.a, oui: haut.oui, non: haut.non });
  return { noeuds: racine, fautes: fautes.sort((un, autre) => un.a - autre.a) };

  function lireTexte(litteral: string, debut: number): void {
    const seule = litteral.search(/[{}]/);
    if (seule >= 0) fautes.push({ a: debut + seule, message: 'Une accolade est seule : une variable s’écrit « {nom} ».' });
    if (litteral) ici().push({ genre: 'texte', texte: litteral, a: debut });
  }

  function lireBalise(balise: string, debut: number): void {
    const si = /^si\s+(\S+)$/.exec(balise);
    if (si) { pile.push({ nom: si[1]!, a: debut, oui: [], non: [], sinon: false }); return; }
    const haut = pile.at(-1);
    if (balise === 'sinon') {
      if (!haut || haut.sinon) fautes.push({ a: debut, message: '« {sinon} » n’est pas dans un bloc « {si …} ».' });
      else haut.sinon = true;
    } else if (balise === 'fin') {
      if (!haut) { fautes.push({ a: debut, message: '« {fin} » ne ferme aucun bloc « {si …} ».' }); return; }
      pile.pop();
      ici().push({ genre: 'si', nom: haut.nom, a: haut.a, oui: haut.oui, non: haut.non });
    } else ici().push({ genre: 'variable', nom: balise, a: debut });
  }
}

/** La ligne et la colonne, à partir de 1, du caractère de rang `a`. */
export function position(texte: string, a: number): { readonly ligne: number; readonly colonne: number } {
  const avant = texte.slice(0, a).split('\n');
  return { ligne: avant.length, colonne: avant.at(-1)!.length + 1 };
}

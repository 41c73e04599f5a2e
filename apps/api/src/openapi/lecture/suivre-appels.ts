import ts from 'typescript';

export type Effets = { readonly refus: Set<number>; etag: boolean };

/** Suit une méthode dans tout ce qu’elle appelle du projet : les refus levés (`new Refus(409, …)`) et l’`ETag` posé. */
export function suivreAppels(types: ts.TypeChecker, depart: ts.Node, dossier: string): Effets {
  const effets: Effets = { refus: new Set(), etag: false };
  const vus = new Set<ts.Node>();
  const suivre = (declaration: ts.Node | undefined): void => {
    if (!declaration || vus.has(declaration) || !declaration.getSourceFile().fileName.startsWith(dossier)) return;
    vus.add(declaration);
    declaration.forEachChild(visiter);
  };
  const visiter = (noeud: ts.Node): void => {
    if (ts.isNewExpression(noeud) && noeud.expression.getText() === 'Refus') {
      const [statut] = noeud.arguments ?? [];
      if (statut && ts.isNumericLiteral(statut)) effets.refus.add(Number(statut.text));
    }
    if (ts.isCallExpression(noeud)) {
      if (/\.setHeader\(\s*'ETag'/.test(noeud.getText())) effets.etag = true;
      suivre(types.getResolvedSignature(noeud)?.declaration);
    }
    noeud.forEachChild(visiter);
  };
  suivre(depart);
  return effets;
}

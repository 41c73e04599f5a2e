import type { Rectification } from '../donnees/rectification.ts';
import type { Acte } from '../mise-en-page/acte.ts';
import { ensemble, liste, paragraphe, titre } from '../mise-en-page/blocs.ts';
import { gras } from '../mise-en-page/segments.ts';
import { jourEnLettres } from '../texte/jour-en-lettres.ts';

/** La mention d’une lettre rectificative, après l’objet et la formule d’appel. */
export function rectifiee({ blocs, titre: intitule, ...acte }: Acte, { numero, le, auLieuDe, lire }: Rectification): Acte {
  const mention = ensemble(
    titre('Lettre rectificative'),
    paragraphe('La présente lettre ', gras('rectifie et remplace'), ` la lettre n° ${numero} du ${jourEnLettres(le)}, qui portait une erreur matérielle. La décision reste la même.`),
    liste([`Au lieu de : « ${auLieuDe} »`, `Lire : « ${lire} »`]),
  );
  return { ...acte, titre: `${intitule} (lettre rectificative)`, blocs: [...blocs.slice(0, 2), mention, ...blocs.slice(2)] };
}

import { enLignes } from './lignes.ts';
import { gras, type Segment } from './segments.ts';

/** Chaque caractère mesure un point : la largeur se compte en caractères. */
const couper = (largeur: number, ...segments: (string | Segment)[]) =>
  enLignes(segments.map((segment) => (typeof segment === 'string' ? { texte: segment, style: 'romain' as const } : segment)), largeur, (texte) => texte.length)
    .map((ligne) => ligne.map(({ texte }) => texte).join('').trimEnd());

describe('la coupe en lignes', () => {
  it.each<[string, number, string[], string[]]>([
    ['tout tient', 11, ['un deux six'], ['un deux six']],
    ['un caractère de trop passe à la ligne', 10, ['un deux six'], ['un deux', 'six']],
    ['une espace insécable tient ses deux mots', 8, ['le 12\u00a0mai'], ['le', '12\u00a0mai']],
    ['un mot trop long se coupe après un séparateur', 10, ['abcdef-ghijkl'], ['abcdef-', 'ghijkl']],
    ['sans séparateur, il se coupe à la largeur', 4, ['abcdefghij'], ['abcd', 'efgh', 'ij']],
    ['un saut de ligne est respecté', 20, ['un\ndeux'], ['un', 'deux']],
    ['un texte vide ne donne aucune ligne', 20, [''], []],
  ])('%s', (_cas, largeur, textes, lignes) => expect(couper(largeur, ...textes)).toEqual(lignes));

  it('ne sépare pas un mot gras de la virgule qui le suit', () => expect(couper(9, 'le total ', gras('1234'), ', soit')).toEqual(['le total', '1234,', 'soit']));

  it('aucune ligne ne dépasse la largeur', () => {
    const lignes = couper(17, 'Une phrase assez longue pour être coupée en plusieurs lignes, avec un-mot-composé-interminable dedans.');
    expect(Math.max(...lignes.map((ligne) => ligne.length))).toBeLessThanOrEqual(17);
  });
});

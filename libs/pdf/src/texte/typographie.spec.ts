import { composer } from './typographie.ts';
import { jourEnLettres } from './jour-en-lettres.ts';

const N = '\u00a0';

describe('la typographie des actes', () => {
  it.each([
    ['l’espace fine d’Intl devient insécable', '38\u202f500,00\u202f€', `38${N}500,00${N}€`],
    ['un nombre, son unité et ses milliers ne se séparent pas', '12 000 € pour 20 minutes et 0,5 ETP', `12${N}000${N}€ pour 20${N}minutes et 0,5${N}ETP`],
    ['une date ne se coupe pas', 'le 3 novembre 2026', `le 3${N}novembre${N}2026`],
    ['la ponctuation double garde son espace', 'Pourquoi ? « ici » : oui', `Pourquoi${N}? «${N}ici${N}»${N}: oui`],
    ['une heure ne se coupe pas', 'à 14 h 32', `à 14${N}h${N}32`],
    ['un article de loi ne se coupe pas', 'art. L. 231-4, 3° du CRPA', `art.${N}L.${N}231-4,${N}3° du CRPA`],
    ['un téléphone ne se coupe pas', '05 57 57 80 00', `05${N}57${N}57${N}80${N}00`],
    ['l’apostrophe droite devient typographique', "l'Établi", 'l’Établi'],
    ['un nom décomposé se recompose', 'e\u0301tabli', 'établi'],
    ['ce que la police ignore devient un point d’interrogation', 'arbre 🌳 第三 fin', 'arbre ? ? fin'],
    ['un vrai double point d’interrogation reste', 'Quoi ??', 'Quoi ??'],
    ['les caractères de contrôle ne s’impriment pas', 'a\u0007b\u200bc', 'a?bc'],
    ['les sauts de ligne restent', 'a\r\nb', 'a\nb'],
  ])('%s', (_cas, texte, attendu) => expect(composer(texte)).toBe(attendu));
});

describe('un jour en toutes lettres', () => {
  it.each([['2026-11-03', '3 novembre 2026'], ['2027-03-01', '1er mars 2027'], ['2028-02-29', '29 février 2028']] as const)('%s se lit « %s »', (jour, lu) =>
    expect(jourEnLettres(jour)).toBe(lu));

  it.each(['2026-13-01', '2026-11-00'] as const)('%s est refusé par une phrase', (jour) => expect(() => jourEnLettres(jour)).toThrow(/n’est pas un jour/));
});

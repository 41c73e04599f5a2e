import { comparer } from './comparer.ts';

const dire = (avant: string, apres: string) => comparer(avant, apres).map(({ sens, texte }) => `${{ egale: ' ', ajoutee: '+', retiree: '-' }[sens]}${texte}`);

describe('deux versions d’un modèle', () => {
  it.each([
    ['rien ne change', 'a\nb', 'a\nb', [' a', ' b']],
    ['une ligne remplacée : l’ancienne, puis la neuve', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['une ligne ajoutée à la fin', 'a', 'a\nb', [' a', '+b']],
    ['une ligne retirée au début', 'a\nb', 'b', ['-a', ' b']],
  ])('%s', (_cas, avant, apres, attendu) => expect(dire(avant, apres)).toEqual(attendu));
});

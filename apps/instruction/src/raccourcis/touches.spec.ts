import { toucheDe } from './touches.ts';

const frappe = (key: string, reste = {}) => toucheDe({ key, ctrlKey: false, metaKey: false, altKey: false, saisie: false, ...reste });

describe('Les raccourcis du clavier', () => {
  it.each(['j', 'k', '/', 'g', '?'])('« %s » agit', (touche) => expect(frappe(touche)).toBe(touche));
  it.each([
    ['pendant une saisie', { saisie: true }], ['avec Ctrl', { ctrlKey: true }], ['avec Cmd', { metaKey: true }], ['avec Alt', { altKey: true }],
  ])('« j » %s appartient au navigateur', (_titre, reste) => expect(frappe('j', reste)).toBeNull());
  it('une autre touche ne fait rien', () => expect(frappe('a')).toBeNull());
});

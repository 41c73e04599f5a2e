import { chercher } from './chercher.ts';

const ligne = (seq: number, texte: string, acteur: string) => ({ seq, le: '2026-11-24T10:00:00.000Z', acteur, code: 'code', texte, de: null, vers: null, empreinte: `${seq}abc` });
const lignes = [ligne(1, 'Dossier déposé', 'Claire'), ligne(2, 'Dossier pris en charge', 'Amélie'), ligne(3, 'Budget instruit', 'Amélie')];
const rangs = (texte: string, acteur = '') => chercher(lignes, texte, acteur).map(({ seq }) => seq);

describe('Chercher dans le journal', () => {
  it.each([
    ['sans mot, tout, du plus récent au plus ancien', '', '', [3, 2, 1]],
    ['sans égard aux accents ni à la casse', 'DEPOSE', '', [1]],
    ['tous les mots comptent', 'dossier amelie', '', [2]],
    ['par personne', '', 'Amélie', [3, 2]],
    ['par empreinte', '2abc', '', [2]],
    ['rien ne correspond', 'signature', '', []],
  ])('%s', (_titre, texte, acteur, attendu) => expect(rangs(texte, acteur)).toEqual(attendu));
});

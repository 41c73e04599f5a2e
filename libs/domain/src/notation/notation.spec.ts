import { grilleProposee } from '../editions/commun/grille.ts';
import { EDITIONS } from '../editions/index.ts';
import { empechementNotation, type EtatFiche, ficheLisible, type FicheNotee } from './aveugle.ts';
import { ecartDe, manquesFiche, manquesSynthese } from './controler.ts';
import type { Grille, NoteDonnee } from './grille.ts';
import { totalNotes } from './total.ts';
import { verifierGrille } from './verifier-grille.ts';

const GRILLE = grilleProposee(2, true);
const CODES = GRILLE.criteres.valeur.map(({ code }) => code);
const notes = (valeurs: readonly number[], justification = ''): readonly NoteDonnee[] => CODES.map((code, rang) => ({ code, note: valeurs[rang]!, justification }));
const fiche = (evaluateurId: string, etat: EtatFiche, donnees: readonly NoteDonnee[] = notes([2, 2, 2, 2, 2, 2])): FicheNotee => ({ evaluateurId, etat, notes: donnees });
const chemins = (erreurs: readonly { readonly chemin: string }[]) => erreurs.map(({ chemin }) => chemin);

describe('le total, en points entiers', () => {
  it.each<[string, readonly number[], number, boolean]>([
    ['tout à zéro', [0, 0, 0, 0, 0, 0], 0, false],
    ['un point sous la moitié', [2, 2, 2, 2, 2, 1], 19, false],
    ['la moitié exacte atteint le seuil', [2, 2, 2, 2, 2, 2], 20, true],
    ['tout au plus haut', [4, 4, 4, 4, 4, 4], 40, true],
  ])('%s', (_cas, valeurs, points, atteint) => expect(totalNotes(GRILLE, notes(valeurs))).toEqual({ points, maximum: 40, pourMille: Math.floor(points * 25), atteint }));

  it('un tiers de 1 000 ne s’arrondit pas en faveur du seuil', () => {
    const tiers: Grille = { ...GRILLE, criteres: { ...GRILLE.criteres, valeur: [{ code: 'a', libelle: 'A', description: '', poids: 1, mentions: ['0', '1', '2', '3'] }] }, seuilPourMille: { ...GRILLE.seuilPourMille, valeur: 334 } };
    expect(totalNotes(tiers, [{ code: 'a', note: 1, justification: '' }])).toEqual({ points: 1, maximum: 3, pourMille: 333, atteint: false });
  });
  it('une note manquante : pas de total', () => expect(totalNotes(GRILLE, notes([2, 2, 2, 2, 2, 2]).slice(1))).toBeNull());
  it('sans seuil, ni atteint ni manqué', () => expect(totalNotes({ ...GRILLE, seuilPourMille: { ...GRILLE.seuilPourMille, valeur: null } }, notes([4, 4, 4, 4, 4, 4]))?.atteint).toBeNull());
});

describe('valider une fiche', () => {
  it.each<[string, readonly NoteDonnee[], readonly string[]]>([
    ['ni extrême ni manque', notes([1, 2, 3, 1, 2, 3]), []],
    ['zéro et quatre se justifient', notes([0, 2, 3, 4, 2, 3]), [CODES[0]!, CODES[3]!]],
    ['justifiés, ils passent', notes([0, 2, 3, 4, 2, 3], 'Parce que.'), []],
    ['une justification d’espaces ne compte pas', notes([0, 2, 3, 1, 2, 3], '  '), [CODES[0]!]],
    ['une note manque', notes([1, 2, 3, 1, 2, 3]).slice(1), [CODES[0]!]],
    ['cinq est hors de l’échelle', notes([5, 2, 3, 1, 2, 3]), [CODES[0]!]],
    ['une demi-note n’existe pas', notes([1.5, 2, 3, 1, 2, 3]), [CODES[0]!]],
    ['un critère inconnu', [...notes([1, 2, 3, 1, 2, 3]), { code: 'autre', note: 1, justification: '' }], ['autre']],
    ['un critère noté deux fois', [...notes([1, 2, 3, 1, 2, 3]), { code: CODES[0]!, note: 2, justification: '' }], [CODES[0]!]],
  ])('%s', (_cas, donnees, attendus) => expect(chemins(manquesFiche(GRILLE, donnees))).toEqual(attendus));
});

describe('la synthèse', () => {
  const fiches = [notes([1, 2, 2, 2, 2, 2]), notes([3, 3, 2, 2, 2, 2])];
  it('mesure l’écart entre les fiches', () => expect([ecartDe(CODES[0]!, fiches), ecartDe(CODES[1]!, fiches), ecartDe(CODES[0]!, fiches.slice(1))]).toEqual([2, 1, 0]));
  it.each<[string, readonly number[], readonly string[]]>([
    ['l’écart de deux points se justifie, celui d’un point non', [2, 2, 2, 2, 2, 2], [CODES[0]!]],
    ['hors des notes données, il faut dire pourquoi', [2, 1, 3, 2, 2, 2], [CODES[0]!, CODES[1]!, CODES[2]!]],
    ['aux extrêmes, toujours', [2, 2, 0, 4, 2, 2], [CODES[0]!, CODES[2]!, CODES[3]!]],
  ])('%s', (_cas, retenues, attendus) => {
    expect(chemins(manquesSynthese(GRILLE, notes(retenues), fiches))).toEqual(attendus);
    expect(manquesSynthese(GRILLE, notes(retenues, 'Arrêté après échange.'), fiches)).toEqual([]);
  });
});

describe('à l’aveugle', () => {
  const [moi, autre] = ['moi', 'autre'];
  it.each<[string, readonly FicheNotee[], string, boolean]>([
    ['sa propre fiche en cours se lit', [fiche(moi, 'BROUILLON')], moi, true],
    ['celle d’un autre en cours, jamais', [fiche(moi, 'VALIDEE'), fiche(autre, 'BROUILLON')], autre, false],
    ['celle d’un autre validée, pas avant la sienne', [fiche(moi, 'BROUILLON'), fiche(autre, 'VALIDEE')], autre, false],
    ['celle d’un autre validée, une fois la sienne validée', [fiche(moi, 'VALIDEE'), fiche(autre, 'VALIDEE')], autre, true],
    ['qui n’évalue pas attend toutes les fiches', [fiche('tiers', 'BROUILLON'), fiche(autre, 'VALIDEE')], autre, false],
    ['et le nombre que veut l’édition', [fiche(autre, 'VALIDEE')], autre, false],
    ['réunies, il les lit', [fiche('tiers', 'VALIDEE'), fiche(autre, 'VALIDEE')], autre, true],
    ['une fiche retirée ne rouvre pas les autres', [fiche(moi, 'RETIREE'), fiche('tiers', 'BROUILLON'), fiche(autre, 'VALIDEE')], autre, false],
  ])('%s', (_cas, fiches, de, attendu) => expect(ficheLisible(GRILLE, fiches, fiches.find(({ evaluateurId }) => evaluateurId === de)!, moi)).toBe(attendu));
});

describe('ce qui empêche de proposer', () => {
  const facultative = grilleProposee(1, false);
  it.each<[string, Grille | undefined, readonly FicheNotee[], readonly NoteDonnee[] | null, RegExp | null]>([
    ['pas de grille : rien', undefined, [], null, null],
    ['grille facultative jamais ouverte : rien', facultative, [], null, null],
    ['facultative mais ouverte : elle se termine', facultative, [fiche('a', 'BROUILLON')], null, /valide d’abord sa fiche/],
    ['une seule fiche validée suffit', facultative, [fiche('a', 'VALIDEE')], null, null],
    ['obligatoire et vide', GRILLE, [], null, /valide d’abord/],
    ['une fiche sur deux', GRILLE, [fiche('a', 'VALIDEE')], null, /valide d’abord/],
    ['deux fiches sans synthèse', GRILLE, [fiche('a', 'VALIDEE'), fiche('b', 'VALIDEE')], null, /arrêtez la synthèse/],
    ['deux fiches et leur synthèse', GRILLE, [fiche('a', 'VALIDEE'), fiche('b', 'VALIDEE')], notes([2, 2, 2, 2, 2, 2]), null],
    ['une fiche retirée ne compte pas', GRILLE, [fiche('a', 'VALIDEE'), fiche('b', 'RETIREE')], notes([2, 2, 2, 2, 2, 2]), /valide d’abord/],
  ])('%s', (_cas, grille, fiches, synthese, attendu) => {
    const recu = empechementNotation(grille, fiches, synthese);
    if (attendu === null) expect(recu).toBeNull(); else expect(recu).toMatch(attendu);
  });
});

describe('publier une grille', () => {
  it('celles des éditions livrées se publient', () => expect(EDITIONS.flatMap(({ grille }) => verifierGrille(grille))).toEqual([]));
  it('une édition peut n’en avoir aucune', () => expect(verifierGrille(undefined)).toEqual([]));
  it.each<[string, object, string]>([
    ['aucun critère', { criteres: { ...GRILLE.criteres, valeur: [] } }, 'grille.criteres'],
    ['un poids nul', { criteres: { ...GRILLE.criteres, valeur: [{ ...GRILLE.criteres.valeur[0], poids: 0 }] } }, 'grille.criteres.0.poids'],
    ['une échelle d’une seule note', { criteres: { ...GRILLE.criteres, valeur: [{ ...GRILLE.criteres.valeur[0], mentions: ['Seule'] }] } }, 'grille.criteres.0.mentions'],
    ['un seuil au-delà du maximum', { seuilPourMille: { ...GRILLE.seuilPourMille, valeur: 1001 } }, 'grille.seuilPourMille'],
    ['aucun évaluateur', { evaluateurs: { ...GRILLE.evaluateurs, valeur: 0 } }, 'grille.evaluateurs'],
    ['une valeur sans source', { obligatoire: { valeur: true } }, 'grille.obligatoire'],
  ])('%s', (_cas, defaut, chemin) => expect(chemins(verifierGrille({ ...GRILLE, ...defaut }))).toEqual([chemin]));
});

import { analyser } from './analyser.ts';
import { ACCORD } from './livrees/accord.ts';
import { CONTENUS_LIVRES, MODELES_LIVRES } from './livrees/modeles-livres.ts';
import { type ContenuModele, NATURES_ECHANGE } from './modele.ts';
import { rendreModele, type ValeursLettre } from './rendre.ts';
import { verifierTrace } from './tracer.ts';
import { VARIABLES_LETTRE } from './variables.ts';
import { verifierModele } from './verifier-modele.ts';

const valeurs: ValeursLettre = { montant: '38 500,00 €', 'projet.nom': 'Atelier **2000** {montant}\n# Titre', conditions: ['ouvrir avant le 30 juin 2027 ;', 'rendre compte.'], 'agent.courriel': 'c@r.test' };
const modele = (corps: string, constantes: ContenuModele['constantes'] = []): ContenuModele => ({ titre: 'Lettre', objet: 'essai', corps, constantes });
const dits = (corps: string, constantes: ContenuModele['constantes'] = []) => verifierModele(modele(`${corps}\n{signature}`, constantes), 'accord').map(({ ligne, colonne, message }) => `${ligne}:${colonne} ${message}`);
const blocs = (corps: string) => rendreModele(modele(corps), valeurs).blocs.slice(1);

describe('la table des variables', () => {
  it('ne nomme aucune variable deux fois et donne à chacune une source', () => {
    expect(new Set(VARIABLES_LETTRE.map(({ nom }) => nom)).size).toBe(VARIABLES_LETTRE.length);
    expect(VARIABLES_LETTRE.filter(({ source, libelle, natures }) => !source || !libelle || natures.length === 0)).toEqual([]);
  });
});

describe('un modèle se juge avant d’être publié', () => {
  it.each(MODELES_LIVRES.map((un) => [`${un.nature}, ${un.volet}`, un] as const))('livré : %s, aucun constat', (_nom, { contenu, nature }) => expect(verifierModele(contenu, nature)).toEqual([]));

  it.each(NATURES_ECHANGE)('livré : %s, aucun constat', (nature) => expect(verifierModele(CONTENUS_LIVRES[nature], nature)).toEqual([]));
  it('une lettre établie par le portail ne porte pas de signature', () => {
    expect(verifierModele(modele('Bonjour\n{signature}'), 'accuse-recours').map(({ message }) => message).join()).toMatch(/retirez « \{signature\} »/);
    expect(verifierModele(modele('Bonjour'), 'recours-rejete').map(({ message }) => message).join()).toMatch(/Ajoutez « \{signature\} »/);
  });

  it.each([
    ['une variable inconnue', 'Bonjour\nla {montnat}.', /^2:4 La variable « montnat »/],
    ['une variable d’un autre genre de lettre', '{recue-le}', /^1:1 .*n’a pas de valeur dans ce genre/],
    ['un bloc qui reste ouvert', 'a {si montant} b', /^1:3 .*n’est pas fermé/],
    ['un {fin} de trop', 'a {fin}', /^1:3 .*ne ferme aucun bloc/],
    ['un {sinon} hors bloc', '{sinon}', /^1:1 « \{sinon\} »/],
    ['une accolade seule', 'a } b', /^1:3 Une accolade est seule/],
    ['une liste dans une phrase', 'voir {conditions}', /^1:6 .*est une liste/],
    ['une condition imprimée', '{convention.obligatoire}', /ne s’imprime pas/],
    ['un chiffre écrit', 'une avance de 50 % du total', /^1:15 « 50 % » n’a pas de source/],
    ['un délai en lettres', 'dans les trois mois', /« trois mois » n’a pas de source/],
    ['un chiffre collé à une variable', 'soit 1{montant}', /« 1 » n’a pas de source|n’a pas de source/],
    ['un nom propre', 'demandez à Camille Durand', /^1:12 « Camille »/],
    ['un sigle en tête de phrase', 'SIRET inconnu', /^1:1 « SIRET »/],
  ])('%s est montré à sa place', (_cas, corps, attendu) => expect(dits(corps).join('\n')).toMatch(attendu));

  it('une constante déclarée, avec sa source, s’imprime', () => {
    expect(dits('une avance de 50 % du total', [{ texte: '50 %', source: 'règlement, art. 6' }])).toEqual([]);
    expect(dits('une avance de 150 % du total', [{ texte: '50 %', source: 'règlement, art. 6' }])).not.toEqual([]);
    expect(dits('x', [{ texte: 'x', source: ' ' }]).join()).toMatch(/a son texte et sa source/);
  });

  it('la signature est exigée, et un titre reste sans variable', () => {
    expect(verifierModele(modele('Bonjour'), 'accord').map(({ message }) => message).join()).toMatch(/Ajoutez « \{signature\} »/);
    expect(verifierModele({ ...modele('{signature}'), titre: '{projet.nom}' }, 'accord').map(({ partie }) => partie)).toEqual(['titre']);
  });

  it('ne lève jamais, quel que soit le texte', () => {
    for (const texte of ['{', '{}', '{si}', '{si a}{sinon}{sinon}{fin}{fin}', '{{a}}', '<script>alert(1)</script>']) expect(() => analyser(texte)).not.toThrow();
  });
});

describe('un modèle se rend avec sa trace', () => {
  it('une valeur n’ouvre ni bloc, ni gras, ni variable', () => {
    expect(blocs('Projet **{projet.nom}**')).toEqual([{ genre: 'paragraphe', bouts: [{ texte: 'Projet ' }, { texte: valeurs['projet.nom'], de: 'projet.nom', gras: true }] }]);
  });

  it('choisit la branche, étend une liste, numérote les articles et saute ce qui est vide', () => {
    expect(blocs('{si montant}oui {montant}{sinon}non{fin}\n\n{si taux}\n§ Taux\n{fin}\n§ Un\n§ Deux\n- {conditions}\n- {motifs}')).toEqual([
      { genre: 'paragraphe', bouts: [{ texte: 'oui ' }, { texte: '38 500,00 €', de: 'montant' }] },
      { genre: 'article', numero: 1, bouts: [{ texte: 'Un' }] }, { genre: 'article', numero: 2, bouts: [{ texte: 'Deux' }] },
      { genre: 'liste', entrees: [[{ texte: 'ouvrir avant le 30 juin 2027 ;', de: 'conditions' }], [{ texte: 'rendre compte.', de: 'conditions' }]] },
    ]);
  });

  it('du HTML reste du texte', () => expect(blocs('<b onclick="x">a</b>')).toEqual([{ genre: 'paragraphe', bouts: [{ texte: '<b onclick="x">a</b>' }] }]));
});

describe('la trace de ce qui est imprimé', () => {
  const rendu = rendreModele(ACCORD, valeurs);

  it('chaque chiffre vient d’une variable ou d’une constante ; ceux d’une personne sont à confirmer', () => {
    const { intraces, saisis } = verifierTrace(rendu, valeurs, ACCORD.constantes);
    expect(intraces).toEqual([]);
    expect(saisis.map(({ texte, variable }) => `${texte} ${variable}`)).toEqual(['30 juin 2027 conditions']);
  });

  it('un chiffre planté est nommé avec sa phrase', () => {
    const plante = { ...rendu, blocs: [...rendu.blocs, { genre: 'paragraphe' as const, bouts: [{ texte: 'Soit 12 345,67 € de plus.' }] }] };
    expect(verifierTrace(plante, valeurs, ACCORD.constantes).intraces).toEqual([{ texte: '12 345,67 €', phrase: 'Soit 12 345,67 € de plus.', genre: 'chiffre' }]);
  });

  it('un bout qui ment sur sa variable est nommé', () => {
    const menteur = { ...rendu, blocs: [{ genre: 'paragraphe' as const, bouts: [{ texte: '99 000,00 €', de: 'montant' }] }] };
    expect(verifierTrace(menteur, valeurs, []).intraces).toEqual([{ texte: '99 000,00 €', phrase: '99 000,00 €', genre: 'valeur' }]);
  });
});

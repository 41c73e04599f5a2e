import { EDITION_2025_2028 } from '../editions/index.ts';
import { piecesDemandees, questionsVisibles } from './condition.ts';
import type { GenreQuestion, Question } from './question.ts';
import { verifierReponses } from './verifier-reponses.ts';

const { formulaire } = EDITION_2025_2028;
const projet = formulaire.filter(({ etape }) => etape === 'projet');
const codes = (volet: string | undefined, reponses = {}) => questionsVisibles(EDITION_2025_2028, 'projet', { noyau: { projet: { volet } }, reponses }).map(({ code }) => code);

describe('questions et pièces visibles', () => {
  it('dépendent du volet', () => {
    expect(codes('creation')).toContain('ouverture-prevue');
    expect(codes('developpement')).not.toContain('ouverture-prevue');
    expect(codes(undefined)).not.toContain('ouverture-prevue');
  });
  it('dépendent d’une réponse, tant que sa question est visible', () => {
    expect(codes('creation', { espaces: ['bureaux'] })).not.toContain('espaces-autre');
    expect(codes('creation', { espaces: ['bureaux', 'autre'] })).toContain('espaces-autre');
    expect(codes('reseau', { espaces: ['autre'] })).not.toContain('espaces-autre');
    expect(codes('creation', { accompagne: true })).toContain('accompagnateur');
  });
  it.each<[string, object, readonly string[], readonly string[]]>([
    ['association, 23 000,00 €', { structure: { categorie: 'association' }, financement: { demandeCentimes: 2_300_000 } }, ['statuts', 'dirigeants'], ['decision-organe', 'deliberation', 'tva', 'delegation', 'ouverture']],
    ['association, 23 000,01 €', { structure: { categorie: 'association' }, financement: { demandeCentimes: 2_300_001 } }, ['decision-organe'], []],
    ['commune', { structure: { categorie: 'collectivite', recupereTva: false, signataireDelegue: true }, financement: { demandeCentimes: 4_000_000 } }, ['deliberation', 'tva', 'delegation', 'collectif'], ['statuts', 'decision-organe']],
    ['développement', { projet: { volet: 'developpement' } }, ['ouverture', 'emploi'], ['statuts']],
  ])('pièces : %s', (_cas, noyau, presentes, absentes) => {
    const demandees = piecesDemandees(EDITION_2025_2028, { noyau: { ...noyau }, reponses: {} }).map(({ code }) => code);
    expect(demandees).toEqual(expect.arrayContaining([...presentes]));
    for (const code of absentes) expect(demandees).not.toContain(code);
    expect(demandees).not.toContain('rib');
  });
});

describe('contrôle des réponses', () => {
  const question = (genre: GenreQuestion, plus: Partial<Question> = {}): Question => ({ code: 'q', genre, etape: 'projet', requis: true, libelle: 'La question', ...plus });
  const verifier = (une: Question, valeur: unknown) => verifierReponses([une], { q: valeur as never }, { complet: false });
  const options = [{ valeur: 'a', libelle: 'A' }, { valeur: 'b', libelle: 'B' }];

  it.each<[GenreQuestion, unknown, Partial<Question>]>([
    ['texte', 'Bonjour', {}], ['texte', 'x'.repeat(20), { max: 20 }], ['texteLong', 'x'.repeat(5000), {}], ['nombre', 0, {}], ['nombre', 12.5, { max: 12.5 }], ['montant', 125_050, {}],
    ['date', '2027-03-14', {}], ['ouiNon', false, {}], ['choix', 'a', { options }], ['choixMultiple', ['b', 'a'], { options }], ['commune', '19275', {}], ['commune', '2A004', {}],
    ['adresse', '1 rue du Port', {}], ['courriel', 'nom@domaine.fr', {}], ['telephone', '05 55 00 00 00', {}], ['telephone', '+33555000000', {}], ['siret', '20003452800014', {}],
    ['piece', ['0f8fad5b-d9cb-469f-a165-70867728950e'], {}], ['groupe', [{ t: 'x' }], { questions: [question('texte', { code: 't' })] }],
  ])('%s accepte %j', (genre, valeur, plus) => expect(verifier(question(genre, plus), valeur)).toEqual([]));

  it.each<[GenreQuestion, unknown, Partial<Question>]>([
    ['texte', 'x'.repeat(21), { max: 20 }], ['texte', 12, {}], ['texte', 'a\0b', {}], ['texte', 'a\uD800b', {}], ['nombre', -1, {}], ['nombre', '12', {}], ['nombre', 13, { max: 12 }], ['nombre', Number.NaN, {}],
    ['montant', 12.5, {}], ['montant', -1, {}], ['montant', 2 ** 60, {}], ['date', '2027-02-29', {}], ['date', '14/03/2027', {}], ['date', '0001-01-01', {}], ['ouiNon', 'oui', {}], ['choix', 'c', { options }],
    ['choixMultiple', ['a', 'a'], { options }], ['choixMultiple', 'a', { options }], ['choixMultiple', ['a', 'c'], { options }], ['commune', 'Tulle', {}], ['courriel', 'nom@domaine', {}], ['courriel', 'a b@c.fr', {}],
    ['telephone', '12', {}], ['siret', '20003452800015', {}], ['piece', 'id', {}], ['piece', ['../etc'], {}], ['groupe', { t: 'x' }, { questions: [] }], ['groupe', ['x'], { questions: [] }],
  ])('%s refuse %j en disant quoi faire', (genre, valeur, plus) => expect(verifier(question(genre, plus), valeur)).toEqual([{ chemin: 'q', message: expect.stringMatching(/^[A-ZÀ-Ÿ].{10,}\.$/) }]));

  it('situe une erreur dans une ligne répétée', () => {
    const actions = formulaire.find(({ code }) => code === 'actions') as Question;
    expect(verifierReponses([actions], { actions: [{ titre: 'Lancer', debut: '2026-09-01', fin: '2026-10-01' }, { titre: '', debut: '2026-02-30', inconnu: 1 }] }, { complet: true })).toEqual([
      { chemin: 'actions.1.inconnu', message: expect.any(String) },
      { chemin: 'actions.1.titre', message: 'Complétez : « Action ».' },
      { chemin: 'actions.1.debut', message: expect.stringContaining('date qui existe') },
      { chemin: 'actions.1.fin', message: 'Indiquez la date : « Fin ».' },
    ]);
  });
  it('refuse un code inconnu, même hérité de l’objet', () => {
    expect(verifierReponses(projet, { inventee: 'x' }, { complet: false })).toEqual([{ chemin: 'inventee', message: expect.stringContaining('n’existe pas') }]);
    expect(verifierReponses([question('texte', { code: 'constructor', requis: false })], {}, { complet: true })).toEqual([]);
  });
  it('un brouillon peut être incomplet ; un dossier complet répond à chaque question visible', () => {
    expect(verifierReponses(projet, { surface: 80 }, { complet: false, noyau: { projet: { volet: 'creation' } } })).toEqual([]);
    const manques = verifierReponses(projet, { surface: 80 }, { complet: true, noyau: { projet: { volet: 'creation' } } }).map(({ chemin }) => chemin);
    expect(manques).toEqual(expect.arrayContaining(['publics', 'services', 'ouverture-prevue', 'gouvernance']));
    for (const code of ['surface', 'offre-nouvelle', 'espaces-autre', 'partenaires', 'accompagnateur']) expect(manques).not.toContain(code);
  });
  it('une réponse faite d’espaces ne répond pas', () => expect(verifierReponses([question('texte')], { q: '   ' }, { complet: true })).toEqual([{ chemin: 'q', message: 'Complétez : « La question ».' }]));
});

import ts from 'typescript';
import { SchemaDuType } from './schema-du-type.ts';
import { suivreAppels } from './suivre-appels.ts';

const FICHIER = '/essai/source.ts';
/** Les bibliothèques de TypeScript ne sont lues qu’une fois. */
const LUS = new Map<string, ts.SourceFile | undefined>();

function compiler(source: string): { readonly fichier: ts.SourceFile; readonly types: ts.TypeChecker } {
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2022 };
  const hote = ts.createCompilerHost(options);
  const lire = hote.getSourceFile.bind(hote);
  hote.getSourceFile = (nom, version) => nom === FICHIER ? ts.createSourceFile(nom, source, version, true) : LUS.get(nom) ?? LUS.set(nom, lire(nom, version)).get(nom);
  const programme = ts.createProgram([FICHIER], options, hote);
  return { fichier: programme.getSourceFile(FICHIER)!, types: programme.getTypeChecker() };
}

/** Le schéma du dernier type déclaré, et les composants qu’il cite. */
function ecrire(source: string) {
  const { fichier, types } = compiler(source);
  const schemas = new SchemaDuType(types);
  const schema = schemas.ecrire(types.getTypeAtLocation(fichier.statements.at(-1)!));
  return { schema, composants: schemas.composants };
}
const champ = (type: string) => (ecrire(`type Nomme = { a: string }; type Etat = 'X' | 'Y'; type T = { champ: ${type} }`).composants['T'] as { properties: { champ: unknown } }).properties.champ;

describe('un type TypeScript écrit en OpenAPI 3.0', () => {
  const nul = { type: 'object', nullable: true, enum: [null] };
  it.each([
    ['string', { type: 'string' }],
    ['string | null', { type: 'string', nullable: true }],
    ['boolean', { type: 'boolean' }],
    ['boolean | null', { type: 'boolean', nullable: true }],
    ['true', { type: 'boolean', enum: [true] }],
    ['\'A\' | \'B\'', { type: 'string', enum: ['A', 'B'] }],
    ['\'A\' | \'B\' | null', { type: 'string', enum: ['A', 'B', null], nullable: true }],
    ['1 | 2', { type: 'integer', enum: [1, 2] }],
    ['`${number}-${number}-${number}`', { type: 'string', format: 'date' }],
    ['readonly string[]', { type: 'array', items: { type: 'string' } }],
    ['readonly [string, ...string[]]', { type: 'array', minItems: 1, items: { type: 'string' } }],
    ['Record<string, number>', { type: 'object', additionalProperties: { type: 'number' } }],
    ['Record<string, never>', { type: 'object', additionalProperties: false }],
    ['Partial<{ a: string }>', { type: 'object', properties: { a: { type: 'string' } } }],
    ['Nomme', { $ref: '#/components/schemas/Nomme' }],
    ['Nomme | null', { anyOf: [{ $ref: '#/components/schemas/Nomme' }, nul] }],
    ['string | number', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
    ['unknown', {}],
  ])('%s', (type, attendu) => expect(champ(type)).toEqual(attendu));

  it('un champ facultatif n’est pas requis, un montant est entier, une phrase devient sa description', () => {
    expect(ecrire('type T = {\n/** Ce qui est payé. */ readonly payeCentimes: number; readonly motif?: string }').composants['T']).toEqual({
      type: 'object', required: ['payeCentimes'], properties: { payeCentimes: { type: 'integer', description: 'Ce qui est payé.' }, motif: { type: 'string' } },
    });
  });

  it('un type peut se citer lui-même', () => {
    expect(ecrire('type Arbre = { readonly branches: readonly Arbre[] }')).toEqual({
      schema: { $ref: '#/components/schemas/Arbre' },
      composants: { Arbre: { type: 'object', required: ['branches'], properties: { branches: { type: 'array', items: { $ref: '#/components/schemas/Arbre' } } } } },
    });
  });

  it('deux types du même nom restent deux composants', () => {
    const { composants } = ecrire('namespace A { export type N = { a: string } } namespace B { export type N = { b: string } } type T = { a: A.N; b: B.N }');
    expect(Object.keys(composants).filter((nom) => nom.startsWith('N'))).toHaveLength(2);
  });

  it('une saisie relue peut être absente ou vide : un brouillon garde l’incomplet', () => {
    expect(ecrire('class Dto { nom!: string } type T = { contenu: Partial<Dto> }').composants['T']).toMatchObject({ properties: { contenu: { properties: { nom: { type: 'string', nullable: true } } } } });
  });

  it('refuse un type que JSON ne sait pas rendre', () => {
    expect(() => ecrire('type T = { champ: bigint }')).toThrow('Type sans équivalent JSON');
  });
});

describe('ce qu’une méthode peut refuser', () => {
  const effets = (source: string) => {
    const { fichier, types } = compiler(`class Refus { constructor(statut: number) {} } const perdu = () => new Refus(409); declare const reponse: { setHeader(nom: string, valeur: string): void }; ${source}`);
    const { refus, etag } = suivreAppels(types, fichier.statements.at(-1)!, '/essai/');
    return { refus: [...refus].sort(), etag };
  };
  it.each([
    ['un refus levé sur place', 'function f() { throw new Refus(422); }', [422]],
    ['un refus levé par une fonction appelée', 'function f() { throw perdu(); }', [409]],
    ['un refus levé par une méthode d’un service', 'class S { lire() { throw new Refus(404); } } class C { constructor(private readonly s: S) {} m() { this.s.lire(); } }', [404]],
    ['deux fonctions qui s’appellent l’une l’autre', 'function a(): void { b(); throw new Refus(400); } function b(): void { a(); throw new Refus(410); }', [400, 410]],
    ['rien', 'function f() { return 1; }', []],
  ])('%s', (_cas, source, refus) => expect(effets(source)).toEqual({ refus, etag: false }));

  it('voit la version posée en ETag', () => expect(effets('function f() { reponse.setHeader(\'ETag\', \'1\'); }').etag).toBe(true));
});

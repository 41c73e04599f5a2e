import ts from 'typescript';
import { reference, type Schema } from '../schema.ts';

const NUL: Schema = { type: 'object', nullable: true, enum: [null] };

/** Écrit en OpenAPI 3.0 les types TypeScript tels que JSON les rend ; chaque type nommé du projet devient un composant. */
export class SchemaDuType {
  readonly composants: Record<string, Schema> = {};
  private readonly noms = new Map<ts.Symbol, string>();

  constructor(private readonly types: ts.TypeChecker) {}

  ecrire(type: ts.Type): Schema {
    const nom = type.aliasTypeArguments ? undefined : type.aliasSymbol;
    if (!nom || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) || this.types.isArrayType(type)) return this.developper(type);
    return reference(this.noms.get(nom) ?? this.nommer(nom, type));
  }

  /** Le nom est pris avant d’écrire le type : un type peut se citer lui-même. */
  private nommer(symbole: ts.Symbol, type: ts.Type): string {
    const nom = symbole.name in this.composants ? `${symbole.name}${this.noms.size}` : symbole.name;
    this.noms.set(symbole, nom);
    this.composants[nom] = {};
    this.composants[nom] = decrire(this.developper(type), this.phrase(symbole));
    return nom;
  }

  private developper(type: ts.Type): Schema {
    if (type.isUnion()) return this.union(type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined)));
    if (type.flags & ts.TypeFlags.Null) return NUL;
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.isNumberLiteral()) return { type: Number.isInteger(type.value) ? 'integer' : 'number', enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { type: 'boolean', enum: [this.types.typeToString(type) === 'true'] };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.TemplateLiteral) return (type as ts.TemplateLiteralType).texts.join() === ',-,-,' ? { type: 'string', format: 'date' } : { type: 'string' };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Unknown) return {};
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (this.types.isArrayType(type)) return { type: 'array', items: this.ecrire(this.arguments(type)[0]!) };
    if (this.types.isTupleType(type)) return { type: 'array', minItems: ((type as ts.TypeReference).target as ts.TupleType).minLength, items: this.union([...new Set(this.arguments(type))]) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.objet(type);
    throw new Error(`Type sans équivalent JSON dans une réponse : ${this.types.typeToString(type)}`);
  }

  private union(types: readonly ts.Type[]): Schema {
    const nullable = types.some(({ flags }) => flags & ts.TypeFlags.Null);
    const membres = regrouper(types.filter(({ flags }) => !(flags & ts.TypeFlags.Null)).map((un) => this.ecrire(un)));
    if (membres.length !== 1) return { anyOf: nullable ? [...membres, NUL] : membres };
    return nullable ? ouNul(membres[0]!) : membres[0]!;
  }

  private objet(type: ts.Type): Schema {
    const champs = this.types.getPropertiesOfType(type).map((champ) => ({ champ, nom: champ.name, type: this.types.getTypeOfSymbol(champ) })).filter((un) => un.type.getCallSignatures().length === 0);
    const requis = champs.filter(({ champ }) => !(champ.flags & ts.SymbolFlags.Optional) && !deSaisie(champ)).map(({ nom }) => nom);
    const libre = this.types.getIndexInfoOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(champs.length > 0 && { properties: Object.fromEntries(champs.map(({ champ, nom, type: sien }) => [nom, decrire(this.champ(champ, sien), this.phrase(champ))])) }),
      ...(requis.length > 0 && { required: requis }),
      ...(libre && { additionalProperties: libre.type.flags & ts.TypeFlags.Never ? false : this.ecrire(libre.type) }),
    };
  }

  private champ(champ: ts.Symbol, type: ts.Type): Schema {
    const schema = this.ecrire(type);
    if (deSaisie(champ)) return ouNul(schema);
    return champ.name.endsWith('Centimes') && schema['type'] === 'number' ? { ...schema, type: 'integer' } : schema;
  }

  private readonly phrase = (symbole: ts.Symbol): string => ts.displayPartsToString(symbole.getDocumentationComment(this.types));
  private readonly arguments = (type: ts.Type): readonly ts.Type[] => this.types.getTypeArguments(type as ts.TypeReference);
}

/** Un champ de formulaire (une classe) relu dans une réponse : un brouillon le garde absent ou vide. */
const deSaisie = (champ: ts.Symbol): boolean => champ.declarations?.some(({ parent }) => ts.isClassDeclaration(parent)) ?? false;

/** OpenAPI 3.0 n’a pas de type nul : `nullable` accompagne un type, une référence s’en écarte par `anyOf`. */
function ouNul(schema: Schema): Schema {
  if (!('type' in schema)) return { anyOf: [schema, NUL] };
  return { ...schema, nullable: true, ...('enum' in schema && { enum: [...schema['enum'] as unknown[], null] }) };
}

const decrire = (schema: Schema, phrase: string): Schema => !phrase ? schema : '$ref' in schema ? { description: phrase, allOf: [schema] } : { description: phrase, ...schema };

/** Les valeurs littérales d’un même type forment une seule énumération ; `true | false` est un booléen. */
function regrouper(schemas: readonly Schema[]): readonly Schema[] {
  const litteraux = (type: unknown): readonly unknown[] => schemas.filter((schema) => 'enum' in schema && schema['type'] === type).flatMap((schema) => schema['enum'] as unknown[]);
  const types = [...new Set(schemas.filter((schema) => 'enum' in schema).map((schema) => schema['type']))];
  return [...types.map((type) => type === 'boolean' && litteraux(type).length === 2 ? { type } : { type, enum: litteraux(type) }), ...schemas.filter((schema) => !('enum' in schema))];
}

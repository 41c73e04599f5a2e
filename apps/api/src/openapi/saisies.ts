// @ts-expect-error -- class-transformer ne publie pas le type de ce module.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Schema } from './schema.ts';

type Condition = (objet: object, valeur: unknown) => boolean;

/** Les classes de saisie de `libs/contrats`, d’après leurs seules contraintes : rien n’est écrit deux fois. */
export function schemasDesSaisies(): Readonly<Record<string, Schema>> {
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: {
      // `@Facultatif()` ne regarde que la valeur : le nul y passe. Une condition sur l’objet ne l’accepte pas.
      conditionalValidation: ({ constraints: [condition] }: ValidationMetadata) => ((condition as Condition)({}, 'x') && !(condition as Condition)({}, null) ? { nullable: true } : {}),
      isInt: { type: 'integer' },
      min: ({ constraints: [minimum] }: ValidationMetadata) => ({ minimum: minimum as number }),
      max: ({ constraints: [maximum] }: ValidationMetadata) => ({ maximum: maximum as number }),
      estJour: { type: 'string', format: 'date' },
      estNombre: { type: 'number' },
      estSiret: { type: 'string', pattern: '^\\d{14}$' },
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([nom, schema]) => [nom, { ...normaliser(schema as Schema), additionalProperties: false }]));
}

/** Une énumération facultative admet le nul ; une référence facultative le dit par `anyOf` (OpenAPI 3.0). */
function normaliser(schema: Schema): Schema {
  const { nullable, enum: valeurs, $ref, items, properties, ...reste } = schema as { [cle: string]: unknown };
  if ($ref) return nullable ? { anyOf: [{ $ref }, { type: 'object', nullable: true, enum: [null] }] } : { $ref };
  return {
    ...reste,
    ...(nullable === true && { nullable }),
    ...(Array.isArray(valeurs) && { enum: nullable ? [...valeurs, null] : valeurs }),
    ...(items !== undefined && { items: normaliser(items as Schema) }),
    ...(properties !== undefined && { properties: Object.fromEntries(Object.entries(properties as Record<string, Schema>).map(([nom, propriete]) => [nom, normaliser(propriete)])) }),
  };
}

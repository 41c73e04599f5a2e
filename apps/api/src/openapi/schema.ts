/** Un schéma ou un morceau de document OpenAPI 3.0. */
export type Schema = { readonly [cle: string]: unknown };

export const reference = (nom: string): Schema => ({ $ref: `#/components/schemas/${nom}` });

/** Un jour civil, AAAA-MM-JJ : sans fuseau, et comparable tel quel. */
export type Jour = `${number}-${number}-${number}`;

/** Un instant ISO 8601 avec décalage ou `Z`, à la milliseconde. */
export type Instant = string;

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export const PREMIERE = '0'.repeat(64);

export type LigneChaine = {
  readonly seq: number;
  /** UTC, à la milliseconde. */
  readonly instant: string;
  readonly acteur: string;
  readonly objet: string;
  readonly id: string;
  readonly de: string | null;
  readonly vers: string | null;
  readonly code: string;
  readonly condense: string;
  readonly precedente: string;
};

const sha256 = (...morceaux: (string | Buffer)[]): string => morceaux.reduce((h, un) => h.update(un), createHash('sha256')).digest('hex');

/** JSON canonique (RFC 8785). */
export const canonique = (valeur: unknown): string => canonicalize(valeur) ?? 'null';

/** Condensé salé des valeurs d’une ligne : sel de 32 octets puis JSON canonique. */
export const condenser = (sel: Buffer, valeurs: unknown): string => sha256(sel, canonique(valeurs));

/** Empreinte d’une ligne, en hexadécimal. */
export const empreinteDe = ({ seq, instant, acteur, objet, id, de, vers, code, condense, precedente }: LigneChaine): string =>
  sha256(canonique({ seq, instant, acteur, objet, id, de, vers, code, condense, precedente }));

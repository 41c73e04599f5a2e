import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Police } from 'fontkit';

export type Style = 'romain' | 'gras' | 'italique';

const FICHIERS: Readonly<Record<Style, string>> = {
  romain: '400Regular/SourceSans3_400Regular.ttf',
  gras: '600SemiBold/SourceSans3_600SemiBold.ttf',
  italique: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
};

/** Versions qui décident des octets d’un acte : à figer avec ses données, sous `rendu`. */
export const VERSIONS_RENDU = { pdfkit: '0.20.2', police: 'Source Sans 3 (@expo-google-fonts/source-sans-3 0.4.1)' } as const;

const trouver = createRequire(import.meta.url);
const ouvertes = new Map<Style, Police>();
const gravures = new Map<Style, Record<string, unknown>>();
const GRAVURES_MAX = 20_000;

/** La police d’un style, lue une fois par processus. */
export function police(style: Style): Police {
  const connue = ouvertes.get(style);
  if (connue) return connue;
  const ouverte = create(readFileSync(trouver.resolve(`@expo-google-fonts/source-sans-3/${FICHIERS[style]}`)));
  ouverte.layout(ORDINAIRES);
  ouvertes.set(style, ouverte);
  return ouverte;
}

const plage = (premier: number, dernier: number): string => String.fromCodePoint(...Array.from({ length: dernier - premier + 1 }, (_, rang) => premier + rang));

/**
 * Nommés dès l’ouverture : fontkit garde un signe sous le premier usage qu’il en voit, et un signe composé (« : », « é ») montre ses parties sans les nommer.
 * Sans cela, les octets d’un acte dépendraient de ceux que le processus a imprimés avant lui.
 */
const ORDINAIRES = `${plage(0x20, 0x7e)}${plage(0xa0, 0x17f)}${plage(0x2010, 0x203a)}€`;

/** Mots déjà mis en forme, partagés d’un acte à l’autre : le calcul est pur, seul le temps change. */
export function gravuresPartagees(style: Style): Record<string, unknown> {
  const connues = gravures.get(style);
  if (connues) return connues;
  const neuves = Object.create(null) as Record<string, unknown>;
  gravures.set(style, neuves);
  return neuves;
}

/** Oublie les mots mis en forme quand ils sont trop nombreux ; à appeler entre deux actes. */
export function elaguerGravures(): void {
  for (const [style, mots] of gravures) if (Object.keys(mots).length > GRAVURES_MAX) gravures.delete(style);
}

/** Vrai si les trois styles savent dessiner ce caractère. */
export const dessinable = (caractere: string): boolean =>
  (Object.keys(FICHIERS) as Style[]).every((style) => police(style).hasGlyphForCodePoint(caractere.codePointAt(0) ?? 0));

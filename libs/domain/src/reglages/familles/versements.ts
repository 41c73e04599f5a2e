import type { ErreurSaisie } from '../../reglement/question.ts';
import { PARAMETRES_SUBVENTION } from '../../subvention/parametres-defaut.ts';
import { anomaliesVersements, CHAMPS_VERSEMENTS, type CodeVersement, type ReglagesVersements, type Versements } from '../../subvention/reglages/versements.ts';
import type { ChampSimple, SchemaReglage } from '../schema.ts';

/** Une règle nulle suit celle de tous les appels. */
export type VersementsRegles = { readonly commun: Versements; readonly appels: readonly ({ readonly appel: string } & { readonly [code in CodeVersement]?: number | null })[] };

const champ = ({ code, libelle, unite, min, max }: (typeof CHAMPS_VERSEMENTS)[number]): ChampSimple =>
  (unite === 'centimes' ? { genre: 'montant', nom: code, libelle, min } : { genre: 'nombre', nom: code, libelle, min, max, unite });
const fautes = (prefixe: string, versements: Versements): readonly ErreurSaisie[] => anomaliesVersements(versements).map(({ chemin, message }) => ({ chemin: `${prefixe}.${chemin}`, message }));
/** Sans ce qui n’est pas réglé. */
const dits = (versements: Readonly<Record<string, unknown>>): Versements => Object.fromEntries(CHAMPS_VERSEMENTS.flatMap(({ code }) => (typeof versements[code] === 'number' ? [[code, versements[code]]] : [])));

/** Les règles telles que les calculs les lisent, appel par appel. */
export const versementsDe = ({ commun, appels }: VersementsRegles): ReglagesVersements => ({ commun: dits(commun), appels: Object.fromEntries(appels.map(({ appel, ...propres }) => [appel, dits(propres)])) });

export const VERSEMENTS: SchemaReglage<VersementsRegles> = {
  titre: 'Règles des versements',
  source: 'Valeurs d’usage d’autres Régions : le règlement d’intervention ne les publie pas. À confirmer.',
  effet: 'Les actes établis et les demandes déposées ensuite les suivent ; un acte déjà établi, une demande déjà liquidée ou payée n’en changent pas.',
  defaut: { commun: dits(PARAMETRES_SUBVENTION), appels: [] },
  champs: [
    { genre: 'groupe', nom: 'commun', libelle: 'Pour tous les appels', champs: CHAMPS_VERSEMENTS.map(champ) },
    { genre: 'liste', nom: 'appels', libelle: 'Appels qui s’en écartent', aide: 'Une règle laissée vide suit celle de tous les appels.', nombre: 20, ligne: 'appel', colonnes: [{ genre: 'appel', nom: 'appel', libelle: 'Appel' }, ...CHAMPS_VERSEMENTS.map((un): ChampSimple => ({ ...champ(un), facultatif: true }))] },
  ],
  controler: ({ commun, appels }) => [
    ...fautes('commun', dits(commun)),
    ...appels.flatMap(({ appel, ...propres }, rang): readonly ErreurSaisie[] => appels.findIndex((un) => un.appel === appel) < rang ? [{ chemin: `appels.${rang}.appel`, message: 'Cet appel a déjà ses règles.' }] : fautes(`appels.${rang}`, { ...dits(commun), ...dits(propres) })),
  ],
};

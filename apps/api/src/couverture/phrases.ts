import type { CouvertureRegion } from '@maillage/contrats';
import { type Bilan, enFrancais, type Jour, type SourceClasse } from '@maillage/domain';

const ESPACE_FINE = /[\u202f\u00a0]/g;
/** Un nombre à la française, avec des insécables qui passent partout. */
export const nombre = (valeur: number): string => valeur.toLocaleString('fr-FR').replace(ESPACE_FINE, '\u00a0');

/** Une part en pour cent, une décimale ; « — » s’il n’y a personne. */
export const partEnPourCent = (partie: number, total: number): string =>
  total === 0 ? '—' : `${(Math.round((partie * 1000) / total) / 10).toLocaleString('fr-FR')} %`;

/** La couverture d’un territoire, en une phrase. */
export function phraseCouverture(le: Jour, territoire: string, { couverte, aVerifier, nonCouverte, total }: Bilan): string {
  return `Au ${enFrancais(le)}, ${territoire} : ${nombre(couverte.habitants)} habitants (${partEnPourCent(couverte.habitants, total.habitants)}) vivent dans une commune à moins de 20 minutes d’un tiers-lieu ouvert, `
    + `${nombre(nonCouverte.habitants)} (${partEnPourCent(nonCouverte.habitants, total.habitants)}) à 20 minutes ou plus ; pour ${nombre(aVerifier.habitants)} autres (${partEnPourCent(aVerifier.habitants, total.habitants)}), l’estimation ne permet pas de trancher.`;
}

const communes = (combien: number): string => `${nombre(combien)} commune${combien > 1 ? 's' : ''}`;
const DITES: Readonly<Record<SourceClasse, (combien: number) => string>> = {
  carte: (combien) => `${communes(combien)} par la carte régionale`,
  desaccord: (combien) => `${communes(combien)} à vérifier parce que la carte et le calcul se contredisent`,
  exacte: (combien) => `${communes(combien)} par calcul exact`,
  estimee: (combien) => `${communes(combien)} par estimation`,
  aucune: (combien) => `${communes(combien)} sans lieu ouvert à portée`,
};

/** D’où viennent les classes, comptées, et la carte qui fait foi s’il y en a une. */
export function phraseSources(sources: Readonly<Record<SourceClasse, number>>, { carte }: CouvertureRegion['reference']): string {
  const dites = Object.entries(DITES).flatMap(([source, dire]) => (sources[source as SourceClasse] > 0 ? [dire(sources[source as SourceClasse])] : []));
  const foi = carte ? ` La carte régionale qui fait foi est la version « ${carte.version} » du ${enFrancais(carte.le)}${carte.preuve === 'carte-puis-calcul' ? ' ; là où elle se tait, le calcul compte' : ''}.` : '';
  return dites.length === 0 ? foi.trim() : `Classement : ${dites.join(', ')}.${foi}`;
}

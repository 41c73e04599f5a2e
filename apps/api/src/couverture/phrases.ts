import { type Bilan, enFrancais, type Jour } from '@maillage/domain';

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

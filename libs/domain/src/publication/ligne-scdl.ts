import { publicationScdl } from '../echeances/publication.ts';
import { SEUIL_CONVENTION_CENTIMES } from '../montants/convention.ts';
import type { CategorieStructure } from '../reglement/volet.ts';
import { siretValide } from '../structure/siret.ts';
import type { Jour } from '../temps/jour.ts';
import type { LigneScdl } from './schema-scdl.ts';

/** Qui attribue : la Région, telle que l’administrateur la règle. */
export type Attribuant = { readonly nom: string; readonly siret: string };

/** Ce que le portail sait d’une subvention signée. Montants en centimes ; `montantCentimes` : le voté au grand livre, avenants compris. */
export type SubventionAPublier = {
  readonly numero: string;
  readonly beneficiaire: string;
  readonly siret: string | null;
  readonly categorie: CategorieStructure;
  readonly objet: string;
  readonly montantCentimes: number;
  /** Autres aides de la Région au même organisme dans l’année : le seuil porte sur leur total. */
  readonly autresAidesCentimes: number;
  readonly deliberation: string;
  readonly signeeLe: Jour;
  readonly caduqueLe: Jour;
  /** Plus rien ne sera versé. */
  readonly close: boolean;
  readonly versements: readonly Jour[];
  /** Nul : la base de compatibilité n’a pas été saisie. */
  readonly regime: string | null;
};

/** Pourquoi une subvention signée n’est pas publiée : `hors-champ`, la loi ne le demande pas ; `a-corriger`, elle le demande et il manque une donnée. */
export type Ecart = { readonly sorte: 'hors-champ' | 'a-corriger'; readonly motif: string };

/** Nul : la ligne se publie. Une personne physique n’est jamais publiée, une ligne invalide non plus. */
export function ecartScdl({ categorie, montantCentimes, autresAidesCentimes, siret, beneficiaire, objet, caduqueLe, signeeLe }: SubventionAPublier): Ecart | null {
  if (categorie === 'particulier') return { sorte: 'hors-champ', motif: 'Personne physique : son aide n’est pas publiée.' };
  if (montantCentimes + autresAidesCentimes <= SEUIL_CONVENTION_CENTIMES) return { sorte: 'hors-champ', motif: 'Pas plus de 23 000 € de la Région dans l’année : la publication n’est pas exigée.' };
  if (siret === null || !siretValide(siret)) return { sorte: 'a-corriger', motif: 'Le SIRET du bénéficiaire manque ou comporte une erreur : faites-le corriger.' };
  if (!net(beneficiaire)) return { sorte: 'a-corriger', motif: 'Le nom du bénéficiaire manque.' };
  if (!net(objet)) return { sorte: 'a-corriger', motif: 'L’objet de la subvention manque.' };
  if (caduqueLe < signeeLe) return { sorte: 'a-corriger', motif: 'L’échéance précède la signature : vérifiez les deux dates.' };
  return null;
}

/** Le jour où la ligne doit être publiée au plus tard ; nul hors du champ. */
export const echeanceScdl = (subvention: SubventionAPublier): Jour | null =>
  (ecartScdl(subvention)?.sorte === 'hors-champ' ? null : publicationScdl({ signeeLe: subvention.signeeLe, montantCentimes: subvention.montantCentimes + subvention.autresAidesCentimes }));

/** La ligne du fichier, valide par construction ; lève pour une subvention que `ecartScdl` écarte. */
export function ligneScdl(subvention: SubventionAPublier, attribuant: Attribuant): LigneScdl {
  const ecart = ecartScdl(subvention);
  if (ecart) throw new RangeError(`${subvention.numero} ne se publie pas : ${ecart.motif}`);
  return {
    nomAttribuant: net(attribuant.nom), idAttribuant: attribuant.siret, dateConvention: subvention.signeeLe, referenceDecision: net(subvention.deliberation),
    nomBeneficiaire: net(subvention.beneficiaire), idBeneficiaire: subvention.siret!, rnaBeneficiaire: '', objet: tronquer(net(subvention.objet)), montant: enDecimal(subvention.montantCentimes),
    nature: 'aide en numéraire', conditionsVersement: subvention.close && new Set(subvention.versements).size === 1 ? 'unique' : 'échelonné', datesPeriodeVersement: periode(subvention),
    idRAE: '', notificationUE: subvention.regime?.startsWith('de-minimis') ? 'oui' : 'non', pourcentageSubvention: '1.00', dispositifAide: '',
  };
}

/** Ouverte : de la signature à l’échéance. Close : du premier au dernier versement, la signature si rien n’a été versé. */
function periode({ close, versements, signeeLe, caduqueLe }: SubventionAPublier): string {
  const ranges = [...versements].sort();
  const [du, au] = close ? [ranges[0] ?? signeeLe, ranges.at(-1) ?? signeeLe] : [signeeLe, caduqueLe];
  return du === au ? du : `${du}/${au}`;
}

/** Sans caractère de contrôle ni signe qu’un tableur lirait comme une formule. */
const net = (texte: string): string => texte.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/^[\s=+@\-＝＋－＠]+/u, '').trim();

/** 256 caractères au plus, sans couper un caractère en deux. */
const tronquer = (texte: string): string => (texte.length <= 256 ? texte : `${[...texte].reduce((garde, lettre) => (garde.length + lettre.length <= 255 ? garde + lettre : garde), '').trimEnd()}…`);

/** « 48000.50 » : le point décimal du schéma, sans flottant. */
export const enDecimal = (centimes: number): string => `${Math.trunc(centimes / 100)}.${String(centimes % 100).padStart(2, '0')}`;

/** Les centimes d’un nombre du fichier ; lève s’il n’est pas écrit avec deux décimales. */
export function deDecimal(texte: string): number {
  const lu = /^(\d{1,12})\.(\d{2})$/.exec(texte);
  if (!lu) throw new RangeError(`« ${texte} » n’est pas un montant du fichier.`);
  return Number(lu[1]) * 100 + Number(lu[2]);
}

import { permilleDe } from '../montants/arrondi.ts';
import { PLAFONDS_DE_MINIMIS, verifierDeMinimis } from '../montants/de-minimis.ts';
import { euros, pourcentage } from '../montants/euros.ts';
import { anneeDe, enFrancais, type Jour } from '../temps/jour.ts';
import { estDeMinimis, type RegimeAide } from './regimes.ts';

/** Une aide reçue par une entreprise (SIREN), du portail, d’avant lui ou déclarée. `octroyeeLe` nul : on n’en sait que l’année. */
export type AideOctroyee = { readonly siren: string; readonly octroyeeLe: Jour | null; readonly annee: number; readonly financeur: string; readonly montantCentimes: number; readonly regime: string | null };

export type AideEtat = {
  /** Nul : la base n’a pas encore été saisie. */
  readonly regime: RegimeAide | null;
  /** Article du RGEC, ou pourquoi il n’y a pas d’aide d’État. */
  readonly reference: string;
  readonly intensiteMaxPourMille: number | null;
  readonly siren: string | null;
  /** SIREN des entreprises liées ; celui du bénéficiaire s’y ajoute. */
  readonly entrepriseUnique: readonly string[];
  readonly declareeLe: Jour | null;
  readonly octroyeeLe: Jour;
  readonly montantCentimes: number;
  readonly assietteCentimes: number;
  readonly aides: readonly AideOctroyee[];
};

export type ConstatAideEtat = { readonly code: 'regime' | 'declaration' | 'plafond' | 'intensite'; readonly libelle: string; readonly resultat: 'conforme' | 'a-verifier' | 'alerte'; readonly motif: string };

/** Ce que le droit des aides d’État dit d’un octroi : la même fonction à la décision et à l’acte. Montants en centimes. */
export function constaterAideEtat(aide: AideEtat): readonly ConstatAideEtat[] {
  const { regime } = aide;
  if (regime === null) return [{ code: 'regime', libelle: BASE, resultat: 'a-verifier', motif: 'La base de compatibilité n’est pas saisie : choisissez-la avant le vote.' }];
  if (estDeMinimis(regime)) return [{ code: 'regime', libelle: BASE, resultat: 'conforme', motif: 'Aide de minimis.' }, declaration(aide), plafond(aide, regime)];
  const base = { code: 'regime', libelle: BASE } as const;
  if (!aide.reference.trim()) return [{ ...base, resultat: 'a-verifier', motif: regime === 'aucun' ? 'Dites pourquoi ce n’est pas une aide d’État.' : 'Indiquez l’article et le numéro du régime exempté.' }];
  return [{ ...base, resultat: 'conforme', motif: aide.reference.trim() }, ...(regime === 'aucun' ? [] : [intensite(aide)])];
}

const BASE = 'Base de compatibilité';

/** Vrai si un constat interdit d’octroyer : un plafond dépassé, une intensité de trop. L’inconnu n’empêche pas, il se vérifie. */
export const octroiInterdit = (constats: readonly ConstatAideEtat[]): ConstatAideEtat | null => constats.find(({ resultat }) => resultat === 'alerte') ?? null;

function declaration({ declareeLe, siren }: AideEtat): ConstatAideEtat {
  const constat = { code: 'declaration', libelle: 'Déclaration des aides reçues' } as const;
  if (siren === null) return { ...constat, resultat: 'a-verifier', motif: 'Le SIREN du bénéficiaire n’est pas connu : ses aides ne peuvent pas être rapprochées.' };
  return declareeLe === null
    ? { ...constat, resultat: 'a-verifier', motif: 'Le bénéficiaire n’a pas déclaré les aides de minimis de son entreprise unique : demandez-lui sa déclaration.' }
    : { ...constat, resultat: 'conforme', motif: `Déclarée le ${enFrancais(declareeLe)}.` };
}

/** Une aide sans jour compte au dernier jour possible de son année ; une aide récente sans régime reste à vérifier. */
function plafond({ siren, entrepriseUnique, aides, octroyeeLe, montantCentimes }: AideEtat, regime: keyof typeof PLAFONDS_DE_MINIMIS): ConstatAideEtat {
  const membres = new Set([siren, ...entrepriseUnique]);
  const siennes = aides.filter((une) => membres.has(une.siren)).map((une) => ({ ...une, octroyeeLe: une.octroyeeLe ?? (une.annee === anneeDe(octroyeeLe) ? octroyeeLe : `${une.annee}-12-31` as Jour) }));
  const trouve = verifierDeMinimis({ octroyeeLe, regime, montantCentimes, aides: siennes.map(({ octroyeeLe: le, montantCentimes: montant, regime: sien }) => ({ octroyeeLe: le, montantCentimes: montant, regime: sien ?? '', entrepriseUnique: true })) });
  const constat = { code: 'plafond', libelle: `Plafond de ${euros(PLAFONDS_DE_MINIMIS[regime], { court: true })} par entreprise unique` } as const;
  const phrase = `${euros(trouve.cumulCentimes)} déjà octroyés depuis le ${enFrancais(trouve.fenetreDu)} à ${membres.size > 1 ? `${membres.size} entreprises liées` : 'cette entreprise'}, ${euros(montantCentimes)} pour celle-ci`;
  if (!trouve.respecte) return { ...constat, resultat: 'alerte', motif: `${phrase} : le plafond est dépassé. ${trouve.accordableCentimes > 0 ? `${euros(trouve.accordableCentimes)} au plus peuvent être octroyés ; réduisez l’aide ou changez de base` : 'Plus rien ne peut être octroyé sur cette base : choisissez-en une autre'}.` };
  const muettes = siennes.filter((une) => une.regime === null && une.octroyeeLe >= trouve.fenetreDu && une.octroyeeLe <= octroyeeLe).length;
  if (muettes > 0) return { ...constat, resultat: 'a-verifier', motif: `${phrase}. ${muettes > 1 ? `${muettes} aides récentes n’indiquent pas leur régime` : 'Une aide récente n’indique pas son régime'} : vérifiez s’il faut les compter.` };
  return { ...constat, resultat: 'conforme', motif: `${phrase} : il reste ${euros(trouve.disponibleCentimes - montantCentimes)}.` };
}

function intensite({ intensiteMaxPourMille, montantCentimes, assietteCentimes }: AideEtat): ConstatAideEtat {
  const constat = { code: 'intensite', libelle: 'Intensité de l’aide' } as const;
  if (intensiteMaxPourMille === null || assietteCentimes <= 0) return { ...constat, resultat: 'a-verifier', motif: 'Indiquez l’intensité maximale du régime et l’assiette pour la vérifier.' };
  const phrase = `${pourcentage(permilleDe(montantCentimes, assietteCentimes))} de l’assiette, pour un maximum de ${pourcentage(intensiteMaxPourMille)}`;
  return montantCentimes * 1000 > assietteCentimes * intensiteMaxPourMille ? { ...constat, resultat: 'alerte', motif: `${phrase} : réduisez l’aide ou changez de base.` } : { ...constat, resultat: 'conforme', motif: `${phrase}.` };
}

import type { CategorieStructure } from '../reglement/volet.ts';
import { enFrancais, type Jour } from '../temps/jour.ts';
import { permilleDe, sommeCentimes } from './arrondi.ts';
import { PLAFONDS_DE_MINIMIS, type RegimeDeMinimis, verifierDeMinimis } from './de-minimis.ts';
import { euros, pourcentage } from './euros.ts';
import { partPropreConforme } from './part-propre.ts';
import { estPublique, type RecettePrevue } from './plan.ts';

/** Une aide régionale déjà accordée à la même structure ; `octroyeeLe` et `regime` nuls : non connus. */
export type AideConnue = { readonly origine: 'portail' | 'anterieure'; readonly annee: number; readonly octroyeeLe: Jour | null; readonly dispositif: string; readonly montantCentimes: number; readonly regime: string | null; readonly source: string };

/** Un autre dossier qui ressemble à celui-ci. */
export type DossierVoisin = { readonly numero: string; readonly nom: string; readonly motif: 'meme-structure' | 'meme-adresse' };

export type ConstatFinancement = { readonly code: 'part-publique' | 'part-propre' | 'aides-region' | 'de-minimis' | 'doublons'; readonly libelle: string; readonly resultat: 'conforme' | 'a-verifier' | 'alerte'; readonly motif: string };

export type Financement = {
  readonly categorie: CategorieStructure;
  readonly nature: 'fonctionnement' | 'investissement';
  readonly recettes: readonly RecettePrevue[];
  /** Dépenses du plan, retenues ou non, dans la base de taxes décidée. */
  readonly depensesCentimes: number;
  /** Aide proposée, ou maximale ; nulle si le taux est inconnu. */
  readonly aideCentimes: number | null;
  readonly octroyeeLe: Jour;
  readonly regime: RegimeDeMinimis;
  /** Ce que la structure déclare avoir reçu sur trois ans ; `recues` nul : pas de réponse. */
  readonly declare: { readonly recues: boolean | null; readonly montantCentimes: number | null };
  readonly aides: readonly AideConnue[];
  readonly voisins: readonly DossierVoisin[];
};

/** Ce que l’argent public, les aides passées et les autres dossiers disent de ce financement : des constats motivés, qui n’empêchent rien. Montants en centimes. */
export const constaterFinancement = (financement: Financement): readonly ConstatFinancement[] => [partPublique(financement), partPropre(financement), aidesRegion(financement), deMinimis(financement), doublons(financement)];

const publiques = ({ recettes }: Financement): number => sommeCentimes(recettes.filter(estPublique).map(({ montantCentimes }) => montantCentimes));

function partPublique(financement: Financement): ConstatFinancement {
  const { aideCentimes, depensesCentimes } = financement;
  const constat = { code: 'part-publique', libelle: 'Part d’argent public' } as const;
  if (aideCentimes === null) return { ...constat, resultat: 'a-verifier', motif: 'L’aide maximale n’est pas connue : la part d’argent public ne se calcule pas.' };
  if (depensesCentimes === 0) return { ...constat, resultat: 'a-verifier', motif: 'Le plan ne porte aucune dépense.' };
  const total = sommeCentimes([publiques(financement), aideCentimes]);
  const part = `${euros(total)} de fonds publics, cette aide comprise, pour ${euros(depensesCentimes)} de dépenses : ${pourcentage(permilleDe(total, depensesCentimes))}`;
  return total > depensesCentimes ? { ...constat, resultat: 'alerte', motif: `${part}. Les fonds publics dépassent le coût du projet : réduisez l’aide ou faites préciser le plan.` } : { ...constat, resultat: 'conforme', motif: `${part}.` };
}

function partPropre(financement: Financement): ConstatFinancement {
  const { categorie, nature, recettes, aideCentimes } = financement;
  const constat = { code: 'part-propre', libelle: 'Part propre de la collectivité (L1111-10 CGCT)' } as const;
  if (categorie !== 'collectivite' || nature !== 'investissement') return { ...constat, resultat: 'conforme', motif: 'Sans objet : la règle vise les investissements portés par une collectivité.' };
  if (aideCentimes === null) return { ...constat, resultat: 'a-verifier', motif: 'L’aide maximale n’est pas connue : la part propre ne se calcule pas.' };
  const apportPropreCentimes = sommeCentimes(recettes.filter((une) => une.nature === 'apport-propre').map(({ montantCentimes }) => montantCentimes));
  const autresFondsPublicsCentimes = sommeCentimes([publiques(financement), aideCentimes]);
  const conforme = partPropreConforme({ categorie, nature, apportPropreCentimes, autresFondsPublicsCentimes });
  const total = sommeCentimes([apportPropreCentimes, autresFondsPublicsCentimes]);
  const part = total === 0 ? 'Aucun financement public n’est prévu' : `La collectivité apporte ${euros(apportPropreCentimes)} sur ${euros(total)} d’argent public, soit ${pourcentage(permilleDe(apportPropreCentimes, total))}`;
  return { ...constat, resultat: conforme ? 'conforme' : 'alerte', motif: conforme ? `${part}.` : `${part} : il en faut un cinquième au moins.` };
}

function aidesRegion({ aides }: Financement): ConstatFinancement {
  const constat = { code: 'aides-region', libelle: 'Autres aides régionales à la même structure' } as const;
  if (aides.length === 0) return { ...constat, resultat: 'conforme', motif: 'Aucune autre aide régionale connue pour ce SIREN.' };
  const total = euros(sommeCentimes(aides.map(({ montantCentimes }) => montantCentimes)));
  return { ...constat, resultat: 'a-verifier', motif: `${aides.length > 1 ? `${aides.length} aides régionales connues` : 'Une aide régionale connue'} pour ce SIREN, ${total} en tout : vérifiez qu’elles ne paient pas les mêmes dépenses.` };
}

/** Une aide dont le jour n’est pas connu compte si son année touche la fenêtre : le cumul ne se sous-estime pas. */
function deMinimis({ aides, declare, aideCentimes, octroyeeLe, regime }: Financement): ConstatFinancement {
  const constat = { code: 'de-minimis', libelle: 'Aides de minimis sur trois ans' } as const;
  if (aideCentimes === null) return { ...constat, resultat: 'a-verifier', motif: 'L’aide maximale n’est pas connue : le cumul ne se compare pas au plafond.' };
  const connues = aides.filter((aide) => aide.regime === regime)
    .map(({ annee, octroyeeLe: le, montantCentimes }) => ({ octroyeeLe: le ?? joursDe(annee, octroyeeLe), montantCentimes, regime, entrepriseUnique: true }));
  const trouve = verifierDeMinimis({ octroyeeLe, regime, montantCentimes: aideCentimes, aides: connues });
  const declareCentimes = declare.recues ? declare.montantCentimes ?? 0 : 0;
  // La déclaration peut déjà compter ce que le portail connaît : le plus grand des deux, jamais leur somme.
  const cumul = Math.max(trouve.cumulCentimes, declareCentimes);
  const [plafond, reste] = [PLAFONDS_DE_MINIMIS[regime], PLAFONDS_DE_MINIMIS[regime] - cumul - aideCentimes];
  const phrase = `${euros(cumul)} d’aides depuis le ${enFrancais(trouve.fenetreDu)} et ${euros(aideCentimes)} pour celle-ci, pour un plafond de ${euros(plafond)}`;
  if (reste < 0) return { ...constat, resultat: 'alerte', motif: `${phrase} : il est dépassé de ${euros(-reste)}.` };
  const inconnues = aides.filter((une) => une.regime === null && (une.octroyeeLe ?? joursDe(une.annee, octroyeeLe)) >= trouve.fenetreDu).length;
  if (inconnues > 0) return { ...constat, resultat: 'a-verifier', motif: `${phrase}. ${inconnues > 1 ? `${inconnues} aides récentes n’indiquent pas leur régime` : 'Une aide récente n’indique pas son régime'} : vérifiez s’il faut les compter.` };
  if (declare.recues === null) return { ...constat, resultat: 'a-verifier', motif: `${phrase}. La structure n’a pas dit si elle en avait reçu d’autres : demandez-le-lui.` };
  if (declare.recues && declare.montantCentimes === null) return { ...constat, resultat: 'a-verifier', motif: `${phrase}. La structure déclare en avoir reçu sans dire combien : demandez-le-lui.` };
  return { ...constat, resultat: 'conforme', motif: `${phrase}.` };
}

const joursDe = (annee: number, octroi: Jour): Jour => (annee === Number(octroi.slice(0, 4)) ? octroi : `${annee}-12-31` as Jour);

function doublons({ voisins }: Financement): ConstatFinancement {
  const constat = { code: 'doublons', libelle: 'Dossiers en double' } as const;
  if (voisins.length === 0) return { ...constat, resultat: 'conforme', motif: 'Aucun autre dossier de cette structure pour ce volet, ni à cette adresse.' };
  const dire = ({ numero, motif }: DossierVoisin) => `${numero} (${motif === 'meme-structure' ? 'même structure, même volet' : 'même adresse'})`;
  return { ...constat, resultat: 'alerte', motif: `À rapprocher de ${voisins.map(dire).join(', ')}.` };
}

import { selonLaCarte } from './carte-des-communes.ts';
import type { ClasseCouverture, SourceClasse } from './classes.ts';
import { AUCUNE, type Minima } from './couvrir.ts';
import { SEUIL_MS } from './territoire.ts';

/** Ce que l’on sait d’une commune : le meilleur `bas` et le meilleur `haut` en millisecondes, et s’il manque une durée ou une position. */
export type Constatee = { readonly bas: number; readonly haut: number; readonly douteuse: boolean };

/**
 * La règle du verdict, par commune : couverte si un lieu ouvert est à coup sûr à moins de 20 minutes (strictement) ;
 * non couverte si tous ceux à portée sont connus et à coup sûr à 20 minutes ou plus ; à vérifier pour tout le reste.
 */
export function classer({ bas, haut, douteuse }: Constatee): ClasseCouverture {
  if (haut < SEUIL_MS) return 'couverte';
  return bas >= SEUIL_MS && !douteuse ? 'non-couverte' : 'a-verifier';
}

/** La classe d’une commune et d’où elle vient. */
export type CommuneClassee = { readonly classe: ClasseCouverture; readonly source: SourceClasse };

/** La classe de chaque commune du territoire, dans son ordre ; la carte épinglée y compte comme l’édition le veut. */
export const classerToutes = ({ territoire, bas, centre, haut, inconnues, exactes, perdus, carte }: Minima): readonly CommuneClassee[] =>
  territoire.communes.map(({ point }, rang) => {
    const calcul = classer({ bas: bas[rang]!, haut: haut[rang]!, douteuse: perdus > 0 || point === null || inconnues[rang]! > 0 });
    const { classe, source } = carte ? selonLaCarte(calcul, carte.avis[rang] ?? null, carte.preuve) : { classe: calcul, source: null };
    return { classe, source: source ?? (centre[rang] === AUCUNE ? 'aucune' : exactes[rang] === 1 ? 'exacte' : 'estimee') };
  });

export const classesDe = (minima: Minima): readonly ClasseCouverture[] => classerToutes(minima).map(({ classe }) => classe);

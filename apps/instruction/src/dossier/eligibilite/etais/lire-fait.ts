import type { FaitsEtablis, Jour } from '@maillage/domain';
import { etpExact } from '@maillage/domain';
import { dateLongue, nombre } from '@maillage/ui';

const FORMES = { informel: 'collectif informel', association: 'association autonome', convention: 'convention' } as const;
const ouiNon = (valeur: boolean | null | undefined): string => (valeur == null ? 'inconnu' : valeur ? 'oui' : 'non');

/** Un fait établi, tel qu’il se lit ; `jour` : celui du dépôt, auquel les contrats se comptent. */
export function lireFait(fait: FaitsEtablis, jour: Jour): string {
  if ('activiteDepuis' in fait) return fait.activiteDepuis ? `activité depuis le ${dateLongue(fait.activiteDepuis)}` : 'date inconnue';
  if ('contrats' in fait) return fait.contrats ? lireEtp(etpExact(fait.contrats, jour), fait.contrats.length) : 'emploi inconnu';
  if ('collectif' in fait) return fait.collectif ? `${FORMES[fait.collectif.forme]}, ${fait.collectif.justifie ? 'justifié' : 'non justifié'}` : 'aucun collectif';
  if ('etablissementDansLaRegion' in fait) return `établissement dans la région : ${ouiNon(fait.etablissementDansLaRegion)}`;
  return `sur la carte régionale : ${ouiNon(fait.surCarteRegionale)}`;
}

/** « 2 contrats, 17/35 ETP (0,485) en cours le jour du dépôt, tous types confondus ». */
const lireEtp = ({ fraction, permille }: ReturnType<typeof etpExact>, combien: number): string =>
  `${combien} contrat${combien > 1 ? 's' : ''}, ${fraction} ETP (${nombre(permille / 1000, 3)}) en cours le jour du dépôt, tous types confondus`;

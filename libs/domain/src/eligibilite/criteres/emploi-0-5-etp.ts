import { somme, soustraire, auMoins, permille, plafondDe, type Fraction } from '../fraction.ts';
import { enFrancais } from '../../temps/jour.ts';
import { contratLisible, estEnCours, partDeTempsPlein } from '../etp-exact.ts';
import { etpLisible, heuresLisibles } from '../libelles.ts';
import { aVerifier, nonSatisfait, type Regle } from '../regle.ts';

/** Somme exacte, sans arrondi, des temps de travail des contrats en cours le jour du dépôt. */
export const emploi: Regle<'emploi-0-5-etp'> = ({ parametres }, { demande, jour }) => {
  const { contrats } = demande.projet;
  if (contrats === null) return aVerifier(`Le nombre d’ETP n’est pas connu ; le règlement demande ${etpLisible(permille(exige(parametres.etp)))} ou plus : indiquez les contrats en cours.`);
  const enCours = contrats.filter((contrat) => estEnCours(contrat, jour));
  const etp = (types: readonly string[]): Fraction => somme(enCours.filter(({ type }) => types.includes(type)).map(partDeTempsPlein));
  const requis = exige(parametres.etp);
  const acquis = etp(parametres.contratsComptes);
  const avecDouteux = etp([...parametres.contratsComptes, ...parametres.contratsDouteux]);

  const [valeur, seuil] = [permille(acquis), permille(requis)];
  const mesures = { valeur: { unite: 'etpPermille', valeur }, seuil: { unite: 'etpPermille', valeur: seuil }, marge: valeur - seuil } as const;
  const constat = `${etpLisible(valeur)} en ${parametres.contratsComptes.join(' ou ')} le ${enFrancais(jour)} ; le règlement demande ${etpLisible(seuil)} ou plus`;
  if (auMoins(acquis, requis)) return { resultat: 'satisfait', motif: `${constat}.`, ...mesures };

  const manque = soustraire(requis, acquis);
  const centiemes = plafondDe(manque, BigInt(parametres.tempsPleinHeures * 100));
  const piste = {
    texte: `Il manque ${etpLisible(plafondDe(manque, 1000n))}, soit ${heuresLisibles(centiemes)} par semaine sur un temps plein de ${parametres.tempsPleinHeures} h.`,
    correction: { genre: 'ajouter-etp', heuresHebdo: centiemes / 100, tempsPlein: parametres.tempsPleinHeures },
  } as const;
  const illisible = enCours.some((contrat) => !contratLisible(contrat));
  if (auMoins(avecDouteux, requis)) return { ...aVerifier(`${constat}, atteints avec des contrats que le texte ne nomme pas (apprentissage, mise à disposition) : un agent appréciera.`, piste), ...mesures };
  if (illisible) return { ...aVerifier(`${constat} ; un contrat n’indique pas son temps plein, complétez-le.`, piste), ...mesures };
  return { ...nonSatisfait(`${constat}.`, piste), ...mesures };
};

const exige = ({ numerateur, denominateur }: { readonly numerateur: number; readonly denominateur: number }): Fraction => [BigInt(numerateur), BigInt(denominateur)];

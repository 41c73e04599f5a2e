import type { Correction, Demande } from '../demande.ts';
import type { Changement } from '../verdict.ts';
import { aVerifier, nonSatisfait, type Regle, satisfait } from '../regle.ts';

type Reponse = Exclude<keyof Demande['projet']['criteres'], 'numerique'>;

const LIBELLES: Readonly<Record<Reponse, string>> = {
  ouvertATous: 'l’ouverture à tous les professionnels, quels que soient leur statut et leur secteur',
  flexibleAccessible: 'un espace flexible et accessible',
  accueilHumain: 'un accueil humain',
  gouvernanceCollective: 'la possibilité de prendre part à la gestion et à l’animation',
};

/** Les cinq critères d’un tiers-lieu, cumulatifs ; le débit ne se refuse jamais, faute de chiffre dans les textes. */
export const cinqCriteres: Regle<'cinq-criteres'> = ({ parametres }, { demande }) => {
  const { criteres } = demande.projet;
  const codes = Object.keys(LIBELLES) as Reponse[];
  const manquants = codes.filter((code) => criteres[code] === false);
  const inconnus = codes.filter((code) => criteres[code] !== true && criteres[code] !== false);
  const debitDouteux = criteres.numerique === null || !parametres.debitsAdmis.includes(criteres.numerique);
  const debit = parametres.debitsAdmis[0];
  const piste = remplir([...manquants, ...inconnus], debitDouteux && debit ? debit : null);

  if (manquants.length > 0) return nonSatisfait(`Les cinq critères sont cumulatifs ; il manque : ${enumerer(manquants)}.`, piste);
  if (inconnus.length > 0) return aVerifier(`Il reste à dire si le projet prévoit : ${enumerer(inconnus)}.`, piste);
  if (debitDouteux) {
    const connu = criteres.numerique === null ? 'Le débit de l’accès numérique n’est pas connu' : 'Un bas débit est déclaré';
    return aVerifier(`${connu} ; le règlement demande le haut ou le très haut débit, sans chiffre : un agent l’appréciera.`, piste);
  }
  return satisfait('Les cinq critères d’un tiers-lieu sont réunis.');
};

const enumerer = (codes: readonly Reponse[]): string => codes.map((code, rang) => `${rang === 0 ? '' : rang === codes.length - 1 ? ' et ' : ', '}${LIBELLES[code]}`).join('');

const remplir = (codes: readonly Reponse[], debit: string | null): Changement => {
  const corrections: Correction[] = codes.map((code) => ({ genre: 'champ', chemin: `projet.criteres.${code}`, valeur: true }));
  if (debit !== null) corrections.push({ genre: 'champ', chemin: 'projet.criteres.numerique', valeur: debit });
  const prevoir = codes.length > 0 ? [`prévoir ${enumerer(codes)}`] : [];
  return {
    texte: `Il faudrait ${[...prevoir, ...(debit === null ? [] : ['disposer d’un accès en haut ou très haut débit'])].join(', et ')}.`,
    correction: { genre: 'ensemble', corrections },
  };
};

import type { Reglement } from '@maillage/domain';
import type { CodeQuestion, ReponsesAdresse } from './questionnaire.ts';
import { INCONNU } from './questionnaire.ts';

type Option = { readonly valeur: string; readonly libelle: string; readonly aide?: string };
export type TexteQuestion = { readonly titre: string; readonly aide?: string; readonly manque: string; readonly options?: readonly Option[]; readonly rappel: string };

const NE_SAIS_PAS: Option = { valeur: INCONNU, libelle: 'Je ne sais pas' };
const OUI_NON: readonly Option[] = [{ valeur: 'oui', libelle: 'Oui' }, { valeur: 'non', libelle: 'Non' }, NE_SAIS_PAS];

/** Le texte de chaque question : le titre de la page est la question. `rappel` la nomme dans le résultat. */
export const TEXTES: Readonly<Record<CodeQuestion, TexteQuestion>> = {
  volet: { titre: 'Que voulez-vous faire ?', rappel: 'Votre projet', manque: 'Choisissez ce que vous voulez faire.' },
  categorie: {
    titre: 'Quelle structure porte le projet ?', rappel: 'Votre structure', manque: 'Choisissez la structure qui porte le projet.',
    options: [
      { valeur: 'association', libelle: 'Une association' },
      { valeur: 'entreprise', libelle: 'Une entreprise', aide: 'Y compris une coopérative, une société de l’économie sociale et solidaire, un groupement d’entreprises.' },
      { valeur: 'collectivite', libelle: 'Une collectivité locale ou un groupement de collectivités' },
      { valeur: 'etablissement-public', libelle: 'Un établissement public' },
      { valeur: 'particulier', libelle: 'Un ou une particulière, un collectif sans structure' },
    ],
  },
  taille: {
    titre: 'Quelle est la taille de l’entreprise ?', rappel: 'Taille', manque: 'Choisissez la taille de l’entreprise.',
    options: [
      { valeur: 'TPE', libelle: 'Très petite entreprise', aide: 'Moins de 10 personnes et 2 millions d’euros de chiffre d’affaires ou de bilan au plus.' },
      { valeur: 'PME', libelle: 'Petite ou moyenne entreprise', aide: 'Moins de 250 personnes, et 50 millions d’euros de chiffre d’affaires ou 43 millions de bilan au plus.' },
      { valeur: 'ETI', libelle: 'Entreprise de taille intermédiaire' },
      { valeur: 'GE', libelle: 'Grande entreprise' },
      NE_SAIS_PAS,
    ],
  },
  ess: { titre: 'L’entreprise relève-t-elle de l’économie sociale et solidaire ?', aide: 'Coopérative, entreprise agréée ESUS, société commerciale dont les statuts appliquent les principes de l’ESS.', rappel: 'Économie sociale et solidaire', manque: 'Répondez oui, non, ou « Je ne sais pas ».', options: OUI_NON },
  collectif: { titre: 'Des utilisateurs du lieu se sont-ils réunis en collectif ?', aide: 'Une association d’usagers, un groupe informel avec une charte signée, ou une convention de partenariat.', rappel: 'Collectif d’utilisateurs', manque: 'Répondez oui, non, ou « Je ne sais pas ».', options: OUI_NON },
  commune: { titre: 'Dans quelle commune est le projet ?', aide: 'Tapez les premières lettres, puis choisissez dans la liste.', rappel: 'Commune', manque: 'Choisissez la commune du projet dans la liste.' },
  depuis: { titre: 'Depuis quand le lieu anime-t-il des espaces de travail partagés ?', aide: 'C’est le début de la gestion et de l’animation des espaces partagés, pas l’achat des locaux. Exemple : 15/03/2021', rappel: 'Animation depuis', manque: 'Indiquez un jour qui existe, par exemple : 15/03/2021, ou cochez « Je ne sais pas ».' },
  etp: { titre: 'Combien de personnes la structure emploie-t-elle ?', aide: 'En équivalents temps plein : deux personnes à mi-temps font 1. Seuls les contrats de travail comptent. Exemple : 0,5', rappel: 'Emploi', manque: 'Indiquez un nombre, par exemple : 0,5, ou cochez « Je ne sais pas ».' },
  carte: { titre: 'Le lieu figure-t-il sur la carte régionale des tiers-lieux ?', rappel: 'Carte régionale', manque: 'Répondez oui, non, ou « Je ne sais pas ».', options: OUI_NON },
};

/** Les réponses proposées : celles de l’édition pour le volet, celles du texte pour le reste. */
export const optionsDe = (code: CodeQuestion, { volets }: Pick<Reglement, 'volets'>): readonly Option[] =>
  code === 'volet' ? volets.map((volet) => ({ valeur: volet.code, libelle: volet.libelle, aide: volet.description })) : TEXTES[code].options ?? [];

/** Ce que la personne a répondu, en toutes lettres. `jour` écrit une date. */
export function dire(code: CodeQuestion, reponses: ReponsesAdresse, reglement: Pick<Reglement, 'volets'>, jour: (iso: string) => string): string {
  const valeur = reponses[code];
  if (!valeur) return '';
  if (valeur === INCONNU) return 'Je ne sais pas';
  if (code === 'commune') return reponses.lon ? `${reponses.nom ?? valeur}, point placé (${reponses.lat} ; ${reponses.lon})` : reponses.nom ?? valeur;
  if (code === 'depuis') return jour(valeur);
  if (code === 'etp') return `${String(Number(valeur) / 1000).replace('.', ',')} ETP`;
  return optionsDe(code, reglement).find((option) => option.valeur === valeur)?.libelle ?? valeur;
}

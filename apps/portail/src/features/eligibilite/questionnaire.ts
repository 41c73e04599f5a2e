import type { CodeCritere, Reglement } from '@maillage/domain';

/** Les réponses au test, telles que l’adresse de la page les porte ; « ? » = « je ne sais pas ». */
export type CleReponse = 'volet' | 'categorie' | 'taille' | 'ess' | 'collectif' | 'commune' | 'nom' | 'lon' | 'lat' | 'depuis' | 'etp' | 'carte';
export type ReponsesAdresse = { readonly [cle in CleReponse]?: string };

export type CodeQuestion = 'volet' | 'categorie' | 'taille' | 'ess' | 'collectif' | 'commune' | 'depuis' | 'etp' | 'carte';

/** La question dont la réponse décide d’un critère ; les autres critères ne se jugent qu’au dépôt. */
export const CRITERES: { readonly [critere in CodeCritere]?: CodeQuestion } = {
  beneficiaire: 'categorie', 'collectif-utilisateurs': 'collectif', 'projet-en-region': 'commune', 'couverture-20-minutes': 'commune',
  'anciennete-3-ans': 'depuis', 'emploi-0-5-etp': 'etp', 'carte-regionale': 'carte',
};

const CLES: readonly CleReponse[] = ['volet', 'categorie', 'taille', 'ess', 'collectif', 'commune', 'nom', 'lon', 'lat', 'depuis', 'etp', 'carte'];
export const INCONNU = '?';

/** Les questions qui changent le verdict pour ces réponses et cette édition, dans l’ordre où elles sont posées. */
export function questionsDe({ criteres }: Pick<Reglement, 'criteres'>, { volet, categorie, ess }: ReponsesAdresse): readonly CodeQuestion[] {
  const entreprise = categorie === 'entreprise';
  const collectif = criteres.find((critere) => critere.genre === 'collectif-utilisateurs');
  const demandeCollectif = collectif !== undefined && (collectif.parametres.exigeDe.some((code) => code === categorie) || (entreprise && ess !== 'oui' && collectif.parametres.exigeDesEntreprisesHorsEss));
  const pose = (genre: string) => criteres.some((critere) => critere.genre === genre && (critere.volets?.some((code) => code === volet) ?? true));
  return [
    'volet', 'categorie',
    ...(entreprise ? ['taille', 'ess'] as const : []),
    ...(demandeCollectif ? ['collectif'] as const : []),
    'commune',
    ...(pose('anciennete-3-ans') ? ['depuis'] as const : []),
    ...(pose('emploi-0-5-etp') ? ['etp'] as const : []),
    ...(pose('carte-regionale') ? ['carte'] as const : []),
  ];
}

/** La première question sans réponse ; nulle si le test est complet. */
export const aRepondre = (reglement: Pick<Reglement, 'criteres'>, reponses: ReponsesAdresse): CodeQuestion | null =>
  questionsDe(reglement, reponses).find((code) => !reponses[code]) ?? null;

export function lireReponses(adresse: URLSearchParams): ReponsesAdresse {
  return Object.fromEntries(CLES.flatMap((cle) => adresse.get(cle) ? [[cle, adresse.get(cle)!]] : []));
}

/** L’adresse qui porte ces réponses, toujours dans le même ordre. */
export function ecrireReponses(reponses: ReponsesAdresse): URLSearchParams {
  return new URLSearchParams(CLES.flatMap((cle) => reponses[cle] ? [[cle, reponses[cle]!]] : []));
}

/** Le corps de POST /api/appels/:id/eligibilite ; une question sans objet est absente, « je ne sais pas » est nul. */
export function versTest(reglement: Pick<Reglement, 'criteres'>, reponses: ReponsesAdresse): Readonly<Record<string, unknown>> {
  const posees = questionsDe(reglement, reponses);
  const ouiNon = (cle: CodeQuestion) => reponses[cle] === 'oui' ? true : reponses[cle] === 'non' ? false : null;
  const dit = (cle: CodeQuestion, champ: string, valeur: unknown) => posees.includes(cle) ? { [champ]: valeur } : {};
  const texte = (cle: CodeQuestion) => reponses[cle] === INCONNU ? null : reponses[cle] ?? null;
  const { lon, lat } = reponses;
  return {
    volet: reponses.volet, categorie: reponses.categorie, commune: reponses.commune,
    ...dit('taille', 'taille', texte('taille')), ...dit('ess', 'ess', ouiNon('ess')), ...dit('collectif', 'collectif', ouiNon('collectif')),
    ...(lon && lat ? { position: { lon: Number(lon), lat: Number(lat) } } : {}),
    ...dit('depuis', 'activiteDepuis', texte('depuis')),
    ...dit('etp', 'etpPermille', texte('etp') === null ? null : Number(texte('etp'))),
    ...dit('carte', 'surCarteRegionale', ouiNon('carte')),
  };
}

/** L’adresse du nouveau dossier, qui reprend ce que le test sait déjà. */
export const versDossier = (appel: string, { volet = '', commune = '', nom = '' }: ReponsesAdresse) =>
  `/dossiers/nouveau?${new URLSearchParams({ appel, volet, commune, ...(nom ? { nom } : {}) })}`;

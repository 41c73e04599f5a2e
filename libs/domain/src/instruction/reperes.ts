import { euros, pourcentage } from '../montants/euros.ts';
import { permilleDe } from '../montants/arrondi.ts';
import { ajouterMois, enFrancais, type Jour } from '../temps/jour.ts';

/** Un fait qui mérite un regard ; jamais une décision, ni un motif à lui seul. */
export type Repere = { readonly code: CodeRepere; readonly niveau: 'attention' | 'information'; readonly titre: string; readonly explication: string };
export type CodeRepere = 'meme-structure' | 'structure-recente' | 'plan-desequilibre' | 'demande-au-dela' | 'cofinancements-incertains' | 'subvention-echue' | 'comptes-absents' | 'derogation';

/** Montants en centimes ; nul : inconnu, et l’on n’en déduit rien. */
export type FaitsReperes = {
  readonly aujourdhui: Jour;
  readonly depotLe: Jour;
  /** Autres dossiers déposés du même SIREN, que la personne peut voir. */
  readonly autresDossiers: readonly { readonly numero: string; readonly nom: string }[];
  readonly structureCreeeLe: Jour | null;
  /** Vrai quand les comptes annuels sont demandés à cette catégorie de structure. */
  readonly comptesDemandes: boolean;
  readonly comptesFournis: boolean;
  readonly totalDepensesCentimes: number;
  readonly demandeCentimes: number;
  readonly aideMaximaleCentimes: number | null;
  readonly recettes: readonly { readonly montantCentimes: number; readonly statut: 'acquis' | 'sollicite' }[];
  /** Subventions déjà votées à la structure, non soldées. */
  readonly subventions: readonly { readonly numero: string; readonly caduqueLe: Jour; readonly caduque: boolean }[];
  readonly derogations: number;
};

/** Une structure plus jeune n’a pas encore clos d’exercice (à confirmer). */
const MOIS_RECENTE = 18;
/** Part des autres financements encore sollicités au-delà de laquelle le plan est fragile, en pour mille (à confirmer). */
const SOLLICITE_PERMILLE = 500;

/** Les repères d’un dossier, ceux qui appellent l’attention d’abord. */
export function releverReperes(faits: FaitsReperes): readonly Repere[] {
  const reperes = [memeStructure(faits), structureRecente(faits), planDesequilibre(faits), demandeAuDela(faits), cofinancements(faits), ...faits.subventions.map((une) => subventionEchue(une, faits.aujourdhui)), comptesAbsents(faits), derogation(faits)].filter((un) => un !== null);
  return [...reperes.filter(({ niveau }) => niveau === 'attention'), ...reperes.filter(({ niveau }) => niveau === 'information')];
}

function memeStructure({ autresDossiers }: FaitsReperes): Repere | null {
  if (autresDossiers.length === 0) return null;
  return { code: 'meme-structure', niveau: 'information', titre: 'La même structure porte d’autres dossiers', explication: `${autresDossiers.map(({ numero, nom }) => `n° ${numero} « ${nom} »`).join(', ')} : vérifiez que les dépenses ne sont pas présentées deux fois.` };
}

function structureRecente({ structureCreeeLe, depotLe }: FaitsReperes): Repere | null {
  if (structureCreeeLe === null || ajouterMois(structureCreeeLe, MOIS_RECENTE) <= depotLe) return null;
  return { code: 'structure-recente', niveau: 'information', titre: 'La structure est récente', explication: `Créée le ${enFrancais(structureCreeeLe)}, moins de ${MOIS_RECENTE} mois avant le dépôt : elle n’a peut-être pas encore clos d’exercice.` };
}

function planDesequilibre({ totalDepensesCentimes, demandeCentimes, recettes }: FaitsReperes): Repere | null {
  const ecart = demandeCentimes + recettes.reduce((somme, { montantCentimes }) => somme + montantCentimes, 0) - totalDepensesCentimes;
  if (ecart === 0) return null;
  return { code: 'plan-desequilibre', niveau: 'attention', titre: 'Le plan de financement n’est pas équilibré', explication: ecart < 0 ? `Il manque ${euros(-ecart)} de ressources pour couvrir les dépenses.` : `Les ressources dépassent les dépenses de ${euros(ecart)}.` };
}

function demandeAuDela({ demandeCentimes, aideMaximaleCentimes }: FaitsReperes): Repere | null {
  if (aideMaximaleCentimes === null || demandeCentimes <= aideMaximaleCentimes) return null;
  return { code: 'demande-au-dela', niveau: 'attention', titre: 'La demande dépasse l’aide maximale', explication: `${euros(demandeCentimes)} demandés, ${euros(aideMaximaleCentimes)} au plus selon le budget instruit : ${euros(demandeCentimes - aideMaximaleCentimes)} seraient à trouver ailleurs.` };
}

function cofinancements({ recettes }: FaitsReperes): Repere | null {
  const total = recettes.reduce((somme, { montantCentimes }) => somme + montantCentimes, 0);
  const sollicites = recettes.filter(({ statut }) => statut === 'sollicite').reduce((somme, { montantCentimes }) => somme + montantCentimes, 0);
  if (total === 0 || sollicites * 1000 <= total * SOLLICITE_PERMILLE) return null;
  return { code: 'cofinancements-incertains', niveau: 'information', titre: 'Les autres financements restent à obtenir', explication: `${euros(sollicites)} sur ${euros(total)} sont encore sollicités, soit ${pourcentage(permilleDe(sollicites, total))} : demandez où en sont ces demandes.` };
}

function subventionEchue({ numero, caduqueLe, caduque }: FaitsReperes['subventions'][number], aujourdhui: Jour): Repere | null {
  if (!caduque && caduqueLe >= aujourdhui) return null;
  return { code: 'subvention-echue', niveau: 'attention', titre: 'Des justificatifs d’une subvention passée manquent', explication: `La subvention n° ${numero} devait être soldée avant le ${enFrancais(caduqueLe)} et ne l’est pas.` };
}

function comptesAbsents({ comptesDemandes, comptesFournis }: FaitsReperes): Repere | null {
  if (!comptesDemandes || comptesFournis) return null;
  return { code: 'comptes-absents', niveau: 'information', titre: 'Pas de comptes annuels récents', explication: 'La pièce « Derniers comptes annuels » n’est pas fournie : la situation financière ne se lit pas dans le dossier.' };
}

function derogation({ derogations }: FaitsReperes): Repere | null {
  if (derogations === 0) return null;
  return { code: 'derogation', niveau: 'information', titre: derogations === 1 ? 'Un critère repose sur une dérogation' : `${derogations} critères reposent sur une dérogation`, explication: 'Relisez son motif et son visa dans la page Éligibilité avant de proposer.' };
}

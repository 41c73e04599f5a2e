import type { CategorieStructure, CodeCritere, Contrat, Demande, Instant, Jour, Taille } from '@maillage/domain';

/** Les réponses du test ; absente = question non posée, nulle = « je ne sais pas ». */
export type ReponsesTest = {
  readonly volet: string;
  readonly commune: string;
  readonly categorie?: CategorieStructure;
  readonly taille?: Taille | null;
  readonly ess?: boolean | null;
  readonly collectif?: boolean | null;
  readonly position?: { readonly lon: number; readonly lat: number; readonly origine?: 'manuelle' | 'adresse' } | null;
  readonly activiteDepuis?: string | null;
  readonly etpPermille?: number | null;
  readonly contrats?: readonly { readonly type: Contrat['type']; readonly heuresHebdo: number; readonly tempsPlein: number; readonly debut: string; readonly fin?: string | null }[] | null;
  readonly surCarteRegionale?: boolean | null;
};

/** Les critères que ces réponses atteignent : les autres seront à justifier au dépôt. Le calendrier est toujours jugé. */
export function criteresAtteints({ volet, categorie, collectif }: ReponsesTest): ReadonlySet<CodeCritere> {
  return new Set<CodeCritere>([
    'calendrier', 'projet-en-region',
    ...(categorie ? ['beneficiaire' as const] : []),
    ...(categorie && typeof collectif === 'boolean' ? ['collectif-utilisateurs' as const] : []),
    ...(volet === 'creation' ? ['couverture-20-minutes' as const] : []),
    ...(volet === 'developpement' ? ['anciennete-3-ans', 'emploi-0-5-etp', 'carte-regionale'] as const : []),
  ]);
}

/** La demande que décrivent ces réponses ; tout ce qui n’est pas demandé reste inconnu. */
export const demandeDuTest = (reponses: ReponsesTest, departement: string, trajets: Demande['trajets'], deposeLe: Instant): Demande => ({
  deposeLe,
  structure: {
    categorie: reponses.categorie ?? 'association', taille: reponses.taille ?? null, ess: reponses.ess ?? null,
    siret: '', etablissementDansLaRegion: null, contratEngagementRepublicain: null,
  },
  // Déclaré au test, prouvé au dépôt par une pièce.
  collectifUtilisateurs: reponses.collectif ? { forme: 'informel', justifie: true } : null,
  projet: {
    volet: reponses.volet, departement,
    territoire: { vulnerabilite: null, qpv: false, ccdet: false },
    criteres: { ouvertATous: null, flexibleAccessible: null, numerique: null, accueilHumain: null, gouvernanceCollective: null },
    domaine: null, activiteDepuis: (reponses.activiteDepuis || null) as Jour | null, interruptions: [],
    surCarteRegionale: reponses.surCarteRegionale ?? null,
    contrats: contratsDe(reponses), dejaAide: null,
  },
  trajets,
});

/** Les contrats déclarés, ou un contrat équivalent au nombre d’ETP ; sans réponse, l’emploi est inconnu. */
function contratsDe({ contrats, etpPermille }: ReponsesTest): readonly Contrat[] | null {
  if (contrats) return contrats.map(({ debut, fin, ...contrat }) => ({ ...contrat, debut: debut as Jour, fin: (fin || null) as Jour | null }));
  return typeof etpPermille === 'number' ? [{ type: 'CDI', heuresHebdo: etpPermille / 10, tempsPlein: 100, debut: '1900-01-01', fin: null }] : null;
}

import type { ContenuDossier } from '@maillage/contrats';
import type { CategorieStructure, Contrat, Demande, Instant, Jour } from '@maillage/domain';
import type { CommuneDuDossier } from './dossier.repository.ts';

/** Ce qui vient d’ailleurs que de la saisie : la commune, les trajets, les pièces produites. */
export type Faits = {
  readonly deposeLe: Instant;
  readonly commune: Pick<CommuneDuDossier, 'departement'> | null;
  readonly trajets: Demande['trajets'];
  /** Codes des pièces déposées. */
  readonly pieces: ReadonlySet<string>;
};

/** La demande que lisent les règles, à partir de la saisie ; ce qui manque reste inconnu, jamais « non ». */
export function demandeDuDossier({ structure = {}, projet = {}, engagements = {} }: ContenuDossier, { deposeLe, commune, trajets, pieces }: Faits): Demande {
  const { collectif } = structure;
  return {
    deposeLe,
    structure: {
      // Pas encore choisie : la seule catégorie dont le règlement ne tranche rien, et le dépôt la demande.
      categorie: (structure.categorie as CategorieStructure | undefined) ?? 'particulier',
      taille: structure.taille ?? null,
      ess: structure.ess ?? null,
      siret: structure.sansSiret ? '' : structure.siret ?? '',
      etablissementDansLaRegion: structure.etablissementDansLaRegion ?? null,
      contratEngagementRepublicain: engagements.contratEngagementRepublicain ?? null,
    },
    collectifUtilisateurs: collectif && collectif !== 'aucun' ? { forme: collectif, justifie: pieces.has('collectif') } : null,
    projet: {
      volet: projet.volet ?? '',
      departement: commune?.departement ?? '',
      territoire: { vulnerabilite: null, qpv: false, ccdet: false },
      criteres: {
        ouvertATous: projet.ouvertATous ?? null, flexibleAccessible: projet.flexibleAccessible ?? null, accueilHumain: projet.accueilHumain ?? null, gouvernanceCollective: projet.gouvernanceCollective ?? null,
        numerique: !projet.numerique || projet.numerique === 'inconnu' ? null : projet.numerique,
      },
      domaine: projet.domaine ?? null,
      activiteDepuis: (projet.activiteDepuis as Jour | undefined) ?? null,
      interruptions: (projet.interruptions ?? []).map(({ du, au }) => ({ du: du as Jour, au: (au as Jour | undefined) ?? null })),
      surCarteRegionale: projet.surCarteRegionale ?? null,
      contrats: projet.contrats?.map(({ fin, ...contrat }) => ({ ...contrat, fin: fin ?? null }) as Contrat) ?? null,
      dejaAide: projet.dejaAideAnnee && projet.dejaAideVolet ? { annee: projet.dejaAideAnnee, volet: projet.dejaAideVolet } : null,
    },
    trajets,
  };
}

import type { Annexe, LigneRefus } from '@maillage/pdf';
import { type Beneficiaire, euros, siretLisible, tauxEffectif, totauxAnnexe } from '@maillage/domain';
import type { DossierSeance } from '../lire-commission.ts';

/** Ce que le rapport propose, ou ce que la commission a voté ; ajournés et retirés n’y sont plus. */
export type Retenus = { readonly accords: readonly Beneficiaire[]; readonly refus: readonly LigneRefus[] };

export const proposes = (dossiers: readonly DossierSeance[]): Retenus => trier(dossiers.filter(({ situation }) => situation !== 'desiste' && situation !== 'retire').map((dossier) => ({ dossier, ...dossier.propose })));

export const votes = (dossiers: readonly DossierSeance[]): Retenus => trier(dossiers.flatMap((dossier) => (dossier.decision ? [{ dossier, ...dossier.decision }] : [])));

/** Des personnes physiques, l’annexe ne garde rien : une structure a une raison sociale et un SIRET, l’adresse et les dirigeants n’y sont pas. */
const trier = (issues: readonly { readonly dossier: DossierSeance; readonly sens: string; readonly montantCentimes: number | null; readonly motifs: readonly string[] }[]): Retenus => ({
  accords: issues.filter(({ sens }) => sens === 'accord').map(({ dossier, montantCentimes }) => ({
    numero: dossier.numero, structure: dossier.beneficiaire, siret: dossier.depot?.contenu.structure?.siret ?? null, objet: dossier.nom, commune: communeDe(dossier), assietteCentimes: dossier.assietteCentimes, montantCentimes: montantCentimes ?? 0,
  })),
  refus: issues.filter(({ sens }) => sens === 'refus').map(({ dossier, motifs }) => ({ numero: dossier.numero, structure: dossier.beneficiaire, objet: dossier.nom, commune: communeDe(dossier), motifs })),
});

const communeDe = ({ commune, departement }: DossierSeance): string => (commune ? `${commune}${departement ? ` (${departement})` : ''}` : 'commune non indiquée');

export function annexeDe({ accords }: Retenus): Annexe {
  const totaux = totauxAnnexe(accords);
  return {
    lignes: accords.map((un) => ({ numero: un.numero, structure: un.structure, siret: un.siret ? siretLisible(un.siret) : 'SIRET non indiqué', objet: un.objet, commune: un.commune, assiette: euros(un.assietteCentimes), taux: tauxEffectif(un.montantCentimes, un.assietteCentimes), montant: euros(un.montantCentimes) })),
    totalAssiette: euros(totaux.assietteCentimes), totalMontant: euros(totaux.montantCentimes),
  };
}

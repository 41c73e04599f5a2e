import { permilleDe } from '../montants/arrondi.ts';
import { pourcentage } from '../montants/euros.ts';

/** Un bénéficiaire de l’annexe, montants en centimes : ni coordonnées bancaires, ni personne physique. */
export type Beneficiaire = { readonly numero: string; readonly structure: string; readonly siret: string | null; readonly objet: string; readonly commune: string; readonly assietteCentimes: number; readonly montantCentimes: number };
export type TotauxAnnexe = { readonly nombre: number; readonly assietteCentimes: number; readonly montantCentimes: number };

/** Taux effectif en toutes lettres, arrondi vers le bas ; « sans objet » sans assiette. */
export const tauxEffectif = (montantCentimes: number, assietteCentimes: number): string => (assietteCentimes > 0 ? pourcentage(permilleDe(montantCentimes, assietteCentimes)) : 'sans objet');

export const totauxAnnexe = (beneficiaires: readonly Pick<Beneficiaire, 'assietteCentimes' | 'montantCentimes'>[]): TotauxAnnexe => ({
  nombre: beneficiaires.length,
  assietteCentimes: beneficiaires.reduce((total, { assietteCentimes }) => total + assietteCentimes, 0),
  montantCentimes: beneficiaires.reduce((total, { montantCentimes }) => total + montantCentimes, 0),
});

import type { ContenuLieu, DetailDemande, FicheLieuAgent, StatutDateDto } from '@maillage/contrats';
import { CONTENU_VIDE, contenuDe } from '../changement/contenu.ts';

/** La fiche telle que la demande la voudrait : celle du lieu, son nom et son adresse changés s’ils sont donnés. */
export function contenuDemande({ nom, commune, saisie }: DetailDemande, lieu: FicheLieuAgent | null): ContenuLieu {
  const depart = lieu ? contenuDe(lieu) : { ...CONTENU_VIDE, commune, typologies: [], services: [] };
  return { ...depart, nom, adresse: saisie?.adresse || depart.adresse || '' };
}

/** Le statut que la demande annonce ; sans date, elle reste à donner. */
export const statutDemande = ({ saisie }: DetailDemande): StatutDateDto | undefined => (saisie?.statut ? { statut: saisie.statut, du: saisie.du ?? '' } : undefined);

import { Injectable } from '@nestjs/common';
import type { DemandePaiementPorteur } from '@maillage/contrats';
import { liquider } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { TenirSubvention } from '../../finances/tenir-subvention.ts';
import { RibRepository } from '../../rib/rib.repository.ts';
import { LireDemande } from '../lire-demande.ts';
import { MaSubventionLue } from './ma-subvention.ts';
import { ribAffiche } from './rib-affiche.ts';

/** Une demande de paiement telle que le porteur la remplit et la suit. */
@Injectable()
export class PresenterDemande {
  constructor(private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly lire: LireDemande, private readonly ribs: RibRepository, private readonly tenir: TenirSubvention) {}

  async executer(compteId: string, subventionId: string, demandeId: string): Promise<DemandePaiementPorteur> {
    const { subvention, dossier, demande } = await this.miennes.demande(compteId, subventionId, demandeId);
    const [commune, rib] = [await this.lire.executer(demande, dossier), await this.ribs.courant(this.base, subventionId)];
    const ouverte = demande.etat === 'BROUILLON' || demande.etat === 'A_COMPLETER';
    const estimation = ouverte ? liquider(await this.tenir.situation(this.base, subvention, null), { type: demande.type, avanceDemandeeCentimes: demande.avanceDemandeeCentimes, retenuCentimes: commune.depenses.reduce((total, { baseCentimes }) => total + baseCentimes, 0) }).montantCentimes : null;
    return { ...commune, rib: rib && ribAffiche(rib), structure: dossier.depot?.contenu.structure?.raisonSociale ?? '', estimationCentimes: estimation, postesPrevus: postesPrevus(dossier, demande.tvaRecuperee) };
  }
}

/** Le budget déposé, regroupé par poste : la colonne « prévu » du compte rendu. */
function postesPrevus({ depot }: DossierLu, horsTaxes: boolean): DemandePaiementPorteur['postesPrevus'] {
  const { depenses = [], recettes = [], demandeCentimes = 0 } = depot?.contenu.financement ?? {};
  return [
    ...depenses.map(({ libelle, htCentimes, ttcCentimes }) => ({ sens: 'charge' as const, libelle, prevuCentimes: horsTaxes ? htCentimes : ttcCentimes })),
    ...recettes.map(({ financeur, montantCentimes }) => ({ sens: 'produit' as const, libelle: financeur, prevuCentimes: montantCentimes })),
    ...(demandeCentimes > 0 ? [{ sens: 'produit' as const, libelle: 'Région', prevuCentimes: demandeCentimes }] : []),
  ];
}

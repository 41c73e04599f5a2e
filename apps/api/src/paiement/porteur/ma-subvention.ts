import { Injectable } from '@nestjs/common';
import { DossierRepository, type DossierLu } from '../../dossier/dossier.repository.ts';
import { introuvable } from '../../erreurs/probleme.ts';
import { type SubventionLue, SubventionRepository } from '../../finances/subvention.repository.ts';
import { type DemandeLue, PaiementRepository } from '../paiement.repository.ts';
import { DataSource } from 'typeorm';

/** La porte du porteur vers sa subvention : celle d’un autre et une inconnue se ressemblent. */
@Injectable()
export class MaSubventionLue {
  constructor(private readonly base: DataSource, private readonly subventions: SubventionRepository, private readonly dossiers: DossierRepository, private readonly paiements: PaiementRepository) {}

  async exiger(compteId: string, id: string): Promise<{ readonly subvention: SubventionLue; readonly dossier: DossierLu }> {
    const subvention = await this.subventions.lire(id);
    const dossier = subvention && await this.dossiers.mien(compteId, subvention.dossierId);
    if (!subvention || !dossier) throw introuvable();
    return { subvention, dossier };
  }

  async demande(compteId: string, id: string, demandeId: string): Promise<{ readonly subvention: SubventionLue; readonly dossier: DossierLu; readonly demande: DemandeLue }> {
    const trouvee = await this.exiger(compteId, id);
    const demande = await this.paiements.lire(this.base, demandeId);
    if (demande?.subventionId !== id) throw introuvable();
    return { ...trouvee, demande };
  }
}

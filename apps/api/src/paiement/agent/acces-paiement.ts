import { Injectable } from '@nestjs/common';
import type { Role } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { instruit, type Personne } from '../../droits/personne.ts';
import { horsDepartement, introuvable } from '../../erreurs/probleme.ts';
import { type DemandeLue, PaiementRepository } from '../paiement.repository.ts';

export type DemandeOuverte = { readonly demande: DemandeLue; readonly dossier: DossierLu };

/** La porte de l’agent vers une demande déposée ; un brouillon n’existe que pour son porteur. */
@Injectable()
export class AccesPaiement {
  constructor(private readonly base: DataSource, private readonly acces: AccesDossier, private readonly paiements: PaiementRepository) {}

  async visible(personne: Personne, id: string): Promise<DemandeOuverte> {
    const demande = await this.paiements.lire(this.base, id);
    if (!demande || demande.etat === 'BROUILLON') throw introuvable();
    return { demande, dossier: await this.acces.visible(personne, demande.dossierId) };
  }

  /** Pour un geste d’instruction : dans ses départements. */
  async instruit(personne: Personne, id: string): Promise<DemandeOuverte> {
    const ouverte = await this.visible(personne, id);
    if (!instruit(personne, ouverte.dossier.departement)) throw horsDepartement();
    return ouverte;
  }
}

export const porte = ({ roles }: Pick<Personne, 'roles'>, ...attendus: readonly Role[]): boolean => attendus.some((role) => roles.includes(role));

import { Injectable } from '@nestjs/common';
import type { DemandePaiementPorteur } from '@maillage/contrats';
import { CODE_FACTURE } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { DepensesRepository } from './depenses.repository.ts';
import type { DemandeLue } from './paiement.repository.ts';
import { PiecesPaiementRepository } from './pieces-paiement.repository.ts';
import { ReglagesPaiement } from './reglages-paiement.repository.ts';

type Commune = Omit<DemandePaiementPorteur, 'rib' | 'structure' | 'estimationCentimes' | 'postesPrevus'>;

/** Une demande et ses lignes, communes au porteur et à l’agent ; le RIB, que chacun voit autrement, s’ajoute ensuite. */
@Injectable()
export class LireDemande {
  constructor(private readonly base: DataSource, private readonly depenses: DepensesRepository, private readonly pieces: PiecesPaiementRepository, private readonly reglages: ReglagesPaiement) {}

  async executer(d: DemandeLue, dossier: DossierLu): Promise<Commune> {
    const [depenses, pieces, attendus] = [await this.depenses.deLaDemande(this.base, d.id, d.tvaRecuperee), await this.pieces.deLaDemande(this.base, d.id), await this.reglages.justificatifs(this.base)];
    return {
      id: d.id, version: d.version, subventionId: d.subventionId, dossierId: d.dossierId, dossierNumero: dossier.numero!, objet: dossier.nom, type: d.type, etat: d.etat, demandeeLe: d.demandeeLe,
      avanceDemandeeCentimes: d.avanceDemandeeCentimes, tvaRecuperee: d.tvaRecuperee, depenses, anterieures: d.type === 'SOLDE' ? await this.depenses.anterieures(this.base, d) : [], compteRendu: d.compteRendu, complement: d.complement, montantCentimes: d.montantCentimes, mandatLe: d.mandatLe, payeeLe: d.payeeLe, motif: d.motif,
      justificatifs: attendus[d.type].map((un) => ({ ...un, pieces: pieces.filter(({ code }) => code === un.code) })), factures: pieces.filter(({ code }) => code === CODE_FACTURE),
    };
  }
}

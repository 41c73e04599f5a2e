import { Injectable } from '@nestjs/common';
import type { ActeAttributif, SubventionDetail } from '@maillage/contrats';
import { ajouterMois, bilanSubvention, conventionDue, enFrancais, LIBELLES_SUBVENTION, prochainPas } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { AttributionRepository } from './attribution/attribution.repository.ts';
import { EnveloppeRepository } from './enveloppe.repository.ts';
import { EngagerSubvention } from './engager-subvention.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';

/** Une subvention telle que le porteur et l’agent la lisent : les mêmes sommes, le même prochain pas. */
@Injectable()
export class PresenterSubvention {
  constructor(private readonly base: DataSource, private readonly engager: EngagerSubvention, private readonly enveloppes: EnveloppeRepository, private readonly attributions: AttributionRepository, private readonly livre: GrandLivreRepository, private readonly reglages: ReglagesPaiement) {}

  async detail(personne: Personne, id: string): Promise<SubventionDetail> {
    const { numero, dossierId, dossierNumero, dossierNom, beneficiaire, enveloppeId, engagementNumero, acteNature, signeeLe, faits } = await this.engager.visible(personne, id);
    const { etat, assietteCentimes, autresAidesCentimes, beneficiairePrive, voteeLe, caduqueLe, acteLe, engageeLe } = faits;
    const bilan = bilanSubvention(await this.livre.soldes(this.base, dossierId, enveloppeId));
    const parametres = await this.reglages.versements(this.base, dossierId);
    const enveloppe = enveloppeId ? await this.enveloppes.lire(this.base, enveloppeId) : null;
    return {
      id, numero, dossierId, dossierNumero, dossierNom, beneficiaire, beneficiairePrive, assietteCentimes, autresAidesCentimes,
      conventionObligatoire: conventionDue(faits, bilan.voteCentimes, parametres),
      etat, etatLibelle: LIBELLES_SUBVENTION[etat], voteeLe, caduqueLe, signatureAvantLe: ajouterMois(voteeLe, parametres.signatureMois), acteLe, acteNature, engageeLe, signeeLe, engagementNumero, enveloppeId,
      enveloppe: enveloppe && { programme: enveloppe.programme, libelle: enveloppe.libelle, exercice: enveloppe.exercice }, bilan, acte: await this.acteDe(id),
      prochainPas: prochainPas(etat, bilan, enFrancais, caduqueLe), ecritures: await this.livre.ecritures(this.base, dossierId),
    };
  }

  private async acteDe(subventionId: string): Promise<ActeAttributif | null> {
    const courante = await this.attributions.courante(subventionId);
    if (!courante) return null;
    const { subventionId: _subvention, dossierId: _dossier, delegationId: _delegation, ...acte } = courante;
    return acte;
  }
}

import { Injectable } from '@nestjs/common';
import type { SubventionDetail } from '@maillage/contrats';
import { bilanSubvention, enFrancais, LIBELLES_SUBVENTION, prochainPas } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { EngagerSubvention } from './engager-subvention.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';

/** Une subvention telle que le porteur et l’agent la lisent : les mêmes sommes, le même prochain pas. */
@Injectable()
export class PresenterSubvention {
  constructor(private readonly base: DataSource, private readonly engager: EngagerSubvention, private readonly livre: GrandLivreRepository) {}

  async detail(personne: Personne, id: string): Promise<SubventionDetail> {
    const { numero, dossierId, dossierNumero, enveloppeId, engagementNumero, faits: { etat, voteeLe, caduqueLe, acteLe } } = await this.engager.visible(personne, id);
    const bilan = bilanSubvention(await this.livre.soldes(this.base, dossierId, enveloppeId));
    return {
      id, numero, dossierId, dossierNumero, etat, etatLibelle: LIBELLES_SUBVENTION[etat], voteeLe, caduqueLe, acteLe, engagementNumero, enveloppeId, bilan,
      prochainPas: prochainPas(etat, bilan, enFrancais, caduqueLe), ecritures: await this.livre.ecritures(this.base, dossierId),
    };
  }
}

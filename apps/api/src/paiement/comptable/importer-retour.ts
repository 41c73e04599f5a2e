import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BilanRetour, RetourComptableDto } from '@maillage/contrats';
import { euros, rapprocher } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { SubventionRepository } from '../../finances/subvention.repository.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { MandaterDemande } from '../agent/mandater-demande.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { ComptableRepository } from './comptable.repository.ts';
import { lireRetour } from './lire-retour.ts';

/** Le retour du logiciel financier, rapproché au centime : un essai qui n’écrit rien, puis tout ou rien. */
@Injectable()
export class ImporterRetour {
  constructor(
    private readonly base: DataSource, private readonly comptable: ComptableRepository, private readonly paiements: PaiementRepository, private readonly subventions: SubventionRepository, private readonly dossiers: DossierRepository,
    private readonly mandats: MandaterDemande, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async executer(personne: Personne, { nom, contenu, essai }: RetourComptableDto): Promise<BilanRetour> {
    const retours = lireRetour(contenu);
    return this.base.transaction(async (tx) => {
      const { rapproches, ecarts, absents } = rapprocher(retours, await this.comptable.attendus(tx, perimetre(personne)), euros);
      const totalCentimes = rapproches.reduce((total, { retour }) => total + retour.montantCentimes, 0);
      const bilan = { lignes: retours.length, rapprochees: rapproches.length, totalCentimes, ecarts, nonPayes: absents.map(({ mandat, montantCentimes }) => ({ mandat, montantCentimes })) };
      if (essai) return { ...bilan, importe: false };
      if (ecarts.length > 0 || retours.length === 0) throw new Refus(422, retours.length === 0 ? 'Ce fichier n’a aucune ligne.' : `${ecarts.length} ${ecarts.length > 1 ? 'lignes ne se rapprochent' : 'ligne ne se rapproche'} pas : rien n’est enregistré. Refaites l’essai pour lire lesquelles.`);
      if (!await this.comptable.noter(tx, { id: this.hasard.uuid(), sha256: createHash('sha256').update(contenu).digest('hex'), nom, lignes: retours.length, totalCentimes, par: personne.id, le: this.horloge.maintenant() })) throw new Refus(409, 'Ce fichier est déjà enregistré.');
      const lues = await Promise.all(rapproches.map(async ({ id, retour }) => ({ retour, demande: (await this.paiements.lire(tx, id))! })));
      // Les subventions se verrouillent dans un ordre fixe : deux imports croisés ne se bloquent pas.
      for (const { retour, demande: { id, subventionId, dossierId } } of lues.toSorted((a, b) => a.demande.subventionId.localeCompare(b.demande.subventionId))) {
        await this.subventions.verrouiller(tx, subventionId);
        const [demande, dossier] = [(await this.paiements.verrouiller(tx, id))!, (await this.dossiers.lire(tx, dossierId))!];
        if (retour.statut === 'paye') await this.mandats.payerDans(tx, personne.id, demande, dossier, retour.le);
        else await this.mandats.rejeterDans(tx, personne.id, demande, dossier, retour.motif);
      }
      return { ...bilan, importe: true };
    });
  }
}

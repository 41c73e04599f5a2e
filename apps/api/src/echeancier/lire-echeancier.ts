import { Injectable } from '@nestjs/common';
import type { LigneEcheancier } from '@maillage/contrats';
import { bilanSubvention, echeancesDe, type EvenementIcs, type Role } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { GrandLivreRepository } from '../finances/grand-livre.repository.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { EcheancierRepository, type SubventionSuivie } from './echeancier.repository.ts';
import { RappelsRepository } from './rappels.repository.ts';

const LECTEURS: readonly Role[] = ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'ADMIN', 'AUDITEUR'];

/** Les échéances d’une personne : celles de ses subventions, ou celles de son périmètre d’agent. */
@Injectable()
export class LireEcheancier {
  constructor(
    private readonly base: DataSource, private readonly echeancier: EcheancierRepository, private readonly subventions: SubventionRepository, private readonly dossiers: DossierRepository, private readonly livre: GrandLivreRepository,
    private readonly rappels: RappelsRepository, private readonly reglages: ReglagesPaiement) {}

  async duPerimetre(personne: Personne): Promise<LigneEcheancier[]> {
    return this.echeances(await this.echeancier.suivies(this.base, perimetre(personne)));
  }

  /** Les événements du calendrier privé de cette personne. */
  async evenements(personne: Personne): Promise<EvenementIcs[]> {
    const agent = personne.roles.some((role) => LECTEURS.includes(role));
    const miennes = await this.echeancier.desDossiers(this.base, (await this.dossiers.miens(personne.id)).map(({ id }) => id));
    const lignes = [...await this.echeances(miennes), ...(agent ? await this.duPerimetre(personne) : [])];
    const uniques = new Map(lignes.map((une) => [`${une.subventionId}-${une.genre}`, une]));
    return [...uniques].map(([uid, une]) => ({ uid, le: une.le, titre: `${une.libelle} (${une.subventionNumero})`, detail: une.objet }));
  }

  private async echeances(suivies: readonly SubventionSuivie[]): Promise<LigneEcheancier[]> {
    const fins = await this.rappels.finsDeProjet(this.base, suivies.map(({ dossierId }) => dossierId));
    const parSubvention = await Promise.all(suivies.map(async ({ id, numero, dossierId, beneficiaire, objet }) => {
      const { faits } = (await this.subventions.lire(id))!;
      const { tropPercuCentimes } = bilanSubvention(await this.livre.soldes(this.base, dossierId, null));
      return echeancesDe(faits, await this.reglages.versements(this.base, dossierId), tropPercuCentimes, fins.get(dossierId) ?? null).map((une) => ({ ...une, subventionId: id, subventionNumero: numero, dossierId, beneficiaire, objet }));
    }));
    return parSubvention.flat().toSorted((a, b) => a.le.localeCompare(b.le));
  }
}

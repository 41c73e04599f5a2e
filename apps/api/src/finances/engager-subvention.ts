import { Injectable } from '@nestjs/common';
import type { ActeRecuDto, EngagementDto } from '@maillage/contrats';
import { empechementExecutoire, type Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { AttributionRepository } from './attribution/attribution.repository.ts';
import { type SubventionLue, SubventionRepository } from './subvention.repository.ts';
import { TenirSubvention } from './tenir-subvention.ts';

/** L’acte reçu sur papier, puis l’engagement : l’argent est engagé une fois, sous le verrou de l’enveloppe. */
@Injectable()
export class EngagerSubvention {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesDossier, private readonly subventions: SubventionRepository, private readonly attributions: AttributionRepository, private readonly tenir: TenirSubvention,
    private readonly decisions: DecisionRepository, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** L’acte signé par le bénéficiaire, reçu par la Région. */
  async recevoirActe(personne: Personne, id: string, { nature, le }: ActeRecuDto): Promise<void> {
    const { dossierId } = await this.visible(personne, id);
    const aujourdhui = this.horloge.aujourdhui();
    if (le > aujourdhui) throw new Refus(422, 'La signature ne peut pas être datée de l’avenir.', [{ chemin: 'le', message: 'Ce jour est dans l’avenir.' }]);
    await this.base.transaction(async (tx) => {
      await this.exigerExecutoire(tx, dossierId);
      await this.tenir.jouer(tx, personne.id, id, { type: 'acte', le: le as Jour, nature });
      await this.subventions.direActe(tx, id, { nature });
      const attribution = await this.attributions.courante(id, tx);
      if (attribution) await this.attributions.accepter(tx, attribution.acteId, { le: this.horloge.maintenant(), par: personne.id, voie: 'papier', nom: null, qualite: null });
    });
  }

  /** Engage : consomme les autorisations affectées par le vote, puis le disponible ; le numéro est celui du logiciel financier. */
  async engager(personne: Personne, id: string, cle: string | undefined, dto: EngagementDto): Promise<{ readonly engagement: string }> {
    const { dossierId } = await this.visible(personne, id);
    const le = this.horloge.aujourdhui();
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `engager:${id}`, cle, contenu: dto }, async () => {
      await this.exigerExecutoire(tx, dossierId);
      const { enveloppe, ecritureId } = await this.tenir.jouer(tx, personne.id, id, { type: 'engagement', le, montantCentimes: dto.montantCentimes }, { enveloppeId: dto.enveloppeId });
      const engagement = { id: this.hasard.uuid(), subventionId: id, enveloppeId: enveloppe!.id, numero: dto.numero, montantCentimes: dto.montantCentimes, le, ecritureId: ecritureId!, par: personne.id };
      if (!await this.subventions.ajouterEngagement(tx, engagement)) throw new Refus(422, 'Ce numéro d’engagement est déjà pris.', [{ chemin: 'numero', message: 'Vérifiez ce numéro dans le logiciel financier.' }]);
      return { engagement: engagement.id };
    }));
  }

  /** La subvention si son dossier est visible ; sinon la même 404. */
  async visible(personne: Personne, id: string): Promise<SubventionLue & { readonly dossierNumero: string; readonly dossierNom: string; readonly beneficiaire: string }> {
    const subvention = await this.subventions.lire(id);
    if (!subvention) throw introuvable();
    const dossier = await this.acces.visible(personne, subvention.dossierId);
    return { ...subvention, dossierNumero: dossier.numero!, dossierNom: dossier.nom, beneficiaire: dossier.depot?.contenu.structure?.raisonSociale ?? dossier.nom };
  }

  private async exigerExecutoire(tx: EntityManager, dossierId: string): Promise<void> {
    const decision = await this.decisions.courante(dossierId, tx);
    const empechement = empechementExecutoire(decision ?? { executoireLe: null }, this.horloge.aujourdhui());
    if (empechement) throw new Refus(422, empechement);
  }
}

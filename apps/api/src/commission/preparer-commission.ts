import { Injectable } from '@nestjs/common';
import type { DeportEluDto, ElusDto, ReglagesCommissionDto } from '@maillage/contrats';
import { anomalieDelais, empechementEtape, type EtapeCommission, type Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository, type LigneEcrite } from '../journal/journal.repository.ts';
import { type CommissionLue, CommissionRepository } from './commission.repository.ts';
import { FigerActes } from './documents/figer-actes.ts';
import { LireCommission } from './lire-commission.ts';
import { OrdreDuJourRepository } from './ordre-du-jour.repository.ts';
import { faitsDe } from './presenter-commission.ts';
import { RapportsRepository } from './rapports.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** La préparation d’une séance : délais, étapes, élus, déports, exposés des motifs. Chaque geste verrouille la séance et s’écrit au journal. */
@Injectable()
export class PreparerCommission {
  constructor(private readonly base: DataSource, private readonly commissions: CommissionRepository, private readonly ordre: OrdreDuJourRepository, private readonly lire: LireCommission, private readonly rapports: RapportsRepository, private readonly figer: FigerActes, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  regler(personne: Personne, id: string, version: number, dto: ReglagesCommissionDto): Promise<number> {
    const delais = { depot: dto.depotJours, visas: dto.visasJours, envoi: dto.envoiJours };
    const anomalie = anomalieDelais(delais);
    if (anomalie) throw champ('depotJours', anomalie);
    return this.changer(personne, id, version, 'regler-commission', { ...dto }, async (tx, commission) => {
      if (dto.regroupement !== commission.regroupement && commission.envoiLe) throw champ('regroupement', 'Les rapports ont été envoyés aux élus : leur découpage ne change plus.');
      await this.commissions.regler(tx, id, { delais, regroupement: dto.regroupement, quorumFixe: dto.quorum || null, deportsComptent: dto.deportsComptent });
    });
  }

  /** Note une étape faite ; l’envoi aux élus fige les rapports. Le visa est celui d’un valideur. */
  async noterEtape(personne: Personne, id: string, etape: string, le: Jour): Promise<void> {
    if (etape !== 'depot' && etape !== 'visas' && etape !== 'envoi') throw introuvable();
    if (etape === 'visas' && !personne.roles.includes('VALIDEUR')) throw new Refus(403, 'Les rapports sont visés par un valideur.');
    if (le > this.horloge.aujourdhui()) throw champ('le', 'Cette date est dans l’avenir : notez l’étape une fois faite.');
    await this.changer(personne, id, null, `commission-${etape}`, { le }, async (tx, commission) => {
      const empechement = empechementEtape(etape as EtapeCommission, faitsDe(commission));
      if (empechement) throw new Refus(409, empechement);
      await this.commissions.noterEtape(tx, id, etape as EtapeCommission, le);
    }, etape === 'envoi' ? (tx, ligne) => this.figer.rapports(tx, personne, id, ligne) : undefined);
  }

  elus(personne: Personne, id: string, version: number, { elus }: ElusDto): Promise<number> {
    const noms = elus.map(({ nom }) => nom);
    if (new Set(noms).size !== noms.length) throw champ('elus', 'Un élu figure deux fois dans la liste.');
    return this.changer(personne, id, version, 'elus-commission', { presents: elus.filter(({ present }) => present).length, elus: elus.length }, (tx) => this.commissions.remplacerElus(tx, id, elus.map(({ nom, groupe, present }) => ({ id: this.hasard.uuid(), nom, groupe: groupe ?? '', present }))));
  }

  /** Un élu déporté lit le rapport, ne débat ni ne vote ; un dossier déjà voté ne change plus. */
  async deporter(personne: Personne, id: string, { eluId, dossierId, motif }: DeportEluDto): Promise<void> {
    const { dossiers } = await this.lire.vue(personne, id);
    const vise = dossiers.find((un) => un.dossierId === dossierId);
    if (!vise) throw introuvable();
    if (vise.situation !== 'a-voter') throw new Refus(409, 'Ce dossier n’attend plus de vote : ses déports ne changent plus.');
    await this.changer(personne, id, null, motif ? 'deport-elu' : 'lever-deport-elu', { dossier: dossierId, elu: eluId, motif: motif ?? null }, async (tx) => {
      if (!await this.ordre.deporter(tx, id, eluId, dossierId, motif || null)) throw champ('eluId', 'Choisissez un élu de la séance.');
    });
  }

  /** Ajoute une version à l’exposé des motifs, tant que les rapports ne sont pas partis. */
  async rediger(personne: Personne, id: string, groupe: string, version: number, texte: string): Promise<number> {
    await this.lire.rapport(personne, id, groupe);
    await this.changer(personne, id, null, 'rediger-rapport', { groupe, version: version + 1 }, async (tx, commission) => {
      if (commission.envoiLe) throw new Refus(409, 'Les rapports ont été envoyés aux élus : leur texte ne change plus.');
      if (!await this.rapports.ecrire(tx, id, groupe, version, texte, personne.id, this.horloge.maintenant())) throw perime();
    });
    return version + 1;
  }

  /** Verrou, version si elle est attendue, le geste, puis la ligne de journal et ce qui la lit ; rend la nouvelle version. 409 une fois la séance close. */
  private changer(personne: Personne, id: string, version: number | null, code: string, valeurs: Readonly<Record<string, unknown>>, geste: (tx: EntityManager, commission: CommissionLue) => Promise<void>, ensuite?: (tx: EntityManager, ligne: LigneEcrite) => Promise<void>): Promise<number> {
    return this.base.transaction(async (tx) => {
      const commission = await this.commissions.verrouiller(tx, id);
      if (!commission) throw introuvable();
      if (version !== null && commission.version !== version) throw perime();
      if (commission.closeLe) throw new Refus(409, 'Cette séance est close : son procès-verbal ne change plus.');
      await geste(tx, commission);
      const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'commission', id, vers: code, code, valeurs });
      await ensuite?.(tx, ligne);
      return this.commissions.avancer(tx, id);
    });
  }
}

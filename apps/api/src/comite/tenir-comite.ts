import { Injectable } from '@nestjs/common';
import type { AvisComiteDto } from '@maillage/contrats';
import { anomaliesVote, disponiblePour, euros, quorum } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { LireBudget } from '../budget/lire-budget.ts';
import { Decider } from '../instruction/decision/decider.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AccesComite } from './acces-comite.ts';
import { type ComiteLu, ComiteRepository } from './comite.repository.ts';
import { DeportRepository } from './deports/deport.repository.ts';
import { PassagesRepository } from './passages.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** La séance tenue : présences, montants ajustés, avis. Tout se fait sous le verrou de la séance, donc l’un après l’autre. */
@Injectable()
export class TenirComite {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesComite, private readonly comites: ComiteRepository, private readonly passages: PassagesRepository, private readonly deports: DeportRepository, private readonly decider: Decider,
    private readonly dossiers: DossierRepository, private readonly budgets: LireBudget, private readonly instructions: InstructionRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  async ouvrir(personne: Personne, id: string): Promise<void> {
    await this.acces.lire(personne, id);
    await this.base.transaction(async (tx) => {
      const comite = (await this.comites.verrouiller(tx, id))!;
      if (comite.etat !== 'PREPARATION') throw new Refus(409, 'Cette séance est déjà ouverte, ou close.');
      if (comite.tenueLe > this.horloge.aujourdhui()) throw new Refus(409, 'La séance s’ouvre le jour où elle se tient.');
      if ((await this.passages.deLaSeance(id, tx)).length === 0) throw new Refus(409, 'Inscrivez au moins un dossier à l’ordre du jour.');
      await this.comites.ouvrir(tx, id, this.horloge.maintenant());
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'comite', id, de: 'PREPARATION', vers: 'OUVERTE', code: 'ouvrir-comite' });
    });
  }

  async noterPresence(personne: Personne, id: string, membreId: string, present: boolean): Promise<void> {
    await this.acces.lire(personne, id);
    await this.base.transaction(async (tx) => {
      const comite = (await this.comites.verrouiller(tx, id))!;
      if (comite.etat === 'CLOSE') throw close();
      if (!await this.comites.noterPresence(tx, id, membreId, present)) throw introuvable();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'comite', id, code: present ? 'noter-present' : 'noter-absent', valeurs: { membre: membreId } });
    });
  }

  /** Un montant proposé autrement, dans l’aide maximale du dossier ; le total de la séance se lit à côté, il ne bloque qu’à l’avis. */
  async ajuster(personne: Personne, id: string, dossierId: string, version: number, montantCentimes: number): Promise<number> {
    const { passage } = await this.acces.ligne(personne, id, dossierId);
    if (passage.proposition === 'refus') throw champ('montantCentimes', 'La proposition est un refus : elle n’a pas de montant.');
    return this.base.transaction(async (tx) => {
      const comite = (await this.comites.verrouiller(tx, id))!;
      if (comite.etat === 'CLOSE') throw close();
      await this.exigerNonDeporte(tx, personne, dossierId);
      await this.exigerPlafond(tx, dossierId, montantCentimes);
      const nouvelle = await this.passages.ajuster(tx, id, dossierId, version, montantCentimes);
      if (nouvelle === null) throw perime();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'dossier', id: dossierId, code: 'ajuster-montant-comite', valeurs: { seance: id, montantCentimes } });
      return nouvelle;
    });
  }

  /** L’avis, ses voix, son montant et le passage d’état du dossier : d’un bloc. */
  async rendre(personne: Personne, id: string, dossierId: string, version: number, dto: AvisComiteDto): Promise<void> {
    const { vue } = await this.acces.ligne(personne, id, dossierId);
    await this.base.transaction(async (tx) => {
      const comite = (await this.comites.verrouiller(tx, id))!;
      if (comite.etat !== 'OUVERTE') throw comite.etat === 'CLOSE' ? close() : new Refus(409, 'Ouvrez d’abord la séance.');
      await this.exigerNonDeporte(tx, personne, dossierId);
      const passages = await this.passages.deLaSeance(id, tx);
      const passage = passages.find((un) => un.dossierId === dossierId);
      if (!passage) throw introuvable();
      if (passage.version !== version || passage.avis) throw perime();
      const membres = await this.comites.membres(id, tx);
      const atteint = quorum(membres, comite.quorumFixe);
      if (!atteint.atteint) throw new Refus(409, `Le quorum n’est pas atteint : ${atteint.presents} membre${atteint.presents > 1 ? 's' : ''} présent${atteint.presents > 1 ? 's' : ''} sur ${atteint.exige} exigé${atteint.exige > 1 ? 's' : ''}.`);
      const ecartes = new Set((await this.deports.actifs([dossierId], tx)).map(({ compteId }) => compteId));
      const presents = membres.filter(({ present, compteId }) => present && !(compteId && ecartes.has(compteId))).length;
      const motifs = dto.avis === 'favorable' ? [] : dto.motifs ?? [];
      const anomalies = anomaliesVote({ ...dto, motifs }, presents);
      if (anomalies.length > 0) throw new Refus(422, anomalies[0]!.message, anomalies);
      const montantCentimes = dto.avis === 'favorable' ? await this.montant(tx, comite, passages, dossierId, dto.montantCentimes ?? passage.montantCentimes, vue.entier) : null;
      const le = this.horloge.maintenant();
      if (!await this.passages.rendre(tx, id, dossierId, version, { avis: dto.avis, montantCentimes, motifs, pour: dto.pour, contre: dto.contre, abstentions: dto.abstentions, presents, le, par: personne.id })) throw perime();
      await this.decider.rendreComite(tx, personne, dossierId, { id, genre: 'comite', tenueLe: comite.tenueLe, lieu: comite.lieu }, dto.avis, { montantCentimes, motifs, pour: dto.pour, contre: dto.contre, abstentions: dto.abstentions, presents });
      if (montantCentimes !== null) await this.instructions.ajusterMontant(tx, dossierId, montantCentimes);
    });
  }

  /** Le montant d’un avis favorable : dans l’aide maximale du dossier, et dans ce qui reste de l’enveloppe. Le reste ne se dit qu’à qui voit toutes les lignes. */
  private async montant(tx: EntityManager, comite: ComiteLu, passages: Parameters<typeof bilan>[1], dossierId: string, montantCentimes: number | null, entier: boolean): Promise<number> {
    if (montantCentimes === null) throw champ('montantCentimes', 'Indiquez le montant retenu.');
    await this.exigerPlafond(tx, dossierId, montantCentimes);
    const disponible = bilan(dossierId, passages, comite.enveloppeCentimes);
    if (disponible !== null && montantCentimes > disponible) throw new Refus(409, `L’enveloppe de la séance ne le permet pas${entier ? ` : il reste ${euros(Math.max(0, disponible))} pour ce dossier` : ''}.`, [{ chemin: 'montantCentimes', message: 'Au-delà de l’enveloppe de la séance.' }]);
    return montantCentimes;
  }

  private async exigerPlafond(tx: EntityManager, dossierId: string, montantCentimes: number): Promise<void> {
    const dossier = (await this.dossiers.lire(tx, dossierId))!;
    const { aideMaximaleCentimes } = await this.budgets.courant(dossier, tx);
    if (aideMaximaleCentimes !== null && montantCentimes > aideMaximaleCentimes) throw champ('montantCentimes', `Le montant dépasse l’aide maximale de ce dossier : ${euros(aideMaximaleCentimes)}.`);
  }

  /** Relu sous le verrou : un déport posé entre-temps ferme le dossier aussitôt. */
  private async exigerNonDeporte(tx: EntityManager, { id }: Personne, dossierId: string): Promise<void> {
    if ((await this.deports.actifs([dossierId], tx)).some(({ compteId }) => compteId === id)) throw introuvable();
  }
}

const bilan = (dossierId: string, passages: readonly { readonly dossierId: string; readonly avis: 'favorable' | 'defavorable' | 'ajourne' | null; readonly montantCentimes: number | null }[], enveloppe: number | null) =>
  disponiblePour(dossierId, passages.map(({ dossierId: id, avis, montantCentimes }) => ({ id, avis, montantCentimes })), enveloppe);
const close = () => new Refus(409, 'Cette séance est close : son procès-verbal ne change plus.');

import { Injectable } from '@nestjs/common';
import type { DeliberationDto, ExecutoireDto, PassageComiteDto, PropositionDto, Seance } from '@maillage/contrats';
import { empechementNotation, euros, type Jour, jourAParis } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { AppelRepository } from '../../appel/appel.repository.ts';
import { FigerBudget } from '../../budget/figer-budget.ts';
import { LireBudget } from '../../budget/lire-budget.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { TransitionRepository } from '../../dossier/transition.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { perdu, Refus } from '../../erreurs/probleme.ts';
import { Budget } from '../../finances/budget.ts';
import { NaitreSubvention } from '../../finances/naitre-subvention.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { IdempotenceRepository } from '../../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { NotationRepository } from '../../notation/notation.repository.ts';
import { DecisionRepository } from './decision.repository.ts';
import { InstructionRepository } from '../instruction.repository.ts';
import { LireCriteres } from '../eligibilite/lire-criteres.ts';
import { issueInstruite } from '../issue-instruite.ts';
import { SeanceRepository } from './seance.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Le chemin de la décision : proposition, comité, inscription, vote. Chaque pas appartient à un rôle ; le vote, au secrétariat de la commission permanente. */
@Injectable()
export class Decider {
  constructor(
    private readonly base: DataSource, private readonly instructions: InstructionRepository, private readonly transitions: TransitionRepository, private readonly seances: SeanceRepository,
    private readonly decisions: DecisionRepository, private readonly appels: AppelRepository, private readonly journal: JournalRepository, private readonly actes: ActeRepository, private readonly notation: NotationRepository, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
    private readonly criteres: LireCriteres, private readonly budgets: LireBudget, private readonly figer: FigerBudget,
    private readonly budget: Budget, private readonly naitre: NaitreSubvention,
  ) {}

  /** Rien ne se propose tant qu’une conclusion attend son visa ; le budget est figé avec la proposition. */
  async proposer(personne: Personne, dossier: DossierLu, { sens, montantCentimes, analyse, motifs: ecrits = [] }: PropositionDto): Promise<void> {
    const motifs = sens === 'refus' ? ecrits : [];
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    if (sens === 'refus' && motifs.length === 0) throw champ('motifs', 'Indiquez au moins un motif.');
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      const synthese = await this.notation.synthese(dossier.id, tx);
      const aNoter = empechementNotation(reglement.grille, await this.notation.fiches(dossier.id, tx), synthese.arreteeLe ? synthese.retenues : null);
      if (aNoter) throw new Refus(422, aNoter, [{ chemin: 'sens', message: aNoter }]);
      const { criteres } = await this.criteres.executer(dossier, tx);
      const retenues = criteres.filter(({ confirmation }) => confirmation?.visaManquant).map(({ libelle }) => `« ${libelle} »`);
      if (retenues.length) throw champ('sens', `Une conclusion attend le visa d’un valideur, ou est à reprendre : ${retenues.join(', ')}.`);
      if (sens === 'accord') {
        if (issueInstruite(criteres) !== 'eligible') throw new Refus(422, 'Confirmez l’éligibilité critère par critère avant de proposer un accord.', [{ chemin: 'sens', message: 'Un critère au moins n’est ni satisfait ni confirmé.' }]);
        const { aideMaximaleCentimes } = await this.budgets.instruit(dossier, tx);
        if (aideMaximaleCentimes !== null && montantCentimes! > aideMaximaleCentimes) throw champ('montantCentimes', `Le montant proposé dépasse l’aide maximale de ${euros(aideMaximaleCentimes)}.`);
      }
      const montantProposeCentimes = sens === 'accord' ? montantCentimes! : null;
      const gardee = await this.instructions.proposer(tx, dossier.id, { proposition: sens, montantProposeCentimes, analyse, motifs });
      if (!gardee) throw new Refus(409, 'Prenez d’abord le dossier en charge.');
      const budgetSha256 = await this.figer.executer(tx, personne, dossier, sens, montantProposeCentimes);
      await this.transitions.passer(tx, { id: dossier.id, code: 'proposer', vers: 'PROPOSE_COMITE', acteur: personne.id, valeurs: { sens, montantCentimes: montantCentimes ?? null, motifs, budgetSha256 } });
    });
  }

  /** Hors séance tenue dans le portail : un dossier à l’ordre du jour d’une séance ouverte se décide dans la séance. */
  async passerComite(personne: Personne, dossier: DossierLu, { avis, seanceId }: PassageComiteDto): Promise<void> {
    await this.base.transaction(async (tx) => {
      const seance = await this.seances.lire(tx, seanceId, 'comite');
      if (!seance) throw champ('seanceId', 'Choisissez une séance du comité dans la liste.');
      if (await this.seances.enSeance(tx, dossier.id)) throw new Refus(409, 'Ce dossier est à l’ordre du jour d’un comité ouvert : l’avis se rend dans la séance.');
      await this.rendreComite(tx, personne, dossier.id, seance, avis);
    });
  }

  /** L’avis du comité, dans la transaction de qui l’enregistre ; `valeurs` : voix et montant, quand la séance les a comptés. */
  async rendreComite(tx: EntityManager, { id: acteur }: Personne, dossierId: string, seance: Seance, avis: PassageComiteDto['avis'], valeurs: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const vers = { favorable: 'FAVORABLE_COMITE', defavorable: 'PROPOSE_REJET', ajourne: 'AJOURNE' } as const;
    const { proposition } = await this.instructions.fiche(dossierId, tx);
    if (avis === 'favorable' && proposition === 'refus') throw champ('avis', 'La proposition est un refus : ajournez le dossier pour qu’un accord soit proposé.');
    await this.seances.inscrire(tx, seance.id, dossierId);
    await this.transitions.passer(tx, { id: dossierId, code: 'passerComite', vers: vers[avis], acteur, valeurs: { avis, seance: seance.tenueLe, ...valeurs } });
  }

  async reprendre({ id: acteur }: Personne, { id }: DossierLu): Promise<void> {
    await this.base.transaction(async (tx) => {
      await this.transitions.passer(tx, { id, code: 'reprendre', vers: 'EN_INSTRUCTION', acteur });
      await this.decisions.effacerNotification(tx, id);
      await this.actes.remplacer(tx, id);
    });
  }

  /** À l’ordre du jour ; un accord proposé réserve ses autorisations d’engagement. */
  async inscrire({ id: acteur }: Personne, { id, etat, appelId }: DossierLu, seanceId: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const seance = await this.seances.lire(tx, seanceId, 'commission-permanente');
      if (!seance) throw champ('seanceId', 'Choisissez une séance de la commission permanente dans la liste.');
      await this.seances.inscrire(tx, seance.id, id);
      if (etat === 'FAVORABLE_COMITE') {
        await this.transitions.exiger(tx, id, etat);
        const { montantProposeCentimes } = await this.instructions.fiche(id, tx);
        if (montantProposeCentimes) await this.budget.reserver(tx, { dossierId: id, appelId, montantCentimes: montantProposeCentimes, le: seance.tenueLe, par: acteur });
      }
      await this.transitions.passer(tx, { id, code: 'inscrireCommissionPermanente', vers: 'INSCRIT_COMMISSION', acteur, valeurs: { seance: seance.tenueLe } });
    });
  }

  async classer({ id: acteur }: Personne, { id }: DossierLu, motif: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      await this.transitions.passer(tx, { id, code: 'classerSansSuite', vers: 'CLASSE_SANS_SUITE', acteur, valeurs: { motif } });
      await this.actes.remplacer(tx, id);
    });
  }

  /** Le vote de la commission permanente, enregistré une fois ; un accord crée la subvention. */
  async voter({ id: acteur }: Personne, dossier: DossierLu, cle: string | undefined, dto: DeliberationDto): Promise<object> {
    const saisieLe = this.horloge.maintenant();
    const le = dto.le as Jour;
    if (le > jourAParis(saisieLe)) throw champ('le', 'La délibération ne peut pas être datée de l’avenir.');
    if (le < jourAParis(dossier.deposeLe!)) throw champ('le', 'La délibération ne peut pas précéder le dépôt du dossier.');
    if (dto.executoireLe && dto.executoireLe < le) throw champ('executoireLe', 'La délibération n’est exécutoire qu’à partir de sa date.');
    const motifs = dto.sens === 'accord' ? [] : dto.motifs ?? [];
    if (dto.sens !== 'accord' && motifs.length === 0) throw champ('motifs', 'Indiquez au moins un motif.');
    if (dto.executoireLe && dto.executoireLe > jourAParis(saisieLe)) throw champ('executoireLe', 'La date exécutoire ne peut pas être dans l’avenir : saisissez-la quand la délibération aura été transmise et publiée.');
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: acteur, operation: `voter:${dossier.id}`, cle, contenu: dto }, async () => {
      const budget = await this.budgets.courant(dossier, tx);
      const montantCentimes = dto.sens === 'accord' ? dto.montantCentimes! : null;
      if (montantCentimes !== null && budget.aideMaximaleCentimes !== null && montantCentimes > budget.aideMaximaleCentimes) throw champ('montantCentimes', `Le montant voté dépasse l’aide maximale de ${euros(budget.aideMaximaleCentimes)}.`);
      const seance = (await this.seances.duDossier(dossier.id, tx)).find(({ genre }) => genre === 'commission-permanente');
      if (!seance) throw perdu();
      const vers = { accord: 'ACCORDE', refus: 'REJETE', ajournement: 'AJOURNE' } as const;
      await this.transitions.exiger(tx, dossier.id, 'INSCRIT_COMMISSION');
      if (montantCentimes !== null) await this.naitre.executer(tx, dossier, { montantCentimes, assietteCentimes: budget.assietteRetenueCentimes, voteeLe: le, par: acteur });
      await this.transitions.passer(tx, { id: dossier.id, code: 'voter', vers: vers[dto.sens], acteur, valeurs: { numero: dto.numero, montantCentimes, motifs } });
      await this.decisions.effacerNotification(tx, dossier.id);
      const id = this.hasard.uuid();
      await this.decisions.ajouter(tx, { id, dossierId: dossier.id, seanceId: seance.id, sens: dto.sens, montantCentimes, conditions: dto.conditions ?? '', motifs, numero: dto.numero, le, executoireLe: (dto.executoireLe as Jour | undefined) ?? null, saisiePar: acteur, saisieLe });
      return { decision: id };
    }));
  }

  async rendreExecutoire({ id: acteur }: Personne, dossier: DossierLu, { executoireLe }: ExecutoireDto): Promise<void> {
    await this.base.transaction(async (tx) => {
      const decision = await this.decisions.courante(dossier.id, tx);
      if (!decision || decision.sens === 'ajournement') throw perdu();
      if (executoireLe < decision.le || executoireLe > this.horloge.aujourdhui()) throw champ('executoireLe', 'Cette date se situe entre la délibération et aujourd’hui.');
      if (!await this.decisions.rendreExecutoire(tx, decision.id, executoireLe as Jour)) throw perdu();
      await this.journal.ecrire(tx, { acteur, objet: 'decision', id: decision.id, vers: 'EXECUTOIRE', code: 'rendre-executoire', valeurs: { executoireLe } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { BudgetInstruit, BudgetInstruitDto, ConfirmationDto } from '@maillage/contrats';
import { type Jour, jourAParis, type ReglagesBudget, verifierReglages, visaDu } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AttesterCompletude } from '../complements/attester-completude.ts';
import { ComplementsRepository } from '../complements/complements.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { budgetRetenu, presenterBudget } from './budget.ts';
import { exigerInstruction } from './exiger-instruction.ts';
import { LireCriteres } from './eligibilite/lire-criteres.ts';
import { PrevenirValideurs } from './eligibilite/prevenir-valideurs.ts';
import { InstructionRepository } from './instruction.repository.ts';
import { constatCourant } from './issue-instruite.ts';

/** Le travail de l’instructeur sur un dossier : le prendre, le dire complet, confirmer l’éligibilité, instruire le budget. */
@Injectable()
export class Instruire {
  constructor(
    private readonly base: DataSource, private readonly instructions: InstructionRepository, private readonly transitions: TransitionRepository, private readonly complements: ComplementsRepository, private readonly attester: AttesterCompletude,
    private readonly criteres: LireCriteres, private readonly prevenir: PrevenirValideurs, private readonly appels: AppelRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  async prendreEnCharge(personne: Personne, dossier: DossierLu): Promise<void> {
    await this.base.transaction((tx) => this.prendreDans(tx, personne, dossier));
  }

  async prendreDans(tx: EntityManager, { id: acteur }: Personne, { id }: DossierLu): Promise<void> {
    if (!await this.instructions.prendre(tx, id, acteur)) throw new Refus(409, 'Ce dossier est déjà suivi par une autre personne, ou n’attend plus d’instruction.');
    await this.journal.ecrire(tx, { acteur, objet: 'instruction', id, vers: 'PRISE_EN_CHARGE', code: 'prendre-en-charge' });
  }

  async declarerComplet({ id: acteur }: Personne, dossier: DossierLu): Promise<void> {
    const { id } = dossier;
    await this.base.transaction(async (tx) => {
      const ligne = await this.transitions.passer(tx, { id, code: 'declarerComplet', vers: 'EN_INSTRUCTION', acteur });
      if (!await this.instructions.priseEnCharge(tx, id)) throw new Refus(409, 'Prenez d’abord le dossier en charge.');
      if (await this.complements.enSuspens(tx, id)) throw new Refus(409, 'Acceptez d’abord chaque complément reçu, ou redemandez ceux qui ne conviennent pas.');
      await this.attester.executer(tx, dossier, acteur, ligne);
    });
  }

  /** Une conclusion qui s’écarte du constat, ou une dérogation, porte son motif ; si elle le contredit, elle attend le visa d’un valideur. */
  async confirmer({ id: acteur }: Personne, dossier: DossierLu, code: string, { resultat, motif }: ConfirmationDto): Promise<void> {
    exigerInstruction(dossier);
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      const critere = (await this.criteres.executer(dossier, tx)).criteres.find((un) => un.code === code);
      if (!critere) throw introuvable();
      const constat = constatCourant(critere);
      if (resultat !== constat && !motif?.trim()) throw new Refus(422, 'Votre conclusion diffère du constat automatique : expliquez pourquoi.', [{ chemin: 'motif', message: 'Expliquez votre conclusion en une phrase.' }]);
      const visa = visaDu(constat, resultat) ? 'attendu' as const : null;
      await this.instructions.confirmer(tx, dossier.id, { code, resultat, motif: motif?.trim() || null, par: acteur, le: this.horloge.maintenant(), visa });
      await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossier.id, de: constat, vers: resultat, code: `confirmer:${code}`, valeurs: { motif: motif ?? null } });
      if (visa) await this.prevenir.executer(tx, dossier, critere.libelle, acteur);
    });
  }

  /** Les réglages du budget et ses lignes, ensemble : la base de taxes décidée change ce que chaque ligne demande. */
  async instruireBudget({ id: acteur }: Personne, dossier: DossierLu, version: number, { lignes, ...dto }: BudgetInstruitDto): Promise<BudgetInstruit> {
    exigerInstruction(dossier);
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const decisions = lignes.map(({ ligne, retenuCentimes, motif }) => ({ ligne, retenuCentimes, motif: motif?.trim() || null }));
    const reglages = reglagesDe(dto);
    const contexte = { recupereTva: dossier.depot!.contenu.structure?.recupereTva, depot: jourAParis(dossier.deposeLe!) };
    const erreurs = [...verifierReglages(reglages, contexte), ...budgetRetenu(dossier, reglement, decisions, reglages).erreurs];
    if (erreurs.length) throw new Refus(422, 'Le budget instruit est à corriger.', erreurs);
    const nouvelle = await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      const ecrite = await this.instructions.enregistrerLignes(tx, dossier.id, version, decisions, reglages);
      if (ecrite !== null) await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossier.id, code: 'instruire-budget', valeurs: { decisions, reglages } });
      return ecrite;
    });
    if (nouvelle === null) throw perime();
    return presenterBudget(dossier, reglement, decisions, nouvelle, reglages);
  }
}

const reglagesDe = ({ htOuTtc, motifHtOuTtc, eligiblesDepuis, motifEligiblesDepuis }: Omit<BudgetInstruitDto, 'lignes'>): ReglagesBudget =>
  ({ htOuTtc: htOuTtc || null, motifHtOuTtc: motifHtOuTtc?.trim() || null, eligiblesDepuis: (eligiblesDepuis || null) as Jour | null, motifEligiblesDepuis: motifEligiblesDepuis?.trim() || null });

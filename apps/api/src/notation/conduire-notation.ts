import { Injectable } from '@nestjs/common';
import type { NotesDto } from '@maillage/contrats';
import { anomaliesNotes, fichesReunies, type Grille, manquesSynthese } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, perime, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { empechementDe, EvaluateursRepository } from './evaluateurs.repository.ts';
import { type FicheLue, NotationRepository } from './notation.repository.ts';
import { notesDe } from './noter.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Ce que l’instructeur fait de la notation : désigner, rouvrir, retirer, arrêter la synthèse. Tout se fait pendant l’instruction, sous le verrou du dossier. */
@Injectable()
export class ConduireNotation {
  constructor(
    private readonly base: DataSource, private readonly notation: NotationRepository, private readonly evaluateurs: EvaluateursRepository, private readonly appels: AppelRepository, private readonly transitions: TransitionRepository,
    private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Une fiche par personne ; aucune désignation une fois les fiches lisibles, car la nouvelle ne serait plus aveugle. */
  async designer({ id: acteur }: Personne, dossier: DossierLu, comptes: readonly string[]): Promise<void> {
    if (comptes.length === 0) throw champ('comptes', 'Choisissez au moins une personne.');
    await this.enInstruction(dossier, async (tx, grille, fiches) => {
      if (fichesReunies(grille, fiches)) throw new Refus(409, 'Toutes les fiches sont validées et lisibles : rouvrez-en une avant d’en confier une autre.');
      const possibles = await this.evaluateurs.pour(dossier.id, tx);
      const le = this.horloge.maintenant();
      for (const compteId of new Set(comptes)) {
        const evaluateur = possibles.find(({ id }) => id === compteId);
        const empechement = evaluateur ? empechementDe(evaluateur) : 'ne peut pas noter ce dossier';
        if (!evaluateur || empechement) throw champ('comptes', `${evaluateur?.nom ?? 'Cette personne'} : ${empechement}.`);
        const id = this.hasard.uuid();
        if (!await this.notation.designer(tx, { id, dossierId: dossier.id, evaluateurId: compteId, par: acteur, le })) throw perdu();
        await this.journal.ecrire(tx, { acteur, objet: 'notation', id, vers: 'BROUILLON', code: 'designer-evaluateur', valeurs: { dossier: dossier.id, evaluateur: compteId } });
        if (compteId !== acteur) await this.courriels.deposer(tx, { a: evaluateur.courriel, objet: `Une notation vous est confiée : dossier n° ${dossier.numero}`, paragraphes: ['La Région vous confie la notation d’un dossier ; la grille et le projet vous attendent dans votre espace.', 'Si vous avez un intérêt dans ce projet, ne le lisez pas plus avant : signalez-le au service, un autre évaluateur sera désigné.'], lien: { texte: 'Ouvrir ma fiche', chemin: `/instruction/mes-notations/${id}` } });
      }
    });
  }

  async rouvrir({ id: acteur }: Personne, dossier: DossierLu, ficheId: string, motif: string): Promise<void> {
    await this.changer(dossier, ficheId, async (tx) => {
      if (!await this.notation.passer(tx, { id: ficheId, de: ['VALIDEE'], vers: 'BROUILLON' })) throw new Refus(409, 'Cette fiche n’est pas validée : son évaluateur peut déjà la modifier.');
      await this.journal.ecrire(tx, { acteur, objet: 'notation', id: ficheId, de: 'VALIDEE', vers: 'BROUILLON', code: 'rouvrir-fiche', valeurs: { motif } });
    });
  }

  async retirer({ id: acteur }: Personne, dossier: DossierLu, ficheId: string, motif: string): Promise<void> {
    await this.changer(dossier, ficheId, async (tx) => {
      if (!await this.notation.passer(tx, { id: ficheId, de: ['BROUILLON', 'VALIDEE'], vers: 'RETIREE' })) throw perdu();
      await this.journal.ecrire(tx, { acteur, objet: 'notation', id: ficheId, vers: 'RETIREE', code: 'retirer-fiche', valeurs: { motif } });
    });
  }

  async enregistrerSynthese(dossier: DossierLu, version: number, dto: NotesDto): Promise<number> {
    return this.reunies(dossier, async (tx, grille) => {
      const retenues = notesDe(dto);
      const anomalies = anomaliesNotes(grille, retenues);
      if (anomalies.length > 0) throw new Refus(422, 'Cette synthèse est à corriger.', anomalies);
      const nouvelle = await this.notation.enregistrerSynthese(tx, dossier.id, version, retenues);
      if (nouvelle === null) throw perime();
      return nouvelle;
    });
  }

  async arreterSynthese({ id: acteur }: Personne, dossier: DossierLu, version: number): Promise<void> {
    await this.reunies(dossier, async (tx, grille, fiches) => {
      const synthese = await this.notation.synthese(dossier.id, tx);
      if (synthese.version !== version) throw perime();
      const manques = manquesSynthese(grille, synthese.retenues, fiches.map(({ notes }) => notes));
      if (manques.length > 0) throw new Refus(422, 'Complétez la synthèse avant de l’arrêter.', manques);
      if (!await this.notation.arreter(tx, dossier.id, version, acteur, this.horloge.maintenant())) throw perime();
      await this.journal.ecrire(tx, { acteur, objet: 'notation', id: dossier.id, vers: 'ARRETEE', code: 'arreter-synthese', valeurs: { retenues: synthese.retenues } });
    });
  }

  private changer(dossier: DossierLu, ficheId: string, faire: (tx: EntityManager) => Promise<void>): Promise<void> {
    return this.enInstruction(dossier, async (tx, _grille, fiches) => {
      if (!fiches.some(({ id }) => id === ficheId)) throw introuvable();
      await faire(tx);
      await this.notation.rouvrirSynthese(tx, dossier.id);
    });
  }

  private reunies<T>(dossier: DossierLu, faire: (tx: EntityManager, grille: Grille, fiches: readonly FicheLue[]) => Promise<T>): Promise<T> {
    return this.enInstruction(dossier, (tx, grille, fiches) => {
      if (!fichesReunies(grille, fiches)) throw new Refus(409, 'La synthèse s’écrit quand chaque évaluateur a validé sa fiche.');
      return faire(tx, grille, fiches);
    });
  }

  private async enInstruction<T>(dossier: DossierLu, faire: (tx: EntityManager, grille: Grille, fiches: readonly FicheLue[]) => Promise<T>): Promise<T> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    if (!reglement.grille) throw new Refus(409, 'Cette édition n’a pas de grille de notation.');
    return this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      return faire(tx, reglement.grille!, await this.notation.fiches(dossier.id, tx));
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { IrrecevabiliteDto, PropositionIncompletDto, SuitePointDto } from '@maillage/contrats';
import { enFrancais } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { ComplementsRepository, estOuverte, type DemandeLue } from './complements.repository.ts';
import { empechementDuConstat } from './constat.ts';
import { IrrecevabiliteRepository } from './irrecevabilite.repository.ts';
import { LireComplements } from './lire-complements.ts';

/** La suite d’une demande : accepter ou redemander chaque point ; sans réponse, reprendre l’examen ou prononcer l’irrecevabilité. */
@Injectable()
export class SuivreComplements {
  constructor(
    private readonly base: DataSource, private readonly complements: ComplementsRepository, private readonly irrecevabilites: IrrecevabiliteRepository, private readonly lire: LireComplements, private readonly transitions: TransitionRepository,
    private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  /** Juge un point de la dernière demande transmise, tant que le dossier est à l’examen. */
  async juger({ id: par }: Personne, dossier: DossierLu, pointId: string, { suite, motif }: SuitePointDto): Promise<void> {
    if (dossier.etat !== 'DEPOSE' && dossier.etat !== 'EN_INSTRUCTION') throw perdu();
    if (suite === 'a-redemander' && !motif?.trim()) throw new Refus(422, 'Dites ce qui manque encore : le porteur le lira.', [{ chemin: 'motif', message: 'Dites ce qui manque encore.' }]);
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, dossier.etat);
      const derniere = (await this.complements.duDossier(dossier.id, tx)).at(-1);
      const point = derniere?.transmiseLe ? derniere.points.find(({ id }) => id === pointId) : undefined;
      if (!point) throw introuvable();
      await this.complements.juger(tx, pointId, { suite, motif: motif?.trim() || null, par, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: par, objet: 'instruction', id: dossier.id, de: point.suite, vers: suite, code: 'juger-complement', valeurs: { point: pointId, motif: motif ?? null } });
    });
  }

  /** Le délai passé, l’examen reprend sans la réponse : une question restée sans réponse ne bloque pas un dossier. */
  async lever({ id: acteur }: Personne, dossier: DossierLu): Promise<void> {
    await this.base.transaction(async (tx) => {
      const demande = await this.ouvrir(tx, dossier);
      if (this.horloge.aujourdhui() <= demande.echeance) throw new Refus(422, `Le délai accordé au porteur court jusqu’au ${enFrancais(demande.echeance)}.`);
      await this.transitions.passer(tx, { id: dossier.id, code: 'leverDemande', vers: demande.etatOrigine, acteur, valeurs: { rang: demande.rang } });
      await this.complements.lever(tx, demande.id, this.horloge.maintenant());
      await this.joindre.ecrire(tx, dossier, { evenement: 'examen-repris', objet: `Dossier n° ${dossier.numero} : l’examen reprend`, paragraphes: [`Le délai pour compléter votre dossier « ${dossier.nom} » est passé : son examen reprend avec ce qu’il contient.`, 'Vous n’avez rien à refaire.'], lien: { texte: 'Suivre mon dossier', chemin: `/dossiers/${dossier.id}` } });
    });
  }

  /** L’instructeur propose de constater le dossier incomplet ; le chef de service en décide. */
  async proposerIncomplet({ id: par }: Personne, dossier: DossierLu, { motif }: PropositionIncompletDto): Promise<void> {
    await this.base.transaction(async (tx) => {
      const demande = await this.ouvrir(tx, dossier);
      await this.exigerConstat(tx, demande);
      await this.complements.proposerIncomplet(tx, demande.id, { par, le: this.horloge.maintenant(), motif });
      await this.journal.ecrire(tx, { acteur: par, objet: 'instruction', id: dossier.id, vers: 'INCOMPLET_PROPOSE', code: 'proposer-incomplet', valeurs: { motif } });
    });
  }

  /** Prononce l’irrecevabilité : dossier resté incomplet, hors délai, autre appel. La lettre se signe et se notifie ensuite. */
  async prononcer({ id: par }: Personne, dossier: DossierLu, { code, motif }: IrrecevabiliteDto): Promise<void> {
    const incomplet = dossier.etat === 'A_COMPLETER';
    if (incomplet !== (code === 'incomplet')) throw new Refus(422, incomplet ? 'Ce dossier attend des compléments : seul son incomplétude peut être constatée.' : 'Un dossier n’est déclaré incomplet qu’après une demande de compléments restée sans réponse.', [{ chemin: 'code', message: 'Choisissez un autre motif.' }]);
    await this.base.transaction(async (tx) => {
      if (incomplet) {
        const demande = await this.ouvrir(tx, dossier);
        await this.exigerConstat(tx, demande);
        if (!demande.incompletProposePar) throw new Refus(422, 'Un instructeur propose d’abord ce constat.');
      }
      await this.transitions.passer(tx, { id: dossier.id, code: incomplet ? 'constaterIncomplet' : 'declarerIrrecevable', vers: 'IRRECEVABLE', acteur: par, valeurs: { code, motif } });
      await this.irrecevabilites.prononcer(tx, dossier.id, { code, motif, par, le: this.horloge.maintenant() });
    });
  }

  private async ouvrir(tx: EntityManager, { id }: DossierLu): Promise<DemandeLue> {
    await this.transitions.exiger(tx, id, 'A_COMPLETER');
    const demande = (await this.complements.duDossier(id, tx)).find(estOuverte);
    if (!demande) throw perdu();
    return demande;
  }

  private async exigerConstat(tx: EntityManager, demande: DemandeLue): Promise<void> {
    const fichiers = await this.lire.fichiers(tx, demande);
    const manquent = demande.points.some(({ id, suspensif }) => suspensif && fichiers.get(id)?.length === 0);
    const empechement = empechementDuConstat(demande, manquent, this.horloge.aujourdhui());
    if (empechement) throw new Refus(422, empechement);
  }
}

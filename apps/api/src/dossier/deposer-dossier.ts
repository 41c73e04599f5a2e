import { Injectable } from '@nestjs/common';
import type { DepotReponse, PieceAttendue } from '@maillage/contrats';
import { anneeDe, jourAParis, rejetImplicite } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { composerAccuse } from '../acte/composer/accuse.ts';
import { Mentions } from '../acte/composer/mentions.repository.ts';
import { type AppelLu, AppelRepository } from '../appel/appel.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { introuvable, perdu, perime, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { type CommuneDuDossier, DossierRepository, type DossierLu } from './dossier.repository.ts';
import { conditionsManquantes, type DossierEvalue, EvaluerDossier } from './evaluer-dossier.ts';
import { piecesAttendues, tachesDu } from './taches.ts';
import { TransitionRepository } from './transition.repository.ts';

/** Le dépôt : une transaction fige la candidature, son verdict, son numéro, son accusé et les courriels. L’instant est celui de la réception. */
@Injectable()
export class DeposerDossier {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly transitions: TransitionRepository, private readonly pieces: PieceRepository,
    private readonly appels: AppelRepository, private readonly evaluer: EvaluerDossier, private readonly actes: ActeRepository, private readonly mentions: Mentions, private readonly agents: AgentRepository,
    private readonly file: File, private readonly courriels: Courriels, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /**
   * `version` : celle que la personne a relue. Un verdict défavorable n’empêche rien ; seules les conditions de dépôt refusent (422).
   * Tout se juge avant la transaction, sur cette version ; la transaction ne fait que vérifier qu’elle n’a pas changé, puis écrit.
   */
  async executer(personne: Personne, id: string, version: number, cle: string | undefined): Promise<DepotReponse> {
    const recuLe = this.horloge.maintenant();
    const demande = { compteId: personne.id, operation: `deposer:${id}`, cle, contenu: { version } };
    const deja = await this.idempotence.dejaFait<DepotReponse>(this.base, demande);
    if (deja) return deja;
    const candidature = await this.juger(personne, id, version, recuLe);
    return this.base.transaction((tx) => this.idempotence.unefois(tx, demande, () => this.deposer(tx, personne, candidature, recuLe)));
  }

  private async juger(personne: Personne, id: string, version: number, recuLe: string): Promise<Candidature> {
    const dossier = await this.dossiers.mien(personne.id, id);
    if (!dossier) throw introuvable();
    if (dossier.etat !== 'BROUILLON') throw perdu();
    if (dossier.version !== version) throw perime();
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const { reglement } = appel;
    const pieces = piecesAttendues(reglement, dossier.contenu, dossier.reponses, await this.pieces.duDossier(id));
    const evalue = await this.evaluer.executer(dossier, reglement, codesDeposes(pieces), recuLe, true);
    const manques = [
      ...(await tachesDu(reglement, dossier.contenu, dossier.reponses, pieces)).flatMap(({ erreurs }) => erreurs),
      ...conditionsManquantes(evalue.demande, reglement, recuLe).map(({ chemin, message }) => ({ chemin, message })),
    ];
    if (manques.length) throw new Refus(422, `Le dossier ne peut pas encore être déposé : ${manques.length} ${manques.length > 1 ? 'points sont' : 'point est'} à compléter.`, manques);
    return { dossier, appel, pieces, evalue, commune: await this.dossiers.commune(dossier.contenu.projet!.commune!) };
  }

  private async deposer(tx: EntityManager, personne: Personne, { dossier, appel, pieces, evalue, commune }: Candidature, recuLe: string): Promise<DepotReponse> {
    const { id, version } = dossier;
    const { reglement } = appel;
    await this.transitions.exiger(tx, id, 'BROUILLON');
    if ((await this.dossiers.lire(tx, id))?.version !== version) throw perime();
    const { rejetImpliciteLe } = rejetImplicite({ recueLe: recuLe, suspensions: [] }, reglement.delais.rejetImpliciteMois.valeur);
    const annee = anneeDe(jourAParis(recuLe));
    const numero = `TL-${annee}-${String(await this.dossiers.suivant(tx, `dossier-${annee}`)).padStart(4, '0')}`;
    const ligne = await this.transitions.passer(tx, { id, code: 'deposer', vers: 'DEPOSE', acteur: personne.id, valeurs: { numero, version, contenu: dossier.contenu, reponses: dossier.reponses, pieces: pieces.flatMap(({ deposees }) => deposees.map(({ sha256 }) => sha256)) } });
    await this.dossiers.figerDepot(tx, id, { numero, issue: evalue.verdict.issue, deposeLe: recuLe, rejetImpliciteLe, depot: { contenu: dossier.contenu, reponses: dossier.reponses, pieces, commune: commune && { code: commune.code, nom: commune.nom, departement: commune.departement } } });
    await this.dossiers.ajouterEvaluation(tx, { id: this.hasard.uuid(), dossierId: id, demande: evalue.demande, verdict: evalue.verdict, provenance: evalue.provenance, lieux: evalue.lieux, le: recuLe });

    const accuseId = this.hasard.uuid();
    const depose: DossierLu = { ...dossier, numero, deposeLe: recuLe, rejetImpliciteLe, communeNom: commune?.nom ?? null };
    const donnees = composerAccuse(depose, appel, pieces, await this.mentions.lire(reglement, tx), ligne);
    await this.actes.ajouter(tx, { id: accuseId, dossierId: id, decisionId: null, nature: 'accuse-reception', etat: 'NOTIFIE', numero: `AR-${numero}`, donnees, creeLe: recuLe, notifieLe: recuLe });
    await this.file.ajouter(tx, 'acte', { id: accuseId });
    await this.prevenir(tx, personne, depose, accuseId);
    return { id, numero, deposeLe: recuLe, rejetImpliciteLe, accuseId };
  }

  /** L’accusé va à qui porte le dossier, et à qui l’a déposé pour son compte. */
  private async prevenir(tx: EntityManager, { courriel }: Personne, { id, numero, nom, departement, porteurId }: DossierLu, accuseId: string): Promise<void> {
    const porteur = await this.agents.nomme(porteurId, tx);
    for (const a of new Set([courriel, porteur?.courriel ?? courriel])) await this.courriels.deposer(tx, { a, acteId: accuseId, evenement: 'accuse-reception', dossierId: id, objet: `Votre dossier n° ${numero} a bien été déposé`, paragraphes: [`Votre dossier « ${nom} » porte le n° ${numero}.`, 'L’accusé de réception est joint : il donne la date à laquelle une réponse vous est due et les voies de recours. Il ne vaut pas accord.'], lien: { texte: 'Suivre mon dossier', chemin: `/dossiers/${id}` } });
    for (const agent of await this.agents.instructeursDe(departement, tx)) {
      await this.courriels.deposer(tx, { a: agent.courriel, evenement: 'dossier-depose', dossierId: id, objet: `Dossier n° ${numero} déposé`, paragraphes: [`Le dossier « ${nom} » vient d’être déposé dans votre périmètre.`], lien: { texte: 'Ouvrir le dossier', chemin: `/instruction/dossiers/${id}` } });
    }
  }
}

type Candidature = { readonly dossier: DossierLu; readonly appel: AppelLu; readonly pieces: readonly PieceAttendue[]; readonly evalue: DossierEvalue; readonly commune: CommuneDuDossier | null };

export const codesDeposes = (pieces: readonly { readonly code: string; readonly deposees: readonly unknown[] }[]): ReadonlySet<string> =>
  new Set(pieces.filter(({ deposees }) => deposees.length > 0).map(({ code }) => code));

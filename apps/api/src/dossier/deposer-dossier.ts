import { Injectable } from '@nestjs/common';
import type { DepotReponse, PieceAttendue } from '@maillage/contrats';
import { anneeDe, jourAParis, rejetImplicite } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { composerAccuse } from '../acte/composer/accuse.ts';
import { composerAccuseCourrier } from '../acte/composer/accuse-courrier.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { type AppelLu, AppelRepository } from '../appel/appel.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { introuvable, perdu, perime, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { CodesDeReprise } from '../saisie-agent/codes-de-reprise.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { empeche, horsDelai, instantsDe } from '../saisie-agent/juger-saisie.ts';
import { type SaisieLue, SaisieRepository } from '../saisie-agent/saisie.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { type CommuneDuDossier, DossierRepository, type DossierLu } from './dossier.repository.ts';
import { conditionsManquantes, type DossierEvalue, EvaluerDossier } from './evaluer-dossier.ts';
import { piecesAttendues, tachesDu } from './taches.ts';
import { TransitionRepository } from './transition.repository.ts';

/** Le dépôt : une transaction fige la candidature, son verdict, son numéro, son accusé et les courriels. L’instant est celui de la réception ; pour un envoi saisi par un agent, le jour où il est arrivé. */
@Injectable()
export class DeposerDossier {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly transitions: TransitionRepository, private readonly pieces: PieceRepository,
    private readonly appels: AppelRepository, private readonly evaluer: EvaluerDossier, private readonly actes: ActeRepository, private readonly mentions: Mentions, private readonly agents: AgentRepository,
    private readonly saisies: SaisieRepository, private readonly codes: CodesDeReprise, private readonly joindre: JoindrePorteur,
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
    let candidature: Candidature;
    try { candidature = await this.juger(personne, id, version, recuLe); } catch (refus) {
      // La même demande a pu aboutir pendant le jugement : la reprise rend alors sa réponse, jamais un refus.
      const entretemps = await this.idempotence.dejaFait<DepotReponse>(this.base, demande);
      if (entretemps) return entretemps;
      throw refus;
    }
    return this.base.transaction((tx) => this.idempotence.unefois(tx, demande, () => this.deposer(tx, personne, candidature)));
  }

  private async juger(personne: Personne, id: string, version: number, maintenant: string): Promise<Candidature> {
    const dossier = await this.dossiers.mien(personne.id, id);
    if (!dossier) throw introuvable();
    if (dossier.etat !== 'BROUILLON') throw perdu();
    if (dossier.version !== version) throw perime();
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const { reglement } = appel;
    const saisie = await this.saisies.duDossier(id);
    const { recuLe, retenuLe } = saisie ? instantsDe(saisie) : { recuLe: maintenant, retenuLe: maintenant };
    const pieces = piecesAttendues(reglement, dossier.contenu, dossier.reponses, await this.pieces.duDossier(id), saisie !== null);
    const evalue = await this.evaluer.executer(dossier, reglement, codesDeposes(pieces), retenuLe, true);
    const conditions = conditionsManquantes(evalue.demande, reglement, retenuLe).map(({ chemin, message }) => ({ chemin, message }));
    const manques = [...(await tachesDu(reglement, dossier.contenu, dossier.reponses, pieces)).flatMap(({ erreurs }) => erreurs), ...conditions].filter((un) => !saisie || empeche(un));
    if (manques.length) throw new Refus(422, `Le dossier ne peut pas encore être déposé : ${manques.length} ${manques.length > 1 ? 'points sont' : 'point est'} à compléter.`, manques);
    return { dossier, appel, pieces, evalue, recuLe, saisie: saisie && { ...saisie, horsDelai: horsDelai(conditions) }, commune: await this.dossiers.commune(dossier.contenu.projet!.commune!) };
  }

  private async deposer(tx: EntityManager, personne: Personne, { dossier, appel, pieces, evalue, recuLe, saisie, commune }: Candidature): Promise<DepotReponse> {
    const { id, version } = dossier;
    const { reglement } = appel;
    await this.transitions.exiger(tx, id, 'BROUILLON');
    if ((await this.dossiers.lire(tx, id))?.version !== version) throw perime();
    const { rejetImpliciteLe } = rejetImplicite({ recueLe: recuLe, suspensions: [] }, reglement.delais.rejetImpliciteMois.valeur);
    const annee = anneeDe(jourAParis(recuLe));
    const numero = `TL-${annee}-${String(await this.dossiers.suivant(tx, `dossier-${annee}`)).padStart(4, '0')}`;
    const recu = saisie && { canal: saisie.canal, cachetLe: saisie.cachetLe, recuLe: saisie.recuLe, horsDelai: saisie.horsDelai };
    const ligne = await this.transitions.passer(tx, { id, code: 'deposer', vers: 'DEPOSE', acteur: personne.id, valeurs: { numero, version, contenu: dossier.contenu, reponses: dossier.reponses, pieces: pieces.flatMap(({ deposees }) => deposees.map(({ sha256 }) => sha256)), ...(recu ? { recu } : {}) } });
    await this.dossiers.figerDepot(tx, id, { numero, issue: evalue.verdict.issue, deposeLe: recuLe, rejetImpliciteLe, depot: { contenu: dossier.contenu, reponses: dossier.reponses, pieces, commune: commune && { code: commune.code, nom: commune.nom, departement: commune.departement } } });
    await this.dossiers.ajouterEvaluation(tx, { id: this.hasard.uuid(), dossierId: id, demande: evalue.demande, verdict: evalue.verdict, provenance: evalue.provenance, lieux: evalue.lieux, le: recuLe });
    if (saisie) await this.saisies.enregistrer(tx, id, saisie.horsDelai, ligne.instant);

    const accuseId = this.hasard.uuid();
    const depose: DossierLu = { ...dossier, numero, deposeLe: recuLe, rejetImpliciteLe, communeNom: commune?.nom ?? null };
    const mentions = await this.mentions.lire(reglement, tx);
    const donnees = saisie
      ? composerAccuseCourrier(depose, appel, pieces, mentions, ligne, saisie, await this.codes.tirer(tx, id, personne.id), await this.agents.nomme(saisie.agentId, tx))
      : composerAccuse(depose, appel, pieces, mentions, ligne);
    const accuseLe = saisie ? ligne.instant : recuLe;
    await this.actes.ajouter(tx, { id: accuseId, dossierId: id, decisionId: null, nature: 'accuse-reception', etat: 'NOTIFIE', numero: `AR-${numero}`, donnees, creeLe: accuseLe, notifieLe: accuseLe });
    await this.file.ajouter(tx, 'acte', { id: accuseId });
    await (saisie ? this.joindre.ecrire(tx, depose, { acteId: accuseId, objet: `Votre candidature porte le n° ${numero}`, paragraphes: [`Votre candidature « ${dossier.nom} » nous est parvenue ; elle porte le n° ${numero}.`, 'L’accusé de réception joint donne la date à laquelle une réponse vous est due, les voies de recours et ce qui manque s’il y a lieu. Il ne vaut pas accord.'] }) : this.prevenir(tx, personne, depose, accuseId));
    await this.prevenirService(tx, depose);
    return { id, numero, deposeLe: recuLe, rejetImpliciteLe, accuseId };
  }

  /** L’accusé va à qui porte le dossier, et à qui l’a déposé pour son compte. */
  private async prevenir(tx: EntityManager, { courriel }: Personne, { id, numero, nom, porteurId }: DossierLu, accuseId: string): Promise<void> {
    const porteur = await this.agents.nomme(porteurId, tx);
    for (const a of new Set([courriel, porteur?.courriel ?? courriel])) await this.courriels.deposer(tx, { a, acteId: accuseId, evenement: 'accuse-reception', dossierId: id, objet: `Votre dossier n° ${numero} a bien été déposé`, paragraphes: [`Votre dossier « ${nom} » porte le n° ${numero}.`, 'L’accusé de réception est joint : il donne la date à laquelle une réponse vous est due et les voies de recours. Il ne vaut pas accord.'], lien: { texte: 'Suivre mon dossier', chemin: `/dossiers/${id}` } });
  }

  private async prevenirService(tx: EntityManager, { id, numero, nom, departement }: DossierLu): Promise<void> {
    for (const agent of await this.agents.instructeursDe(departement, tx)) {
      await this.courriels.deposer(tx, { a: agent.courriel, evenement: 'dossier-depose', dossierId: id, objet: `Dossier n° ${numero} déposé`, paragraphes: [`Le dossier « ${nom} » vient d’être déposé dans votre périmètre.`], lien: { texte: 'Ouvrir le dossier', chemin: `/instruction/dossiers/${id}` } });
    }
  }
}

type Candidature = { readonly dossier: DossierLu; readonly appel: AppelLu; readonly pieces: readonly PieceAttendue[]; readonly evalue: DossierEvalue; readonly recuLe: string; readonly saisie: SaisieLue | null; readonly commune: CommuneDuDossier | null };

export const codesDeposes = (pieces: readonly { readonly code: string; readonly deposees: readonly unknown[] }[]): ReadonlySet<string> =>
  new Set(pieces.filter(({ deposees }) => deposees.length > 0).map(({ code }) => code));

import { Injectable } from '@nestjs/common';
import type { AvisRendu, BrouillonAvis, BrouillonAvisDto, RenduAvisDto } from '@maillage/contrats';
import { ETATS_AVIS_UTILE, manqueAvis, messageMerci, messageRecusation, messageRendu } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type AvisLu, AvisRepository } from './avis.repository.ts';
import { composerAvis } from './composer-avis.ts';

/** Ce que l’expert fait d’une demande : préparer son avis, le rendre une fois, ou se récuser. */
@Injectable()
export class RendreAvis {
  constructor(
    private readonly base: DataSource, private readonly avis: AvisRepository, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions,
    private readonly actes: ActeRepository, private readonly file: File, private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async enregistrer({ id: expertId }: Personne, id: string, version: number, { sens, texte }: BrouillonAvisDto): Promise<BrouillonAvis> {
    const avis = await this.avis.pourLExpert(expertId, id);
    if (!avis) throw introuvable();
    if (avis.etat !== 'DEMANDE') throw close();
    const nouvelle = await this.base.transaction((tx) => this.avis.enregistrer(tx, id, version, sens ?? null, texte ?? ''));
    if (nouvelle === null) throw perime();
    return { version: nouvelle, enregistreLe: this.horloge.maintenant() };
  }

  /** Fige l’avis, écrit le journal, compose le PDF et prévient l’instruction, d’un bloc ; la reprise avec la même clé rend la première réponse. */
  async rendre(personne: Personne, id: string, cle: string | undefined, { sens, texte: saisi }: RenduAvisDto): Promise<AvisRendu> {
    const texte = saisi?.trim() ?? '';
    const manque = manqueAvis(sens, texte);
    if (manque) throw new Refus(422, manque, [{ chemin: 'texte', message: manque }]);
    if (!await this.avis.pourLExpert(personne.id, id)) throw introuvable();
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `rendre-avis:${id}`, cle, contenu: { sens, texte } }, async () => {
      const { avis, dossier } = await this.ouvert(tx, id);
      if (!ETATS_AVIS_UTILE.includes(dossier.etat)) throw new Refus(409, 'L’instruction de ce dossier est terminée : votre avis n’est plus attendu.');
      const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
      const [expert, demandeur, agent] = [(await this.agents.nomme(avis.expertId, tx))!, (await this.agents.nomme(avis.demandePar, tx))!, dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null];
      const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'avis', id, de: 'DEMANDE', vers: 'RENDU', code: 'rendre-avis', valeurs: { sens, texte } });
      const acteId = this.hasard.uuid();
      // Un numéro que l’on ne devine pas : rien ne dit à qui l’ignore qu’un avis existe.
      const numero = `AVIS-${dossier.numero}-${id.replaceAll('-', '').slice(0, 12)}`;
      const donnees = composerAvis({ avis, expert, demandeur: demandeur.nom, sens, texte, dossier, appel, agent, ligne, numero, mentions: await this.mentions.lire(appel.reglement, tx) });
      await this.actes.ajouter(tx, { id: acteId, dossierId: dossier.id, decisionId: null, nature: 'avis', etat: 'PROJET', numero, donnees, creeLe: ligne.instant, notifieLe: null });
      await this.actes.passer(tx, acteId, ['PROJET'], 'SIGNE', { signeLe: ligne.instant, signePar: personne.id });
      await this.avis.clore(tx, { id, vers: 'RENDU', le: ligne.instant, rendu: { sens, texte, acteId } });
      await this.file.ajouter(tx, 'acte', { id: acteId });
      const sujet = { numero: dossier.numero!, nom: dossier.nom, echeance: avis.echeance };
      for (const a of new Set([demandeur.courriel, ...(agent ? [agent.courriel] : [])])) await this.courriels.deposer(tx, { a, evenement: 'avis-suivi', dossierId: dossier.id, ...messageRendu(sujet, expert.nom), lien: { texte: 'Lire l’avis', chemin: `/instruction/dossiers/${dossier.id}/avis` } });
      await this.courriels.deposer(tx, { a: expert.courriel, evenement: 'avis-demande', dossierId: dossier.id, ...messageMerci(sujet), lien: { texte: 'Relire mon avis', chemin: `/instruction/mes-avis/${id}` } });
      return { id, renduLe: ligne.instant, acteId };
    }));
  }

  /** Le conflit d’intérêts clôt la demande : le dossier n’existe plus pour cette personne. */
  async recuser(personne: Personne, id: string, motif: string): Promise<void> {
    if (!await this.avis.pourLExpert(personne.id, id)) throw introuvable();
    await this.base.transaction(async (tx) => {
      const { avis, dossier } = await this.ouvert(tx, id);
      await this.avis.clore(tx, { id, vers: 'RECUSE', le: this.horloge.maintenant(), motif });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'avis', id, de: 'DEMANDE', vers: 'RECUSE', code: 'recuser-avis', valeurs: { motif } });
      const demandeur = await this.agents.nomme(avis.demandePar, tx);
      if (demandeur) await this.courriels.deposer(tx, { a: demandeur.courriel, evenement: 'avis-suivi', dossierId: dossier.id, ...messageRecusation({ numero: dossier.numero!, nom: dossier.nom, echeance: avis.echeance }, personne.nom), lien: { texte: 'Ouvrir les avis du dossier', chemin: `/instruction/dossiers/${dossier.id}/avis` } });
    });
  }

  private async ouvert(tx: EntityManager, id: string): Promise<{ readonly avis: AvisLu; readonly dossier: DossierLu }> {
    const avis = (await this.avis.verrouiller(tx, id))!;
    if (avis.etat !== 'DEMANDE') throw close();
    return { avis, dossier: (await this.dossiers.lire(tx, avis.dossierId))! };
  }
}

const close = (): Refus => new Refus(409, 'Cette demande d’avis n’est plus ouverte. Revenez à la liste de vos avis.');

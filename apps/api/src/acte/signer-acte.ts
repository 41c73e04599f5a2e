import { Injectable } from '@nestjs/common';
import type { NotificationDto } from '@maillage/contrats';
import { type DonneesActe, rendreActe } from '@maillage/pdf';
import { DataSource, type EntityManager } from 'typeorm';
import { CompteRepository } from '../compte/compte.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import { instruit, type Personne, perimetre } from '../droits/personne.ts';
import { horsDepartement, introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { DecisionRepository } from '../instruction/decision.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ActeRepository } from './acte.repository.ts';
import { composerLettre } from './composer/lettres.ts';
import { numeroIrrecevabilite, RassemblerIrrecevabilite } from './irrecevabilite.ts';
import { RassemblerMatiere } from './matiere.ts';
import { sha256 as condenser } from './rendre-acte.ts';

const ETAT_DECIDE = { accord: 'ACCORDE', refus: 'REJETE', ajournement: 'AJOURNE' } as const;
const PREMIERE = { instant: '', empreinte: '0'.repeat(64) };

/** La vie d’un acte : aperçu, gel pour signature, signature sur les octets vus, notification. */
@Injectable()
export class SignerActe {
  constructor(
    private readonly base: DataSource, private readonly actes: ActeRepository, private readonly matiere: RassemblerMatiere, private readonly irrecevabilite: RassemblerIrrecevabilite, private readonly dossiers: DossierRepository, private readonly decisions: DecisionRepository, private readonly transitions: TransitionRepository, private readonly comptes: CompteRepository,
    private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** La lettre telle qu’elle serait envoyée, marquée « PROJET ». */
  async apercu(dossier: DossierLu): Promise<Buffer> {
    const ligne = { ...PREMIERE, instant: this.horloge.maintenant() };
    return rendreActe(dossier.etat === 'IRRECEVABLE' ? await this.irrecevabilite.executer(this.base, dossier, ligne, true) : composerLettre(await this.matiere.executer(this.base, dossier, ligne, true)));
  }

  /** Fige date, numéro, tête du journal et octets ; la délibération doit être exécutoire, sauf pour l’information d’un ajournement. */
  async soumettre({ id: acteur }: Personne, dossier: DossierLu): Promise<string> {
    if (dossier.etat === 'IRRECEVABLE') return this.soumettreIrrecevabilite(acteur, dossier);
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      const decision = await this.decisions.courante(dossier.id, tx);
      if (!decision) throw perdu();
      await this.transitions.exiger(tx, dossier.id, ETAT_DECIDE[decision.sens]);
      if (decision.sens !== 'ajournement' && !decision.executoireLe) throw new Refus(422, 'La délibération n’est pas encore exécutoire : le secrétariat en saisit la date après transmission au préfet et publication.');
      const ligne = await this.journal.ecrire(tx, { acteur, objet: 'acte', id, vers: 'A_SIGNER', code: 'soumettre-signature', valeurs: { dossier: dossier.id, decision: decision.id } });
      const lue = await this.matiere.executer(tx, dossier, ligne, false);
      const matiere = { ...lue, numero: await this.actes.numeroLibre(tx, lue.numero) };
      const donnees = composerLettre(matiere);
      await this.actes.ajouter(tx, { id, dossierId: dossier.id, decisionId: decision.id, nature: decision.sens, etat: 'A_SIGNER', numero: matiere.numero, donnees, creeLe: ligne.instant, notifieLe: null });
      await this.imprimer(tx, id, donnees);
    });
    return id;
  }

  /** L’irrecevabilité n’attend aucune délibération : elle se signe dès qu’elle est prononcée, une seule fois. */
  private async soumettreIrrecevabilite(acteur: string, dossier: DossierLu): Promise<string> {
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'IRRECEVABLE');
      if ((await this.actes.duDossier(dossier.id, false, tx)).some(({ nature, etat }) => nature === 'irrecevabilite' && etat !== 'REMPLACE')) throw perdu();
      const ligne = await this.journal.ecrire(tx, { acteur, objet: 'acte', id, vers: 'A_SIGNER', code: 'soumettre-signature', valeurs: { dossier: dossier.id } });
      const donnees = await this.irrecevabilite.executer(tx, dossier, ligne, false);
      await this.actes.ajouter(tx, { id, dossierId: dossier.id, decisionId: null, nature: 'irrecevabilite', etat: 'A_SIGNER', numero: numeroIrrecevabilite(dossier), donnees, creeLe: ligne.instant, notifieLe: null });
      await this.imprimer(tx, id, donnees);
    });
    return id;
  }

  private async imprimer(tx: EntityManager, id: string, donnees: DonneesActe): Promise<void> {
    const pdf = await rendreActe(donnees);
    const empreinte = condenser(pdf);
    await this.actes.poserOctets(tx, id, pdf, empreinte);
    await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'acte', id, vers: empreinte, code: 'imprimer' });
  }

  /** Signe les octets que la personne a lus : 409 s’ils ont changé. */
  async signer(personne: Personne, acteId: string, cle: string | undefined, sha256: string): Promise<void> {
    const { acte, dossier } = await this.visible(personne, acteId);
    if (acte.sha256 !== sha256) throw new Refus(409, 'L’acte affiché n’est plus celui-ci. Rechargez la page et relisez-le avant de signer.');
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `signer:${acteId}`, cle, contenu: { sha256 } }, async () => {
      await this.exigerCourant(tx, dossier.id, acte);
      const signeLe = this.horloge.maintenant();
      if (!await this.actes.passer(tx, acteId, ['A_SIGNER', 'VISE'], 'SIGNE', { signeLe, signePar: personne.id })) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, de: 'A_SIGNER', vers: 'SIGNE', code: 'signer', valeurs: { sha256 } });
      return { signeLe };
    }));
  }

  /** Notifie l’acte signé : le délai de recours court ; le courriel ne dit pas le sens de la décision. */
  async notifier(personne: Personne, acteId: string, { mode, preuve }: NotificationDto): Promise<void> {
    const { acte, dossier } = await this.visible(personne, acteId);
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    if (mode === 'lrar' && !preuve) throw new Refus(422, 'Indiquez le numéro du recommandé.', [{ chemin: 'preuve', message: 'Indiquez le numéro du recommandé.' }]);
    const porteur = await this.comptes.personne(dossier.porteurId);
    await this.base.transaction(async (tx) => {
      await this.exigerCourant(tx, dossier.id, acte);
      const notifieLe = this.horloge.maintenant();
      if (!await this.actes.passer(tx, acteId, ['SIGNE'], 'NOTIFIE', { notifieLe, notification: { mode, preuve: preuve ?? null, par: personne.id } })) throw perdu();
      await this.decisions.poserNotification(tx, dossier.id, notifieLe);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, de: 'SIGNE', vers: 'NOTIFIE', code: 'notifier', valeurs: { mode, preuve: preuve ?? null } });
      if (porteur) await this.courriels.deposer(tx, { a: porteur.courriel, evenement: 'decision-disponible', dossierId: dossier.id, objet: `Dossier n° ${dossier.numero} : un document vous est notifié`, paragraphes: [`Un document concernant votre dossier « ${dossier.nom} » est disponible dans votre espace.`, 'Sa mise à disposition vaut notification : lisez-le sans attendre, il indique la suite et, s’il y a lieu, vos délais de recours.'], lien: { texte: 'Lire le document', chemin: `/dossiers/${dossier.id}` } });
    });
  }

  /** L’acte est celui de la dernière décision, et le dossier en est encore là : un acte dépassé révélerait la suivante. */
  private async exigerCourant(tx: EntityManager, dossierId: string, acte: { readonly nature: string; readonly decisionId: string | null }): Promise<void> {
    if (acte.nature === 'irrecevabilite') return this.transitions.exiger(tx, dossierId, 'IRRECEVABLE');
    const decision = await this.decisions.courante(dossierId, tx);
    if (!decision || decision.id !== acte.decisionId) throw perdu();
    await this.transitions.exiger(tx, dossierId, ETAT_DECIDE[decision.sens]);
  }

  private async visible(personne: Personne, acteId: string) {
    const acte = await this.actes.lire(this.base, acteId);
    const dossier = acte && await this.dossiers.depose(acte.dossierId, perimetre(personne));
    if (!acte || !dossier) throw introuvable();
    return { acte, dossier };
  }
}

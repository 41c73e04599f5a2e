import { Injectable } from '@nestjs/common';
import type { NotificationDto } from '@maillage/contrats';
import { ajouterJours, enFrancais, type Jour, jourAParis, type VoieNotification } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ACTES_DE_CHANGEMENT, AppliquerChangement } from '../changement/appliquer-changement.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { instruit, type Personne } from '../droits/personne.ts';
import { horsDepartement, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ConsentementRepository } from '../notification-acte/consentement.repository.ts';
import { NotificationActeRepository } from '../notification-acte/notification-acte.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { AppliquerReponse } from '../recours/appliquer-reponse.ts';
import { SaisieRepository } from '../saisie-agent/saisie.repository.ts';
import { ActeCourant } from './acte-courant.ts';
import { ActeRepository } from './acte.repository.ts';

/** La notification d’une lettre signée. */
@Injectable()
export class NotifierActe {
  constructor(
    private readonly base: DataSource, private readonly courant: ActeCourant, private readonly actes: ActeRepository, private readonly decisions: DecisionRepository, private readonly saisies: SaisieRepository, private readonly consentements: ConsentementRepository,
    private readonly notifications: NotificationActeRepository, private readonly reponses: AppliquerReponse, private readonly changements: AppliquerChangement, private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  /** Notifie l’acte signé ; le recours ne court que de la preuve. Le courriel ne dit pas le sens de la décision. */
  async notifier(personne: Personne, acteId: string, dto: NotificationDto): Promise<void> {
    await this.base.transaction((tx) => this.notifierDans(tx, personne, acteId, dto));
  }

  async notifierDans(tx: EntityManager, personne: Personne, acteId: string, { mode, preuve, remiseLe }: NotificationDto): Promise<void> {
    const { acte, dossier } = await this.courant.visible(personne, acteId, tx);
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    const notifieLe = this.horloge.maintenant();
    await this.verifierVoie(tx, dossier, { mode, preuve, remiseLe });
    await this.courant.exiger(tx, dossier.id, acte);
    const { presomptionJours } = await this.notifications.reglages(tx);
    if (!await this.actes.passer(tx, acteId, ['SIGNE'], 'NOTIFIE', { notifieLe, notification: { mode, preuve: preuve ?? null, par: personne.id } })) throw perdu();
    await this.notifications.ajouter(tx, { acteId, dossierId: dossier.id, voie: mode, envoyeeLe: notifieLe, reference: preuve ?? null, remiseLe: mode === 'remise-en-main-propre' ? (remiseLe ?? jourAParis(notifieLe)) as Jour : null, presomptionJours });
    // Une réponse à un recours ne remplace pas la décision contestée.
    if (acte.nature === 'reponse-recours') await this.reponses.executer(tx, acteId);
    else if (ACTES_DE_CHANGEMENT.includes(acte.nature)) await this.changements.executer(tx, personne.id, acteId);
    else await this.mettreEnVigueur(tx, personne, dossier.id, acteId, acte.rectifieId, notifieLe);
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, de: 'SIGNE', vers: 'NOTIFIE', code: 'notifier', valeurs: { mode, preuve: preuve ?? null, remiseLe: remiseLe ?? null } });
    await this.joindre.ecrire(tx, dossier, { evenement: acte.nature === 'reponse-recours' ? 'recours' : 'decision-disponible', objet: `Dossier n° ${dossier.numero} : un document vous est notifié`, paragraphes: annonce(dossier.nom, mode, ajouterJours(jourAParis(notifieLe), presomptionJours)), lien: { texte: 'Lire le document', chemin: `/dossiers/${dossier.id}` } });
  }

  /** Ce que la voie exige : un consentement, un numéro de recommandé, un jour de remise possible (422). */
  private async verifierVoie(tx: EntityManager, { id, porteurId }: DossierLu, { mode, preuve, remiseLe }: NotificationDto): Promise<void> {
    if (mode === 'lrar' && !preuve) throw champ('preuve', 'Indiquez le numéro du recommandé.');
    if (mode === 'remise-en-main-propre' && remiseLe && remiseLe > this.horloge.aujourdhui()) throw champ('remiseLe', 'Cette date est à venir : indiquez le jour où la lettre a été remise.');
    if (mode !== 'electronique') return;
    const saisie = await this.saisies.duDossier(id, tx);
    if (saisie && !saisie.repriseLe) throw new Refus(422, 'Ce dossier est venu par courrier et personne ne le suit en ligne : notifiez par lettre recommandée ou par remise.', [{ chemin: 'mode', message: 'Choisissez la lettre recommandée ou la remise.' }]);
    if (await this.consentements.depuis(porteurId, tx) === null) throw new Refus(422, 'Le porteur n’a pas accepté de recevoir ses décisions en ligne : notifiez par lettre recommandée ou par remise.', [{ chemin: 'mode', message: 'Choisissez la lettre recommandée ou la remise.' }]);
  }

  /** La lettre notifiée prend la place de celle d’avant, qui reste au dossier, remplacée. */
  private async mettreEnVigueur(tx: EntityManager, { id: acteur }: Personne, dossierId: string, acteId: string, rectifieId: string | null, notifieLe: string): Promise<void> {
    await this.actes.remplacerNotifiees(tx, dossierId, acteId);
    if (rectifieId && await this.actes.passer(tx, rectifieId, ['NOTIFIE', 'REMPLACE'], 'REMPLACE')) await this.journal.ecrire(tx, { acteur, objet: 'acte', id: rectifieId, vers: 'REMPLACE', code: 'remplacer', valeurs: { par: acteId } });
    await this.decisions.poserNotification(tx, dossierId, notifieLe);
  }
}

const champ = (chemin: string, message: string): Refus => new Refus(422, message, [{ chemin, message }]);

const SUITE: Readonly<Record<VoieNotification, (presumeLe: Jour) => string>> = {
  electronique: (presumeLe) => `La date à laquelle vous l’ouvrez fait courir, s’il y a lieu, vos délais de recours ; si vous ne l’ouvrez pas, il est réputé reçu le ${enFrancais(presumeLe)}. Lisez-le sans attendre : il indique la suite.`,
  lrar: () => 'Il vous est aussi adressé par lettre recommandée ; s’il y a lieu, vos délais de recours courent de l’avis de réception.',
  'remise-en-main-propre': () => 'Il vous a été remis ; vous pouvez le relire dans votre espace. Il indique la suite et, s’il y a lieu, vos délais de recours.',
};
const annonce = (nom: string, voie: VoieNotification, presumeLe: Jour): readonly string[] => [`Un document concernant votre dossier « ${nom} » est disponible dans votre espace.`, SUITE[voie](presumeLe)];

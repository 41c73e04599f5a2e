import { Injectable } from '@nestjs/common';
import type { NotificationDto } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { instruit, type Personne } from '../droits/personne.ts';
import { horsDepartement, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { DecisionRepository } from '../instruction/decision.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { SaisieRepository } from '../saisie-agent/saisie.repository.ts';
import { ActeCourant } from './acte-courant.ts';
import { ActeRepository } from './acte.repository.ts';

/** La notification d’une lettre signée. */
@Injectable()
export class NotifierActe {
  constructor(private readonly base: DataSource, private readonly courant: ActeCourant, private readonly actes: ActeRepository, private readonly decisions: DecisionRepository, private readonly saisies: SaisieRepository, private readonly joindre: JoindrePorteur, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Notifie l’acte signé : le délai de recours court ; le courriel ne dit pas le sens de la décision. */
  async notifier(personne: Personne, acteId: string, dto: NotificationDto): Promise<void> {
    await this.base.transaction((tx) => this.notifierDans(tx, personne, acteId, dto));
  }

  async notifierDans(tx: EntityManager, personne: Personne, acteId: string, { mode, preuve }: NotificationDto): Promise<void> {
    const { acte, dossier } = await this.courant.visible(personne, acteId, tx);
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    if (mode === 'lrar' && !preuve) throw new Refus(422, 'Indiquez le numéro du recommandé.', [{ chemin: 'preuve', message: 'Indiquez le numéro du recommandé.' }]);
    const saisie = await this.saisies.duDossier(dossier.id, tx);
    if (mode === 'electronique' && saisie && !saisie.repriseLe) throw new Refus(422, 'Ce dossier est venu par courrier et personne ne le suit en ligne : notifiez par lettre recommandée ou par remise.', [{ chemin: 'mode', message: 'Choisissez la lettre recommandée ou la remise.' }]);
    await this.courant.exiger(tx, dossier.id, acte);
    const notifieLe = this.horloge.maintenant();
    if (!await this.actes.passer(tx, acteId, ['SIGNE'], 'NOTIFIE', { notifieLe, notification: { mode, preuve: preuve ?? null, par: personne.id } })) throw perdu();
    await this.actes.remplacerNotifiees(tx, dossier.id, acteId);
    await this.decisions.poserNotification(tx, dossier.id, notifieLe);
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, de: 'SIGNE', vers: 'NOTIFIE', code: 'notifier', valeurs: { mode, preuve: preuve ?? null } });
    await this.joindre.ecrire(tx, dossier, { evenement: 'decision-disponible', objet: `Dossier n° ${dossier.numero} : un document vous est notifié`, paragraphes: [`Un document concernant votre dossier « ${dossier.nom} » est disponible dans votre espace.`, 'Sa mise à disposition vaut notification : lisez-le sans attendre, il indique la suite et, s’il y a lieu, vos délais de recours.'], lien: { texte: 'Lire le document', chemin: `/dossiers/${dossier.id}` } });
  }
}

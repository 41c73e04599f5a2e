import { Injectable } from '@nestjs/common';
import type { RectificationDto } from '@maillage/contrats';
import { jourAParis, NATURES_LETTRE, type NatureLettre, visasRequis } from '@maillage/domain';
import type { DonneesActe, Signataire } from '@maillage/pdf';
import { DataSource, type EntityManager } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { DelegationRepository } from '../delegation/delegation.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ActeCourant } from './acte-courant.ts';
import { ActeRepository } from './acte.repository.ts';
import { Mentions } from './composer/mentions.ts';
import { signataireDe } from './composer/signature.ts';
import { corrigerDonnees } from './corriger-donnees.ts';
import { RendreActe } from './rendre-acte.ts';
import { SuiviRepository } from './suivi.repository.ts';
import { ViserActe } from './viser-acte.ts';

type Acte = Awaited<ReturnType<ActeCourant['visible']>>['acte'];

/** La lettre rectificative : même décision, erreur matérielle corrigée et dite ; visée, signée et notifiée à neuf. L’ancienne reste au dossier. */
@Injectable()
export class RectifierActe {
  constructor(
    private readonly base: DataSource, private readonly courant: ActeCourant, private readonly actes: ActeRepository, private readonly suivis: SuiviRepository, private readonly viser: ViserActe, private readonly delegations: DelegationRepository, private readonly appels: AppelRepository,
    private readonly mentions: Mentions, private readonly rendre: RendreActe, private readonly file: File, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** 422 si la lettre ne se rectifie pas ou ne contient pas ce passage ; 409 si une rectificative est déjà en route. Rend l’identifiant de la nouvelle lettre. */
  async rectifier(personne: Personne, acteId: string, dto: RectificationDto): Promise<{ readonly acteId: string }> {
    const { acte, dossier } = await this.courant.visible(personne, acteId);
    const id = await this.base.transaction((tx) => this.figer(tx, personne, acte, dossier, dto));
    await this.rendre.executer(id);
    return { acteId: id };
  }

  private async figer(tx: EntityManager, personne: Personne, vu: Acte, dossier: DossierLu, { auLieuDe, lire }: RectificationDto): Promise<string> {
    if (!(NATURES_LETTRE as readonly string[]).includes(vu.nature)) throw new Refus(422, 'Seule une lettre de décision se rectifie.');
    await this.courant.exiger(tx, dossier.id, vu);
    const suivi = (await this.suivis.verrouiller(tx, vu.id))!;
    const acte = (await this.actes.lire(tx, vu.id))!;
    if (acte.etat !== 'SIGNE' && acte.etat !== 'NOTIFIE') throw new Refus(409, 'Cette lettre n’est pas, ou n’est plus, celle qui s’applique : seule une lettre signée ou notifiée se rectifie.');
    await this.ecarterLaPrecedente(tx, personne, acte.id);
    const [ancien, nouveau] = [auLieuDe.trim(), lire.trim()];
    const corrigees = acte.donnees && ancien !== nouveau ? corrigerDonnees(acte.donnees, ancien, nouveau) : null;
    if (!corrigees) throw new Refus(422, 'La lettre ne contient pas ce passage. Recopiez-le tel qu’il est imprimé ; les montants, la délibération et les voies de recours ne se rectifient pas : ils tiennent à la décision.', [{ chemin: 'auLieuDe', message: 'La lettre ne contient pas ce passage.' }]);

    const nature = acte.nature as NatureLettre;
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const delegation = await this.delegations.pour({ nature, montantCentimes: suivi.montantCentimes, le: this.horloge.aujourdhui(), sauf: personne.id }, tx);
    if (!delegation) throw new Refus(422, 'Aucun arrêté de délégation publié et en vigueur ne permet de signer cette lettre. L’administrateur l’enregistre dans « Délégations », puis vous recommencez.');
    const [id, numero, mentions] = [this.hasard.uuid(), await this.actes.numeroLibre(tx, `${acte.numero}-R`), await this.mentions.lire(appel.reglement, tx)];
    const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id, vers: 'PROJET', code: 'rectifier', valeurs: { rectifie: acte.id, auLieuDe: ancien, lire: nouveau, signataire: delegation.compteId, delegation: delegation.numero } });
    const signataire: Signataire = signataireDe({ signature: { delegation, voie: 'teleservice' }, mentions });
    const donnees = { ...corrigees, instant: ligne.instant, date: jourAParis(ligne.instant), journal: { empreinte: ligne.empreinte }, verification: { adresse: mentions.adresseVerification(numero) }, signataire, rectification: { numero: acte.numero, le: acte.donnees!.date, auLieuDe: ancien, lire: nouveau } } as DonneesActe;
    // Pas encore notifiée, l’ancienne ne partira plus ; notifiée, elle tient jusqu’à la notification de celle-ci.
    if (acte.etat === 'SIGNE') {
      if (!await this.actes.passer(tx, acte.id, ['SIGNE'], 'REMPLACE')) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acte.id, de: 'SIGNE', vers: 'REMPLACE', code: 'remplacer', valeurs: { par: id } });
    }
    await this.actes.ajouter(tx, { id, dossierId: dossier.id, decisionId: acte.decisionId, nature: acte.nature, etat: 'PROJET', numero, donnees, creeLe: ligne.instant, notifieLe: null, rectifieId: acte.id, chemin: { visas: visasRequis(appel.reglement), voie: 'teleservice', signataireId: delegation.compteId, delegationId: delegation.id, montantCentimes: suivi.montantCentimes } });
    await this.file.ajouter(tx, 'acte', { id });
    await this.viser.alaSoumission(tx, personne, id);
    return id;
  }

  /** Une seule rectificative en route par lettre ; celle dont le visa a été refusé cède la place. */
  private async ecarterLaPrecedente(tx: EntityManager, { id: acteur }: Personne, acteId: string): Promise<void> {
    const precedente = await this.actes.rectificative(tx, acteId);
    if (!precedente) return;
    if (!(await this.suivis.lire(precedente, tx))!.refuse || !await this.actes.passer(tx, precedente, ['PROJET'], 'REMPLACE')) throw new Refus(409, 'Une lettre rectificative est déjà en route pour cette lettre.');
    await this.journal.ecrire(tx, { acteur, objet: 'acte', id: precedente, de: 'PROJET', vers: 'REMPLACE', code: 'remplacer' });
  }
}

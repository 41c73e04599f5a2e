import { Injectable } from '@nestjs/common';
import type { NotificationAttributionDto } from '@maillage/contrats';
import { empechementDelegation, solde } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { DelegationRepository } from '../../delegation/delegation.repository.ts';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { perdu, Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { IdempotenceRepository } from '../../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { JoindrePorteur } from '../../saisie-agent/joindre-porteur.ts';
import { SaisieRepository } from '../../saisie-agent/saisie.repository.ts';
import { EngagerSubvention } from '../engager-subvention.ts';
import { GrandLivreRepository } from '../grand-livre.repository.ts';
import { SubventionRepository } from '../subvention.repository.ts';
import { TenirSubvention } from '../tenir-subvention.ts';
import { type AttributionLue, AttributionRepository } from './attribution.repository.ts';

/** La Région signe la dernière, jamais sans engagement, sous une délégation en vigueur ; puis l’acte est notifié. */
@Injectable()
export class SignerPourLaRegion {
  constructor(
    private readonly base: DataSource, private readonly engager: EngagerSubvention, private readonly subventions: SubventionRepository, private readonly tenir: TenirSubvention, private readonly livre: GrandLivreRepository, private readonly attributions: AttributionRepository, private readonly actes: ActeRepository,
    private readonly delegations: DelegationRepository, private readonly dossiers: DossierRepository, private readonly saisies: SaisieRepository, private readonly joindre: JoindrePorteur, private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  /** `sha256` : les octets que le signataire a lus ; exigé quand l’acte est établi ici. */
  async signer(personne: Personne, id: string, cle: string | undefined, sha256: string | undefined): Promise<void> {
    await this.engager.visible(personne, id);
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `signer-subvention:${id}`, cle, contenu: { sha256: sha256 ?? null } }, async () => {
      await this.signerDans(tx, personne, id, sha256);
      return { le: this.horloge.aujourdhui() };
    }));
  }

  private async signerDans(tx: EntityManager, personne: Personne, id: string, sha256: string | undefined): Promise<void> {
    await this.tenir.jouer(tx, personne.id, id, { type: 'signature-region', le: this.horloge.aujourdhui() });
    await this.subventions.direActe(tx, id, { signeeLe: this.horloge.aujourdhui() });
    const attribution = await this.attributions.courante(id, tx);
    if (!attribution) return;
    await this.exigerSignataire(tx, personne, attribution);
    if (attribution.sha256 === null || attribution.sha256 !== sha256) throw new Refus(409, 'Ouvrez l’acte tel qu’il est imprimé, relisez-le, puis signez.');
    const signeLe = this.horloge.maintenant();
    if (!await this.actes.passer(tx, attribution.acteId, ['PROJET'], 'SIGNE', { signeLe, signePar: personne.id })) throw perdu();
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: attribution.acteId, de: 'PROJET', vers: 'SIGNE', code: 'signer', valeurs: { sha256 } });
    const saisie = await this.saisies.duDossier(attribution.dossierId, tx);
    if (!saisie || saisie.repriseLe) await this.notifierDans(tx, personne, attribution, 'electronique', null);
  }

  /** Quand personne ne suit le dossier en ligne : la preuve de l’envoi ou de la remise. */
  async notifier(personne: Personne, id: string, { mode, preuve }: NotificationAttributionDto): Promise<void> {
    await this.engager.visible(personne, id);
    await this.base.transaction(async (tx) => {
      await this.subventions.verrouiller(tx, id);
      const attribution = await this.attributions.courante(id, tx);
      if (!attribution) throw new Refus(422, 'Aucun acte établi ici n’est à notifier.');
      await this.notifierDans(tx, personne, attribution, mode, preuve);
    });
  }

  private async notifierDans(tx: EntityManager, personne: Personne, { acteId, dossierId }: AttributionLue, mode: 'electronique' | 'lrar' | 'remise', preuve: string | null): Promise<void> {
    const notifieLe = this.horloge.maintenant();
    if (!await this.actes.passer(tx, acteId, ['SIGNE'], 'NOTIFIE', { notifieLe, notification: { mode, preuve, par: personne.id } })) throw perdu();
    await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acteId, de: 'SIGNE', vers: 'NOTIFIE', code: 'notifier', valeurs: { mode, preuve } });
    if (mode !== 'electronique') return;
    const dossier = (await this.dossiers.lire(tx, dossierId))!;
    await this.joindre.ecrire(tx, dossier, { objet: `Dossier n° ${dossier.numero} : un document vous est notifié`, paragraphes: [`L’acte qui attribue la subvention de votre projet « ${dossier.nom} » est signé par la Région ; il est dans vos documents.`, 'Vous pouvez maintenant demander un versement, dans les conditions qu’il fixe.'], lien: { texte: 'Lire le document', chemin: `/dossiers/${dossier.id}?vue=documents` } });
  }

  private async exigerSignataire(tx: EntityManager, personne: Personne, { signataire, delegationId, dossierId }: AttributionLue): Promise<void> {
    if (signataire.id !== personne.id) throw new Refus(403, `Cet acte attend la signature de ${signataire.nom}.`);
    const delegation = await this.delegations.verrouiller(tx, delegationId);
    const montantCentimes = solde(await this.livre.soldes(tx, dossierId, null), 'droits-votes');
    const empechement = delegation ? empechementDelegation(delegation, { nature: 'accord', montantCentimes, le: this.horloge.aujourdhui() }) : 'L’arrêté de délégation n’existe plus.';
    if (empechement) throw new Refus(422, empechement);
  }
}

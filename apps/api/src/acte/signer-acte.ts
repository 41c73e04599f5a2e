import { Injectable } from '@nestjs/common';
import { type AgentActe, empechementDelegation, empechementSigner, type Jour, jourAParis } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AppliquerChangement } from '../changement/appliquer-changement.ts';
import { DelegationRepository } from '../delegation/delegation.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ActeCourant } from './acte-courant.ts';
import { SuiviRepository, type SuiviLu } from './suivi.repository.ts';

const AILLEURS = { parapheur: 'Cette lettre se signe dans le parapheur de la Région : elle reviendra ici une fois signée.', papier: 'Cette lettre se signe à la main : imprimez-la, signez-la, puis déposez ici l’original numérisé.' } as const;

/** La signature d’une lettre : sur les octets lus, après ses visas, sous une délégation qui la couvre. */
@Injectable()
export class SignerActe {
  constructor(private readonly base: DataSource, private readonly courant: ActeCourant, private readonly changements: AppliquerChangement, private readonly suivis: SuiviRepository, private readonly delegations: DelegationRepository, private readonly journal: JournalRepository, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge) {}

  /** Signe sans signature manuscrite (L. 212-2 CRPA) les octets que la personne a lus : 409 s’ils ont changé. */
  async signer(personne: Personne, acteId: string, cle: string | undefined, sha256: string): Promise<void> {
    await this.courant.visible(personne, acteId);
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `signer:${acteId}`, cle, contenu: { sha256 } }, () => this.signerDans(tx, personne, acteId, sha256)));
  }

  async signerDans(tx: EntityManager, personne: Personne, acteId: string, sha256: string): Promise<{ readonly signeLe: string }> {
    const suivi = await this.verrouiller(tx, await this.courant.visible(personne, acteId, tx));
    if (suivi.voie !== 'teleservice') throw new Refus(422, AILLEURS[suivi.voie]);
    return { signeLe: await this.franchir(tx, personne.id, personne, suivi, sha256) };
  }

  /** L’acte revient signé (parapheur, papier) : mêmes gardes, au nom de la personne que la lettre désigne. `acteur` : qui l’a déposé, ou `systeme`. */
  async constaterSignature(tx: EntityManager, acteur: string, acteId: string): Promise<SuiviLu> {
    const lu = await this.suivis.lire(acteId, tx);
    if (!lu) throw introuvable();
    const suivi = await this.verrouiller(tx, { acte: lu, dossier: { id: lu.dossierId } });
    if (suivi.voie === 'teleservice') throw new Refus(422, 'Cette lettre se signe dans le portail : elle n’attend aucun original.');
    await this.franchir(tx, acteur, { id: suivi.signataire, roles: ['SIGNATAIRE'] }, suivi, suivi.sha256 ?? '');
    return suivi;
  }

  private async verrouiller(tx: EntityManager, { acte, dossier }: { readonly acte: { readonly id: string; readonly nature: string; readonly decisionId: string | null }; readonly dossier: { readonly id: string } }): Promise<SuiviLu> {
    await this.courant.exiger(tx, dossier.id, acte);
    if (acte.nature === 'avenant') await this.changements.exigerAcceptation(tx, acte.id);
    return (await this.suivis.verrouiller(tx, acte.id))!;
  }

  private async franchir(tx: EntityManager, acteur: string, signataire: AgentActe, suivi: SuiviLu, sha256: string): Promise<string> {
    if (suivi.etat === 'SIGNE' || suivi.etat === 'NOTIFIE' || suivi.etat === 'REMPLACE') throw perdu();
    if (suivi.sha256 !== sha256) throw new Refus(409, 'L’acte affiché n’est plus celui-ci. Rechargez la page et relisez-le avant de signer.');
    const refus = empechementSigner(suivi, signataire);
    if (refus) throw new Refus(403, refus);
    const signeLe = this.horloge.maintenant();
    const le: Jour = jourAParis(signeLe);
    const delegation = await this.delegations.verrouiller(tx, suivi.delegationId!);
    const eteinte = empechementDelegation(delegation!, { nature: suivi.competence, montantCentimes: suivi.montantCentimes, le });
    if (eteinte) throw new Refus(422, `${eteinte} Préparez de nouveau la lettre : elle désignera une personne qui peut la signer.`);
    if (!await this.suivis.signer(tx, suivi.id, { sha256, signataireId: signataire.id, signeLe, le })) throw perdu();
    await this.journal.ecrire(tx, { acteur, objet: 'acte', id: suivi.id, de: suivi.etat, vers: 'SIGNE', code: 'signer', valeurs: { sha256, signataire: signataire.id, delegation: delegation!.numero, voie: suivi.voie } });
    return signeLe;
  }
}

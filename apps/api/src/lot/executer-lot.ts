import { Injectable } from '@nestjs/common';
import type { GesteLot } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { NotifierActe } from '../acte/notifier-acte.ts';
import { PreparerActe } from '../acte/preparer-acte.ts';
import { RendreActe } from '../acte/rendre-acte.ts';
import { SignerActe } from '../acte/signer-acte.ts';
import { ViserActe } from '../acte/viser-acte.ts';
import { CompteRepository } from '../compte/compte.repository.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { instruit, perimetre, type Personne } from '../droits/personne.ts';
import { horsDepartement, introuvable, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { type LigneLot, LotRepository } from './lot.repository.ts';

/** Lignes par travail : quelques secondes au plus, bien avant qu’un travailleur passe pour mort. */
const TRANCHE = 20;

/** Travail `lot` : joue les lignes une à une, chacune dans sa transaction avec sa marque ; tué, il reprend à la première qui n’en a pas. */
@Injectable()
export class ExecuterLot {
  constructor(
    private readonly base: DataSource, private readonly lots: LotRepository, private readonly comptes: CompteRepository, private readonly dossiers: DossierRepository, private readonly preparer: PreparerActe, private readonly rendre: RendreActe,
    private readonly visas: ViserActe, private readonly signature: SignerActe, private readonly notification: NotifierActe, private readonly file: File, private readonly horloge: Horloge, travaux: Travaux,
  ) {
    travaux.inscrire('lot', (id) => this.executer(id));
  }

  async executer(id: string): Promise<void> {
    const lot = await this.lots.entete(id);
    if (!lot || lot.finiLe) return;
    for (let faites = 0; faites < TRANCHE; faites += 1) {
      const acteId = await this.uneLigne(id, lot);
      if (acteId === null) return this.lots.finir(id, this.horloge.maintenant());
      // L’impression se fait après la transaction, dans son fil ; coupée, le travail `acte` la refait.
      if (lot.geste === 'preparer' && acteId) await this.rendre.executer(acteId);
    }
    await this.base.transaction((tx) => this.file.ajouter(tx, 'lot', { id }));
  }

  /** L’acte traité, vide si la ligne est refusée, nul s’il ne reste rien à prendre. */
  private uneLigne(id: string, { geste, par }: { readonly geste: GesteLot; readonly par: string }): Promise<string | null> {
    return this.base.transaction(async (tx) => {
      const ligne = await this.lots.prendre(tx, id);
      if (!ligne) return null;
      try {
        const acteId = await tx.transaction((essai) => this.jouer(essai, geste, par, ligne));
        await this.lots.clore(tx, id, ligne.rang, { etat: 'FAIT', message: null, acteId, le: this.horloge.maintenant() });
        return acteId;
      } catch (erreur) {
        if (!(erreur instanceof Refus)) throw erreur;
        await this.lots.clore(tx, id, ligne.rang, { etat: 'REFUSE', message: erreur.message, acteId: null, le: this.horloge.maintenant() });
        return '';
      }
    });
  }

  /** Un geste, avec les droits que la personne a au moment où il se fait. */
  private async jouer(tx: EntityManager, geste: GesteLot, par: string, { dossierId, acteId, sha256, chiffresConfirmes }: LigneLot): Promise<string> {
    const personne = await this.comptes.personne(par, tx);
    if (!personne) throw new Refus(403, 'Le compte qui a lancé ce lot est fermé.');
    if (geste === 'preparer') return this.preparerUne(tx, personne, dossierId);
    exigerRole(personne, geste);
    if (geste === 'viser') await this.visas.viserDans(tx, personne, acteId!, { sha256: sha256!, chiffresConfirmes });
    else if (geste === 'signer') await this.signature.signerDans(tx, personne, acteId!, sha256!);
    else await this.notification.notifierDans(tx, personne, acteId!, { mode: 'electronique' });
    return acteId!;
  }

  private async preparerUne(tx: EntityManager, personne: Personne, dossierId: string): Promise<string> {
    const dossier = await this.dossiers.depose(dossierId, perimetre(personne), tx);
    if (!dossier) throw introuvable();
    if (!personne.roles.includes('VALIDEUR') && !instruit(personne, dossier.departement)) throw horsDepartement();
    return this.preparer.figer(tx, personne, dossier, 'teleservice');
  }
}

function exigerRole(personne: Personne, geste: GesteLot): void {
  if (geste === 'signer' && !personne.roles.includes('SIGNATAIRE')) throw new Refus(403, 'Votre compte ne permet plus de signer.');
}

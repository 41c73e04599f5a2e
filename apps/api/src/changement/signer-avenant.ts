import { Injectable } from '@nestjs/common';
import type { AcceptationDto, ConventionSigneeDto } from '@maillage/contrats';
import { fileTypeFromBuffer } from 'file-type';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { OriginalRepository } from '../acte/original.repository.ts';
import { sha256 as condenser } from '../acte/rendre-acte.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import type { Acceptation } from '../finances/attribution/attribution.repository.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type ChangementLu, ChangementRepository } from './changement.repository.ts';
import { DemanderChangement } from './demander-changement.ts';

type AvecActe = ChangementLu & { readonly acte: NonNullable<ChangementLu['acte']> };

/** L’avenant du côté du bénéficiaire, une fois visé par la Région : lu, puis signé dans le portail ou rendu signé à la main, par le porteur seul. */
@Injectable()
export class SignerAvenant {
  constructor(private readonly base: DataSource, private readonly demander: DemanderChangement, private readonly changements: ChangementRepository, private readonly actes: ActeRepository, private readonly originaux: OriginalRepository, private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Les octets à lire, et leur numéro ; 404 avant les visas. */
  async pdf(compteId: string, subventionId: string, id: string): Promise<{ readonly pdf: Buffer; readonly numero: string }> {
    const { acte } = await this.aLire(compteId, subventionId, id);
    const octets = await this.actes.octets(acte.id);
    if (!octets?.pdf) throw new Refus(503, 'Le document est en cours de préparation. Il sera là dans quelques secondes.', [], 2);
    return { pdf: octets.pdf, numero: acte.numero };
  }

  /** Accepte l’avenant lu : `sha256` est celui des octets ouverts (409 s’ils ont changé). */
  async accepter(personne: Personne, subventionId: string, id: string, cle: string | undefined, { nom, qualite, sha256 }: AcceptationDto): Promise<void> {
    const { acte } = await this.aSigner(personne, subventionId, id);
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `accepter:${acte.id}`, cle, contenu: { nom, qualite, sha256 } }, async () => {
      const le = this.horloge.maintenant();
      if (acte.sha256 !== sha256) throw new Refus(409, 'L’avenant a changé depuis que vous l’avez ouvert : relisez-le avant de signer.');
      await this.signer(tx, id, acte.id, { le, par: personne.id, voie: 'portail', nom, qualite });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acte.id, code: 'accepter-avenant', valeurs: { sha256, nom, qualite } });
      return { le };
    }));
  }

  /** Reçoit l’exemplaire signé à la main : scellé, lié à l’acte imprimé. PDF seulement. */
  async deposer(personne: Personne, subventionId: string, id: string, { nom, qualite }: ConventionSigneeDto, octets: Buffer): Promise<void> {
    const { acte } = await this.aSigner(personne, subventionId, id);
    if ((await fileTypeFromBuffer(octets))?.mime !== 'application/pdf') throw new Refus(422, 'Numérisez l’avenant signé en PDF.', [{ chemin: 'fichier', message: 'Choisissez un fichier PDF.' }]);
    const sha256 = condenser(octets);
    if (sha256 === acte.sha256) throw new Refus(422, 'Ce fichier est l’avenant tel qu’imprimé, sans signature.', [{ chemin: 'fichier', message: 'Déposez l’exemplaire signé.' }]);
    await this.base.transaction(async (tx) => {
      const le = this.horloge.maintenant();
      await this.signer(tx, id, acte.id, { le, par: personne.id, voie: 'papier', nom, qualite });
      if (!await this.originaux.sceller(tx, { acteId: acte.id, voie: 'papier', type: 'application/pdf', sha256, octets, recuLe: le, deposePar: personne.id })) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: acte.id, vers: sha256, code: 'archiver-original', valeurs: { base: acte.sha256, voie: 'papier' } });
    });
  }

  private async signer(tx: EntityManager, id: string, acteId: string, acceptation: Acceptation): Promise<void> {
    const changement = await this.changements.verrouiller(tx, id);
    if (changement?.etat !== 'ACCORDEE' || changement.acte?.etat !== 'VISE' && changement.acte?.etat !== 'PROJET' || !await this.changements.accepter(tx, id, acteId, acceptation)) throw perdu();
  }

  private async aSigner(personne: Personne, subventionId: string, id: string): Promise<AvecActe> {
    const lu = await this.aLire(personne.id, subventionId, id);
    if (lu.porteurId !== personne.id) throw new Refus(403, 'Seul le porteur du dossier signe l’avenant ; vous pouvez le lire.');
    return lu;
  }

  private async aLire(compteId: string, subventionId: string, id: string): Promise<AvecActe & { readonly porteurId: string }> {
    const { acte, dossier, ...reste } = await this.demander.mien(compteId, subventionId, id);
    if (acte?.nature !== 'avenant' || !acte.vise || acte.refuse) throw introuvable();
    return { ...reste, acte, porteurId: dossier.porteurId };
  }
}

import { Injectable } from '@nestjs/common';
import type { AcceptationDto, ConventionPorteur, ConventionSigneeDto } from '@maillage/contrats';
import { enFrancais } from '@maillage/domain';
import { fileTypeFromBuffer } from 'file-type';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { OriginalRepository } from '../../acte/original.repository.ts';
import { sha256 as condenser } from '../../acte/rendre-acte.ts';
import { type DossierLu, DossierRepository } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, perdu, Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { IdempotenceRepository } from '../../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { SubventionRepository } from '../subvention.repository.ts';
import { TenirSubvention } from '../tenir-subvention.ts';
import { type Acceptation, type AttributionLue, AttributionRepository } from './attribution.repository.ts';

type Mienne = { readonly dossier: DossierLu; readonly attribution: AttributionLue };

/** La convention du côté du bénéficiaire : lue, puis signée dans le portail ou rendue signée à la main. Seul le porteur signe ; un co-rédacteur la lit. */
@Injectable()
export class SignerConvention {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly attributions: AttributionRepository, private readonly subventions: SubventionRepository, private readonly tenir: TenirSubvention, private readonly actes: ActeRepository,
    private readonly originaux: OriginalRepository, private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  async lire(personne: Personne, dossierId: string): Promise<ConventionPorteur> {
    const { dossier, attribution } = await this.mienne(personne, dossierId);
    const { numero, sha256, signatureAvantLe, beneficiaire, signeLe, notifieLe, subventionId } = attribution;
    const representant = dossier.depot?.contenu.structure?.representant;
    return {
      numero, sha256, signatureAvantLe, beneficiaire, signeLe, notifieLe, dossierNom: dossier.nom, montantCentimes: await this.subventions.voteCentimes(subventionId),
      representant: representant ? { nom: `${representant.prenom} ${representant.nom}`, qualite: representant.fonction } : null, empechement: this.empechement(personne, dossier, attribution),
    };
  }

  /** Les octets à lire, et leur numéro ; 503 pendant l’impression. */
  async pdf(personne: Personne, dossierId: string): Promise<{ readonly pdf: Buffer; readonly numero: string }> {
    const { attribution } = await this.mienne(personne, dossierId);
    const octets = await this.actes.octets(attribution.acteId);
    if (!octets?.pdf) throw new Refus(503, 'Le document est en cours de préparation. Il sera là dans quelques secondes.', [], 2);
    return { pdf: octets.pdf, numero: attribution.numero };
  }

  /** Accepte la convention lue : `sha256` est celui des octets ouverts (409 s’ils ont changé). */
  async accepter(personne: Personne, dossierId: string, cle: string | undefined, { nom, qualite, sha256 }: AcceptationDto): Promise<void> {
    const { dossier, attribution } = await this.mienne(personne, dossierId);
    this.exigerPorteur(personne, dossier);
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `accepter:${attribution.acteId}`, cle, contenu: { nom, qualite, sha256 } }, async () => {
      const le = this.horloge.maintenant();
      if (attribution.sha256 !== sha256) throw new Refus(409, 'La convention a changé depuis que vous l’avez ouverte : relisez-la avant de signer.');
      await this.signer(tx, personne, attribution, { le, par: personne.id, voie: 'portail', nom, qualite });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: attribution.acteId, de: 'PROJET', vers: 'PROJET', code: 'accepter-convention', valeurs: { sha256, nom, qualite } });
      return { le };
    }));
  }

  /** Reçoit l’exemplaire signé à la main : scellé, lié à l’acte imprimé. PDF seulement. */
  async deposer(personne: Personne, dossierId: string, { nom, qualite }: ConventionSigneeDto, octets: Buffer): Promise<void> {
    const { dossier, attribution } = await this.mienne(personne, dossierId);
    this.exigerPorteur(personne, dossier);
    if ((await fileTypeFromBuffer(octets))?.mime !== 'application/pdf') throw new Refus(422, 'Numérisez la convention signée en PDF.', [{ chemin: 'fichier', message: 'Choisissez un fichier PDF.' }]);
    const sha256 = condenser(octets);
    if (sha256 === attribution.sha256) throw new Refus(422, 'Ce fichier est la convention telle qu’imprimée, sans signature.', [{ chemin: 'fichier', message: 'Déposez l’exemplaire signé.' }]);
    await this.base.transaction(async (tx) => {
      const le = this.horloge.maintenant();
      await this.signer(tx, personne, attribution, { le, par: personne.id, voie: 'papier', nom, qualite });
      if (!await this.originaux.sceller(tx, { acteId: attribution.acteId, voie: 'papier', type: 'application/pdf', sha256, octets, recuLe: le, deposePar: personne.id })) throw perdu();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'acte', id: attribution.acteId, vers: sha256, code: 'archiver-original', valeurs: { base: attribution.sha256, voie: 'papier' } });
    });
  }

  /** La règle d’abord, sous ses verrous (délai, état), puis la trace de qui a signé. */
  private async signer(tx: EntityManager, personne: Personne, { acteId, subventionId, nature }: AttributionLue, acceptation: Acceptation): Promise<void> {
    await this.tenir.jouer(tx, personne.id, subventionId, { type: 'acte', le: this.horloge.aujourdhui(), nature });
    await this.subventions.direActe(tx, subventionId, { nature });
    if (!await this.attributions.accepter(tx, acteId, acceptation)) throw perdu();
  }

  /** 404 si le dossier n’est pas le sien, ou si aucune convention n’y est à lire. */
  private async mienne(personne: Personne, dossierId: string): Promise<Mienne> {
    const dossier = await this.dossiers.mien(personne.id, dossierId);
    const attribution = dossier && await this.attributions.duDossier(dossier.id);
    if (!dossier || !attribution || attribution.nature !== 'convention') throw introuvable();
    return { dossier, attribution };
  }

  private exigerPorteur(personne: Personne, dossier: DossierLu): void {
    if (dossier.porteurId !== personne.id) throw new Refus(403, 'Seul le porteur du dossier signe la convention ; vous pouvez la lire.');
  }

  private empechement(personne: Personne, dossier: DossierLu, { beneficiaire, sha256, signatureAvantLe }: AttributionLue): string | null {
    if (beneficiaire) return 'La convention est déjà signée de votre côté.';
    if (dossier.porteurId !== personne.id) return 'Seul le porteur du dossier signe la convention ; vous pouvez la lire.';
    if (!sha256) return 'La convention s’imprime : elle sera là dans quelques secondes.';
    return this.horloge.aujourdhui() > signatureAvantLe ? `Le délai de signature a pris fin le ${enFrancais(signatureAvantLe)}. Écrivez au service qui suit votre dossier.` : null;
  }
}

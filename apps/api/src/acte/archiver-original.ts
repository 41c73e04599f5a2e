import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { DataSource, type EntityManager } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ActeCourant } from './acte-courant.ts';
import { OriginalRepository } from './original.repository.ts';
import { sha256 as condenser } from './rendre-acte.ts';
import { SignerActe } from './signer-acte.ts';

/** Archive la version signée d’une lettre, scellée par son SHA-256 au journal, liée à l’acte reproductible ; ce retour vaut signature. */
@Injectable()
export class ArchiverOriginal {
  constructor(private readonly base: DataSource, private readonly courant: ActeCourant, private readonly signature: SignerActe, private readonly originaux: OriginalRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** Le scan d’une lettre signée à la main, rangé à son dossier par le numéro qu’elle porte (saisi, ou lu dans l’adresse du code QR). PDF seulement. */
  async deposerScan(personne: Personne, numeroOuAdresse: string, octets: Buffer): Promise<{ readonly acteId: string; readonly dossierId: string; readonly sha256: string }> {
    const numero = numeroDe(numeroOuAdresse);
    const acte = numero ? await this.originaux.acteDuNumero(numero) : null;
    if (!acte) throw champ('numero', 'Aucune lettre à signer sur papier ne porte ce numéro. Relisez-le en bas de la lettre.');
    const { dossier } = await this.courant.visible(personne, acte.id);
    if ((await fileTypeFromBuffer(octets))?.mime !== 'application/pdf') throw champ('fichier', 'Numérisez la lettre signée en PDF.');
    const sha256 = await this.base.transaction((tx) => this.sceller(tx, personne.id, acte.id, 'papier', octets));
    return { acteId: acte.id, dossierId: dossier.id, sha256 };
  }

  /** Scelle les octets revenus et constate la signature ; 409 si l’acte a déjà son original. `acteur` : compte ou `systeme`. */
  async sceller(tx: EntityManager, acteur: string, acteId: string, voie: 'parapheur' | 'papier', octets: Buffer): Promise<string> {
    const suivi = await this.signature.constaterSignature(tx, acteur, acteId);
    const sha256 = condenser(octets);
    if (sha256 === suivi.sha256) throw new Refus(422, 'Ce fichier est la lettre telle qu’imprimée, sans signature.');
    if (!await this.originaux.sceller(tx, { acteId, voie, type: 'application/pdf', sha256, octets, recuLe: this.horloge.maintenant(), deposePar: acteur === 'systeme' ? null : acteur })) throw perdu();
    await this.journal.ecrire(tx, { acteur, objet: 'acte', id: acteId, vers: sha256, code: 'archiver-original', valeurs: { base: suivi.sha256, voie } });
    return sha256;
  }
}

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Le numéro d’un acte, saisi ou tiré de l’adresse de vérification que porte son code QR ; nul si rien n’y ressemble. */
export function numeroDe(texte: string): string | null {
  const saisi = texte.trim();
  const numero = URL.canParse(saisi) ? new URL(saisi).searchParams.get('numero') ?? '' : saisi;
  return /^[\w.-]{3,80}$/.test(numero) ? numero : null;
}

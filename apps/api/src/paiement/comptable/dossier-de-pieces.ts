import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { CODE_FACTURE, euros } from '@maillage/domain';
import type { Response } from 'express';
import { Zip, ZipPassThrough } from 'fflate';
import { Config } from '../../configuration.ts';
import type { Personne } from '../../droits/personne.ts';
import { cheminDe, nomSur } from '../../piece/fichiers.ts';
import { AccesPaiement } from '../agent/acces-paiement.ts';
import { LireDemande } from '../lire-demande.ts';

/** Les pièces d’une demande, rangées dans l’ordre du contrôle : l’état des dépenses, les factures dans l’ordre des lignes, puis les autres justificatifs. */
@Injectable()
export class DossierDePieces {
  constructor(private readonly acces: AccesPaiement, private readonly lire: LireDemande, private readonly config: Config) {}

  /** Écrit le ZIP au fil des fichiers : un seul en mémoire à la fois. */
  async envoyer(personne: Personne, id: string, reponse: Response): Promise<void> {
    const { demande, dossier } = await this.acces.visible(personne, id);
    const { depenses, factures, justificatifs } = await this.lire.executer(demande, dossier);
    const rangDe = (pieceId: string) => depenses.findIndex((une) => une.pieceId === pieceId);
    const pieces = [...factures.toSorted((a, b) => rangDe(a.id) - rangDe(b.id)), ...justificatifs.flatMap((un) => un.pieces)].filter(({ analyse }) => analyse !== 'infectee');
    reponse.type('application/zip').attachment(`pieces-${demande.subventionNumero}-${demande.type.toLowerCase()}.zip`);
    const zip = new Zip((erreur, octets, fin) => { if (erreur) reponse.destroy(erreur); else { reponse.write(octets); if (fin) reponse.end(); } });
    const ajouter = (nom: string, octets: Uint8Array) => { const fichier = new ZipPassThrough(nom); zip.add(fichier); fichier.push(octets, true); };
    ajouter('00 - etat des depenses.txt', Buffer.from(depenses.map((une, rang) => `${rang + 1}. ${une.le} ; ${une.fournisseur} ; ${une.objet} ; présenté ${euros(une.baseCentimes)} ; ${une.sort === null ? 'à contrôler' : `retenu ${euros(une.retenuCentimes!)}`}${une.motif ? ` ; ${une.motif}` : ''}`).join('\n')));
    for (const [rang, piece] of pieces.entries()) {
      const octets = await fs.readFile(cheminDe(this.config.fichiers, piece.id)).catch(() => null);
      if (octets) ajouter(`${String(rang + 1).padStart(2, '0')} - ${piece.code === CODE_FACTURE ? 'facture' : piece.code.replace('versement-', '')} - ${nomSur(piece.nom)}`, octets);
    }
    zip.end();
  }
}

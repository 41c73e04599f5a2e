import fs from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { PieceDeposee } from '@maillage/contrats';
import { CODE_FACTURE } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { PIECE_DE_CHANGEMENT, PiecesChangementRepository } from '../changement/pieces-changement.repository.ts';
import { ComplementsRepository } from '../complements/complements.repository.ts';
import { Config } from '../configuration.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { ENVOI_RECU } from '../dossier/taches.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { PiecesPaiementRepository } from '../paiement/pieces-paiement.repository.ts';
import { ReglagesPaiement } from '../paiement/reglages-paiement.repository.ts';
import { SaisieRepository } from '../saisie-agent/saisie.repository.ts';
import { cheminDe, condenserFichier, nomSur, REFUS_FORMAT, TAILLE_MAX, typeAccepte } from './fichiers.ts';
import { PIECE_DE_MESSAGE, PieceRepository } from './piece.repository.ts';

const PIECES_MAX = 100;
export type Annonce = { readonly dossier: string; readonly code: string; readonly nom: string };

/** La réception d’une pièce : contrôlée à l’annonce, puis à l’arrivée ; rangée avant d’être écrite en base. */
@Injectable()
export class RecevoirPiece {
  constructor(private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly pieces: PieceRepository, private readonly complements: ComplementsRepository, private readonly appels: AppelRepository, private readonly saisies: SaisieRepository, private readonly versements: PiecesPaiementRepository, private readonly changements: PiecesChangementRepository, private readonly reglages: ReglagesPaiement, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly config: Config) {}

  /** Refuse avant tout octet : dossier d’autrui, dossier déposé à qui cette pièce n’est pas redemandée, pièce inconnue, trop de pièces. */
  async annoncer(compteId: string, { dossier: id, code }: Annonce, taille: number | undefined): Promise<DossierLu> {
    const dossier = /^[0-9a-f-]{36}$/i.test(id) ? await this.dossiers.mien(compteId, id) : null;
    if (!dossier) throw introuvable();
    if (taille === undefined || taille > TAILLE_MAX) throw new Refus(413, 'Le fichier dépasse 20 Mo. Réduisez-le ou séparez-le en plusieurs fichiers.');
    if (code === PIECE_DE_MESSAGE && dossier.numero !== null) return dossier;
    if (code === PIECE_DE_CHANGEMENT) {
      if (!await this.changements.ouvert(this.base, id)) throw new Refus(409, 'Aucune demande de changement n’est ouverte sur ce dossier : ses pièces ne changent plus.');
      return dossier;
    }
    if (estDeVersement(code)) {
      await this.exigerVersementOuvert(id, code);
      return dossier;
    }
    if (dossier.etat !== 'BROUILLON' && !await this.complements.pieceOuverte(this.base, id, code)) throw new Refus(409, 'Ce dossier est déjà déposé : ses pièces ne changent plus.');
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    if (!reglement.pieces.some((piece) => piece.code === code) && !(code === ENVOI_RECU && await this.saisies.duDossier(id))) throw new Refus(422, 'Cette pièce n’est pas demandée par l’appel.');
    if ((await this.pieces.duDossier(id)).filter((piece) => !estDeVersement(piece.code) && piece.code !== PIECE_DE_CHANGEMENT).length >= PIECES_MAX) throw new Refus(422, `${PIECES_MAX} pièces au plus par dossier : retirez-en une, ou regroupez-les.`);
    return dossier;
  }

  /** Range le fichier arrivé et l’inscrit au dossier ; rejouable après une coupure. */
  async arriver(compteId: string, id: string, chemin: string, annonce: Annonce): Promise<PieceDeposee> {
    await this.annoncer(compteId, annonce, 0);
    const [type, { size: taille }] = [await typeAccepte(chemin), await fs.stat(chemin)];
    if (!type) throw new Refus(415, REFUS_FORMAT);
    const sha256 = await condenserFichier(chemin);
    const range = cheminDe(this.config.fichiers, id);
    await fs.mkdir(path.dirname(range), { recursive: true });
    await fs.copyFile(chemin, range);
    const piece = { id, code: annonce.code, nom: nomSur(annonce.nom), type, taille, sha256, analyse: 'non-analysee', deposeeLe: this.horloge.maintenant() } as const;
    await this.base.transaction(async (tx) => {
      const versement = estDeVersement(annonce.code) ? await this.versements.verrouillerOuverte(tx, annonce.dossier) : null;
      const changement = annonce.code === PIECE_DE_CHANGEMENT ? await this.changements.verrouillerOuvert(tx, annonce.dossier) : null;
      if (versement === null && changement === null && annonce.code !== PIECE_DE_MESSAGE && await this.dossiers.toucher(tx, annonce.dossier, piece.deposeeLe) === null && !await this.complements.pieceOuverte(tx, annonce.dossier, annonce.code)) throw perdu();
      if (await this.pieces.ajouter(tx, { ...piece, dossierId: annonce.dossier, deposeePar: compteId })) await this.journal.ecrire(tx, { acteur: compteId, objet: 'piece', id, vers: 'DEPOSEE', code: 'deposer-piece', valeurs: { dossier: annonce.dossier, nom: piece.nom, sha256 } });
      if (versement) await this.versements.rattacher(tx, id, versement);
      if (changement) await this.changements.rattacher(tx, id, changement);
    });
    return piece;
  }

  async retirer(compteId: string, dossierId: string, id: string): Promise<void> {
    if (!await this.dossiers.mien(compteId, dossierId)) throw introuvable();
    await this.base.transaction(async (tx) => {
      const le = this.horloge.maintenant();
      const versement = await this.versements.verrouillerOuverte(tx, dossierId);
      const changement = await this.changements.verrouillerOuvert(tx, dossierId);
      const detachee = (versement !== null && await this.versements.detacher(tx, versement, id)) || (changement !== null && await this.changements.detacher(tx, changement, id));
      if (!detachee && !await this.pieces.pasEncoreEnvoyee(tx, dossierId, id) && await this.dossiers.toucher(tx, dossierId, le) === null && !await this.complements.fichierOuvert(tx, dossierId, id)) throw perdu();
      if (!await this.pieces.retirer(tx, dossierId, id, le)) throw introuvable();
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'piece', id, de: 'DEPOSEE', vers: 'RETIREE', code: 'retirer-piece', valeurs: { dossier: dossierId } });
    });
  }

  /** Une pièce de versement n’entre que pour une demande ouverte, et si ce versement la demande. */
  private async exigerVersementOuvert(dossierId: string, code: string): Promise<void> {
    const type = await this.versements.typeOuvert(this.base, dossierId);
    if (!type) throw new Refus(409, 'Aucune demande de versement n’est ouverte sur ce dossier : ses pièces ne changent plus.');
    const attendus = [...(type === 'AVANCE' ? [] : [CODE_FACTURE]), ...(await this.reglages.justificatifs(this.base))[type].map((un) => un.code)];
    if (!attendus.includes(code)) throw new Refus(422, 'Cette pièce n’est pas demandée pour ce versement.');
    if ((await this.pieces.duDossier(dossierId)).filter((piece) => estDeVersement(piece.code)).length >= VERSEMENT_MAX) throw new Refus(422, `${VERSEMENT_MAX} pièces de versement au plus par dossier : regroupez vos factures.`);
  }
}

const VERSEMENT_MAX = 400;
const estDeVersement = (code: string): boolean => code.startsWith('versement-');

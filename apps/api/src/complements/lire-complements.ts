import { Injectable } from '@nestjs/common';
import type { DemandeComplements, PieceDeposee } from '@maillage/contrats';
import type { Reglement } from '@maillage/domain';
import type { Executeur } from '../base/requetes.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import { ComplementsRepository, type DemandeLue, type PointLu } from './complements.repository.ts';
import { depotAvant, libellePoint, questionDuPoint, valeurAvant } from './questions.ts';

/** Les demandes d’un dossier, chaque point avec sa question, sa réponse et ses fichiers. */
@Injectable()
export class LireComplements {
  constructor(private readonly complements: ComplementsRepository, private readonly pieces: PieceRepository) {}

  async executer(dossier: DossierLu, reglement: Reglement): Promise<DemandeComplements[]> {
    const demandes = await this.complements.duDossier(dossier.id);
    if (demandes.length === 0) return [];
    const fichiers = await this.pieces.duDossier(dossier.id);
    return demandes.map((demande) => {
      const avant = depotAvant(dossier.depot!, demandes, demande.rang);
      return {
        id: demande.id, rang: demande.rang, demandeeLe: demande.demandeeLe, echeance: demande.echeance, message: demande.message, transmiseLe: demande.transmiseLe, leveeLe: demande.leveeLe, rappels: demande.rappels.map(({ le }) => le),
        points: demande.points.map((point) => ({
          id: point.id, genre: point.genre, code: point.code, texte: point.texte, requis: point.requis, suspensif: point.suspensif, reponse: point.reponse, suite: point.suite, suiteMotif: point.suiteMotif,
          libelle: libellePoint(point, reglement, avant), question: questionDuPoint(point, reglement, avant), avant: valeurAvant(point, avant), pieces: fichiersDu(point, demande, fichiers),
        })),
      };
    });
  }

  /** Les fichiers joints en réponse à chaque point d’une demande. */
  async fichiers(base: Executeur, demande: DemandeLue): Promise<ReadonlyMap<string, readonly PieceDeposee[]>> {
    const fichiers = await this.pieces.duDossier(demande.dossierId, base);
    return new Map(demande.points.map((point) => [point.id, fichiersDu(point, demande, fichiers)]));
  }
}

/** Un fichier répond à un point s’il a son code et s’il est arrivé entre la demande et sa transmission. */
const fichiersDu = ({ genre, code }: PointLu, { demandeeLe, transmiseLe, leveeLe }: DemandeLue, fichiers: readonly PieceDeposee[]): readonly PieceDeposee[] => {
  const fin = transmiseLe ?? leveeLe;
  return genre !== 'piece' ? [] : fichiers.filter((fichier) => fichier.code === code && fichier.deposeeLe > demandeeLe && (fin === null || fichier.deposeeLe <= fin));
};

import type { DonneesDemandeComplements } from '@maillage/pdf';
import type { Reglement } from '@maillage/domain';
import type { Depot } from '../dossier/depot.ts';
import type { DemandeLue, PointLu } from './complements.repository.ts';
import { libellePoint } from './questions.ts';

type Demande = Pick<DemandeLue, 'dossierId' | 'message' | 'echeance'> & { readonly points: readonly Pick<PointLu, 'genre' | 'code' | 'texte' | 'requis' | 'suspensif'>[] };

/** La page du portail où le porteur répond. */
export const cheminPourRepondre = (dossierId: string): string => `/dossiers/${dossierId}/completer`;

/** Ce que la lettre d’une demande dit d’elle ; `adresse` : celle du portail. */
export const matiereDemande = ({ dossierId, message, echeance, points }: Demande, reglement: Reglement, depot: Depot, adresse: string): Pick<DonneesDemandeComplements, 'message' | 'echeance' | 'espace' | 'points' | 'suspensif'> => ({
  message, echeance, espace: `${adresse}${cheminPourRepondre(dossierId)}`, points: points.map((point) => ({ libelle: libellePoint(point, reglement, depot), texte: point.texte, requis: point.requis })), suspensif: points.some(({ suspensif }) => suspensif),
});

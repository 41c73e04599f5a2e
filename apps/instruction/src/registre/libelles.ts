import { type DetailDemande, type LieuRegistre, type LigneHistoire, STATUTS_LIEU, TYPOLOGIES, type Typologie } from '@maillage/contrats';
import type { EtatDemande, StatutLieu } from '@maillage/domain';
import { dateLongue, nombre, type Ton } from '@maillage/ui';

export const TONS_STATUT: Readonly<Record<StatutLieu, Ton>> = { ouvert: 'succes', 'en-projet': 'information', suspendu: 'attention', ferme: 'neutre' };
export const TONS_DEMANDE: Readonly<Record<EtatDemande, Ton>> = { DEPOSEE: 'information', PROPOSEE: 'attention', APPLIQUEE: 'succes', REFUSEE: 'neutre' };
export const GENRES: Readonly<Record<DetailDemande['genre'], string>> = { referencement: 'Référencement', correction: 'Correction', changement: 'Changement proposé' };
export const GESTES: Readonly<Record<LigneHistoire['geste'], string>> = { creation: 'Création', correction: 'Correction', statut: 'Nouveau statut', fusion: 'Fusion', import: 'Import de l’annuaire' };
export const options = (libelles: Readonly<Record<string, string>>) => Object.entries(libelles).map(([valeur, libelle]) => ({ valeur, libelle }));

export const typologiesLisibles = (codes: readonly string[]): string => codes.map((code) => TYPOLOGIES[code as Typologie] ?? code).join(', ');

const POSITIONS: Readonly<Record<LieuRegistre['position'], string>> = { adresse: 'À son adresse', manuelle: 'Point posé à la main', commune: 'Approchée : le bourg de sa commune', inconnue: 'Inconnue' };
/** D’où vient la position, et à combien de kilomètres près. */
export const positionLisible = ({ position, precisionKm }: Pick<LieuRegistre, 'position' | 'precisionKm'>): string => POSITIONS[position] + (precisionKm > 0 ? `, à ${nombre(precisionKm, 1)} km près` : '');

const COURTES: Readonly<Record<LieuRegistre['position'], string>> = { adresse: 'Adresse', manuelle: 'Point posé', commune: 'Bourg', inconnue: 'Inconnue' };
/** Le même en trois mots, pour une colonne. */
export const positionCourte = ({ position, precisionKm }: Pick<LieuRegistre, 'position' | 'precisionKm'>): string => COURTES[position] + (precisionKm > 0 ? `, à ${nombre(precisionKm, 1)} km` : '');

const CHAMPS: Readonly<Record<string, string>> = {
  nom: 'Nom', commune: 'Commune (code)', adresse: 'Adresse', surCarte: 'Sur la carte régionale', activiteDepuis: 'Activité ouverte depuis', etpCentiemes: 'Emplois', siret: 'SIRET', siteWeb: 'Site',
  typologies: 'Typologies', services: 'Services', position: 'Position', contact: 'Contact', statut: 'Statut', statuts: 'Statuts', reprend: 'Reprend', 'repris par': 'Repris par',
};
export const champLisible = (champ: string): string => CHAMPS[champ] ?? champ;

/** Une valeur de l’histoire, dite comme sur la fiche ; rien se dit « vide ». */
export function valeurLisible(champ: string, valeur: string | null): string {
  if (valeur === null || valeur === '') return 'vide';
  if (champ === 'etpCentiemes') return `${nombre(Number(valeur) / 100)} ETP`;
  if (champ === 'activiteDepuis') return dateLongue(valeur);
  if (champ === 'typologies') return typologiesLisibles(valeur.split(', '));
  if (champ === 'statut' || champ === 'statuts') return valeur.replace(/(ouvert|en-projet|suspendu|ferme)(?= |$)/g, (code) => STATUTS_LIEU[code as StatutLieu].toLowerCase()).replace(/\d{4}-\d{2}-\d{2}/g, dateLongue);
  return champ === 'reprend' ? valeur.replace(/ \([0-9a-f-]{36}\)$/, '') : valeur;
}

/** « 3 dossiers en cours seraient jugés autrement. » */
export function phraseEffet(touches: number): string {
  if (touches === 0) return 'Aucun dossier en cours ne serait jugé autrement.';
  return touches === 1 ? 'Un dossier en cours serait jugé autrement.' : `${nombre(touches)} dossiers en cours seraient jugés autrement.`;
}

import type { EtatDemandePaiement, TypeVersement } from '@maillage/domain';

export const TYPES: Readonly<Record<TypeVersement, string>> = { AVANCE: 'Avance', ACOMPTE: 'Acompte', SOLDE: 'Solde' };
export const FILTRES: readonly (readonly [EtatDemandePaiement | '', string])[] = [['', 'En cours'], ['DEPOSEE', 'À contrôler'], ['A_COMPLETER', 'À compléter'], ['SERVICE_FAIT', 'À liquider'], ['LIQUIDEE', 'À mandater'], ['MANDATEE', 'Chez le comptable'], ['REJETEE', 'Rejetées'], ['PAYEE', 'Payées']];
export const NUMEROS_CONNUS = [{ valeur: 'dossier', libelle: 'Numéro du dossier déposé' }, { valeur: 'annuaire', libelle: 'Annuaire public' }, { valeur: 'site-officiel', libelle: 'Site officiel de la structure' }, { valeur: 'appel-anterieur', libelle: 'Appel antérieur' }] as const;
export const CONCORDANCES = { identique: 'même nom que la structure', proche: 'nom proche de celui de la structure', autre: 'nom différent de celui de la structure' } as const;

export const tonDe = (etat: EtatDemandePaiement): 'succes' | 'erreur' | 'attention' | 'information' => (etat === 'PAYEE' ? 'succes' : etat === 'REJETEE' ? 'erreur' : etat === 'A_COMPLETER' ? 'attention' : 'information');

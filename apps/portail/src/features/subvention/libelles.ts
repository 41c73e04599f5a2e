import type { EtatDemandePaiement, TypeVersement } from '@maillage/domain';
import type { ComponentProps } from 'react';
import type { Badge } from '@maillage/ui';

export const LIBELLES_TYPE: Readonly<Record<TypeVersement, string>> = { AVANCE: 'Avance', ACOMPTE: 'Acompte', SOLDE: 'Solde' };
export const DEMANDER: Readonly<Record<TypeVersement, string>> = { AVANCE: 'Demander une avance', ACOMPTE: 'Demander un acompte', SOLDE: 'Demander le solde' };
export const BALLE = { porteur: 'À vous de jouer', region: 'La Région agit', personne: 'Rien à faire' } as const;

/** La couleur d’un état de demande ; son libellé vient de l’API. */
export const tonDe = (etat: EtatDemandePaiement): NonNullable<ComponentProps<typeof Badge>['ton']> =>
  (etat === 'PAYEE' ? 'succes' : etat === 'A_COMPLETER' || etat === 'BROUILLON' ? 'attention' : etat === 'REJETEE' ? 'erreur' : 'information');

import type { ClasseCouverture } from '@maillage/domain';
import type { CommuneCarte, Ton } from '@maillage/ui';

type Presentation = { readonly libelle: string; readonly explication: string; readonly ton: Ton; readonly marque: CommuneCarte['marque'] };

/** Ce que veut dire chaque classe, en mots et en forme. */
export const CLASSES: Readonly<Record<ClasseCouverture, Presentation>> = {
  couverte: { libelle: 'Couverte', explication: 'Un tiers-lieu ouvert est à moins de 20 minutes en voiture, même au plus long de l’estimation.', ton: 'succes', marque: 'pleine' },
  'a-verifier': { libelle: 'À vérifier', explication: 'L’estimation ne permet pas de trancher : un calcul d’itinéraire est nécessaire.', ton: 'attention', marque: 'hachuree' },
  'non-couverte': { libelle: 'Non couverte', explication: 'Tous les tiers-lieux ouverts sont à 20 minutes ou plus, même au plus court de l’estimation.', ton: 'erreur', marque: 'carree' },
};

export const ORDRE: readonly ClasseCouverture[] = ['couverte', 'a-verifier', 'non-couverte'];
export const CLES = { couverte: 'couverte', 'a-verifier': 'aVerifier', 'non-couverte': 'nonCouverte' } as const;

import type { MaDemande } from '@maillage/contrats';
import type { Ton } from '@maillage/ui';

/** L’état d’une demande pour qui l’a faite : un mot, et ce qui se passe ensuite. */
const ETATS: Readonly<Record<MaDemande['etat'], { readonly libelle: string; readonly ton: Ton; readonly suite: string }>> = {
  DEPOSEE: { libelle: 'Reçue', ton: 'information', suite: 'La Coopérative Tiers-Lieux ou la Région l’examine. Vous n’avez rien à faire : la réponse vous parviendra par courriel.' },
  PROPOSEE: { libelle: 'En attente de la Région', ton: 'attention', suite: 'La demande a été examinée. La Région doit encore donner son accord, parce que ce changement touche des dossiers en cours.' },
  APPLIQUEE: { libelle: 'Acceptée', ton: 'succes', suite: 'L’annuaire est à jour.' },
  REFUSEE: { libelle: 'Non retenue', ton: 'neutre', suite: 'Vous pouvez faire une nouvelle demande avec d’autres éléments.' },
};

export const etatLisible = (etat: MaDemande['etat']) => ETATS[etat];

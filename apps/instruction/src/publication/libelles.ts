import type { LigneAPublier, LigneRegistreAides } from '@maillage/contrats';
import type { Ton } from '@maillage/ui';

type Etat = { readonly libelle: string; readonly ton: Ton };

export const ETATS_PUBLICATION: Readonly<Record<LigneAPublier['etat'], Etat>> = {
  publiee: { libelle: 'Publiée', ton: 'succes' }, 'a-publier': { libelle: 'À publier', ton: 'information' }, 'en-retard': { libelle: 'En retard', ton: 'erreur' },
  'a-corriger': { libelle: 'À corriger', ton: 'attention' }, 'hors-champ': { libelle: 'Non exigée', ton: 'neutre' },
};

export const ETATS_REGISTRE: Readonly<Record<LigneRegistreAides['etat'], Etat>> = {
  inscrite: { libelle: 'Inscrite', ton: 'succes' }, 'inscrite-en-retard': { libelle: 'Inscrite hors délai', ton: 'attention' }, 'a-inscrire': { libelle: 'À inscrire', ton: 'information' }, 'en-retard': { libelle: 'En retard', ton: 'erreur' },
};

import type { CritereNote, Grille } from '../../notation/grille.ts';
import { aConfirmer, de } from './sources.ts';

const ATTENTES = 'Les attentes sont tirées des textes publiés ; ni grille, ni poids, ni seuil n’y figurent : à confirmer par la Région.';

/** De 0 à 4 : les mêmes mots pour tous les critères, tant que la Région n’en a pas arrêté d’autres. */
const MENTIONS = ['Absent', 'Insuffisant', 'À consolider', 'Satisfaisant', 'Exemplaire'] as const;

const critere = (code: string, libelle: string, description: string, poids: number): CritereNote => ({ code, libelle, description, poids, mentions: MENTIONS });

const CRITERES: readonly CritereNote[] = [
  critere('ancrage', 'Ancrage territorial', 'Besoins du territoire, coopérations avec les acteurs locaux, complémentarité avec les lieux voisins.', 2),
  critere('offre', 'Offre de services', 'Services nouveaux ou consolidés, ouverture à tous, hybridation des usages.', 2),
  critere('gouvernance', 'Gouvernance collective', 'Place du collectif d’utilisateurs dans les décisions et dans la vie du lieu.', 2),
  critere('accueil', 'Professionnalisation de l’accueil', 'Temps d’animation, compétences, horaires, accessibilité.', 1),
  critere('economie', 'Équilibre économique', 'Réalisme du budget, diversité des ressources, perspectives après l’aide.', 2),
  critere('transitions', 'Transitions', 'Sobriété, mobilités, effet pour les publics éloignés.', 1),
];

/** La grille proposée ; `evaluateurs` et `obligatoire` appartiennent à l’édition. */
export const grilleProposee = (evaluateurs: number, obligatoire: boolean): Grille => ({
  criteres: de(aConfirmer(ATTENTES), CRITERES),
  seuilPourMille: de(aConfirmer('Aucun seuil publié : la moitié des points est proposée, à confirmer.'), 500),
  evaluateurs: de(aConfirmer('Nombre d’évaluateurs à confirmer par la Région.'), evaluateurs),
  ecartAJustifier: de(aConfirmer('Écart à justifier à confirmer par la Région.'), 2),
  obligatoire: de(aConfirmer('Caractère obligatoire de la notation à confirmer par la Région.'), obligatoire),
});

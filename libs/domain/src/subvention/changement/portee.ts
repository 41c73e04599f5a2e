import type { Sourcee } from '../../reglement/provenance.ts';

/** Ce que le porteur demande à changer après l’attribution. */
export type NatureChangement = 'calendrier' | 'budget';

/** Ce que le changement touche vraiment : c’est elle qui dit qui en décide. */
export type PorteeChangement = 'calendrier' | 'budget-lignes' | 'montant-baisse' | 'montant-hausse';

/** Qui décide : la commission permanente, le signataire par un acte, ou une simple lettre. */
export type VoieChangement = 'vote' | 'signataire' | 'lettre';
export type VoiesChangement = Readonly<Record<PorteeChangement, VoieChangement>>;

export const PORTEES_CHANGEMENT: readonly PorteeChangement[] = ['calendrier', 'budget-lignes', 'montant-baisse', 'montant-hausse'];
export const VOIES_CHANGEMENT: readonly VoieChangement[] = ['vote', 'signataire', 'lettre'];

/** À confirmer : aucun texte publié ne dit qui décide ; seule la hausse, qui attribue, revient sûrement à l’assemblée (art. L. 4221-5 du CGCT). */
export const VOIES_PAR_DEFAUT: VoiesChangement = { calendrier: 'signataire', 'budget-lignes': 'lettre', 'montant-baisse': 'signataire', 'montant-hausse': 'vote' };

/** La voie d’un changement dans une édition ; le défaut si elle n’en dit rien. Une hausse se vote toujours. */
export const voieDe = ({ changements }: { readonly changements?: Sourcee<VoiesChangement> }, portee: PorteeChangement): VoieChangement =>
  (portee === 'montant-hausse' ? 'vote' : (changements?.valeur ?? VOIES_PAR_DEFAUT)[portee]);

/** Ce qu’un changement de budget touche, montants en centimes. */
export function porteeBudget(avant: Montants, apres: Montants): PorteeChangement {
  if (apres.montantCentimes > avant.montantCentimes) return 'montant-hausse';
  return apres.montantCentimes === avant.montantCentimes && apres.assietteCentimes === avant.assietteCentimes ? 'budget-lignes' : 'montant-baisse';
}
export type Montants = { readonly montantCentimes: number; readonly assietteCentimes: number };

/** L’acte que la voie appelle : celui de l’attribution se modifie par un acte de même nature. */
export const acteDuChangement = (voie: VoieChangement, acteNature: 'convention' | 'arrete' | null): ActeChangement =>
  (voie === 'lettre' ? 'reponse-changement' : acteNature === 'arrete' ? 'arrete-modificatif' : 'avenant');
export type ActeChangement = 'avenant' | 'arrete-modificatif' | 'reponse-changement';

import type { ErreurSaisie } from '../reglement/question.ts';
import type { Jour } from '../temps/jour.ts';

/** Ce que l’instruction décide du budget entier ; nul : la déclaration du porteur, et le jour du dépôt. */
export type ReglagesBudget = {
  readonly htOuTtc: 'HT' | 'TTC' | null;
  readonly motifHtOuTtc: string | null;
  readonly eligiblesDepuis: Jour | null;
  readonly motifEligiblesDepuis: string | null;
};

export const SANS_REGLAGE: ReglagesBudget = { htOuTtc: null, motifHtOuTtc: null, eligiblesDepuis: null, motifEligiblesDepuis: null };

/** Hors taxes quand la structure déclare récupérer la TVA, toutes taxes comprises sinon. */
export const taxesDeclarees = (recupereTva: boolean | undefined): 'HT' | 'TTC' => (recupereTva ? 'HT' : 'TTC');

/** S’écarter de la déclaration de TVA, ou du jour du dépôt, se motive : le même contrôle à l’écran et au serveur. */
export function verifierReglages({ htOuTtc, motifHtOuTtc, eligiblesDepuis, motifEligiblesDepuis }: ReglagesBudget, { recupereTva, depot }: { readonly recupereTva: boolean | undefined; readonly depot: Jour }): readonly ErreurSaisie[] {
  return [
    ...(htOuTtc !== null && htOuTtc !== taxesDeclarees(recupereTva) && !motifHtOuTtc?.trim() ? [{ chemin: 'motifHtOuTtc', message: 'Dites pourquoi le budget ne suit pas la déclaration de TVA de la structure.' }] : []),
    ...(eligiblesDepuis !== null && eligiblesDepuis !== depot && !motifEligiblesDepuis?.trim() ? [{ chemin: 'motifEligiblesDepuis', message: 'Dites pourquoi les dépenses ne comptent pas à partir du jour du dépôt.' }] : []),
  ];
}

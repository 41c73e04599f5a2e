import type { CodeCritere } from '../reglement/critere.ts';
import type { Jour } from '../temps/jour.ts';
import type { Contrat, Demande } from './demande.ts';

/** Ce que l’instruction peut établir elle-même, pièce à l’appui ; nul = toujours inconnu. */
export type FaitsEtablis = {
  readonly activiteDepuis?: Jour | null;
  readonly contrats?: readonly Contrat[] | null;
  readonly collectif?: Demande['collectifUtilisateurs'];
  readonly etablissementDansLaRegion?: boolean | null;
  readonly surCarteRegionale?: boolean | null;
};

/** Le fait que lit chacun de ces critères ; les autres ne se corrigent pas, ils se concluent. */
export const FAIT_DU_CRITERE = {
  'anciennete-3-ans': 'activiteDepuis',
  'emploi-0-5-etp': 'contrats',
  'collectif-utilisateurs': 'collectif',
  'implantation-regionale': 'etablissementDansLaRegion',
  'carte-regionale': 'surCarteRegionale',
} as const satisfies Partial<Record<CodeCritere, keyof FaitsEtablis>>;

export type CritereCorrigeable = keyof typeof FAIT_DU_CRITERE;

export const estCorrigeable = (code: string): code is CritereCorrigeable => Object.hasOwn(FAIT_DU_CRITERE, code);

/** La demande telle que l’instruction l’établit ; celle du dépôt n’est jamais modifiée. */
export function etablirFaits(demande: Demande, faits: FaitsEtablis): Demande {
  const { collectif, etablissementDansLaRegion, activiteDepuis, contrats, surCarteRegionale } = faits;
  return {
    ...demande,
    structure: { ...demande.structure, ...(etablissementDansLaRegion === undefined ? {} : { etablissementDansLaRegion }) },
    collectifUtilisateurs: collectif === undefined ? demande.collectifUtilisateurs : collectif,
    projet: {
      ...demande.projet,
      ...(activiteDepuis === undefined ? {} : { activiteDepuis }),
      ...(contrats === undefined ? {} : { contrats }),
      ...(surCarteRegionale === undefined ? {} : { surCarteRegionale }),
    },
  };
}

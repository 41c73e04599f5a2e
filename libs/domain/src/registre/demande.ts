import type { Role } from '../dossier/machine.ts';

/** Une demande de changement du registre : déposée par un lieu, proposée par qui l’instruit, appliquée ou refusée. */
export type EtatDemande = 'DEPOSEE' | 'PROPOSEE' | 'APPLIQUEE' | 'REFUSEE';
export type GesteDemande = 'appliquer' | 'proposer' | 'refuser' | 'viser' | 'ecarter';

type Passage = { readonly libelle: string; readonly de: EtatDemande; readonly vers: EtatDemande; readonly roles: readonly Role[] };

/** Qui tient le registre : la Coopérative et les services de la Région. */
export const TENEURS_DU_REGISTRE = ['EXPERT', 'INSTRUCTEUR', 'VALIDEUR', 'ADMIN'] as const satisfies readonly Role[];

/** La seule table des passages : un changement qui ferait changer l’avis rendu sur un dossier en cours attend le visa de la Région. */
export const PASSAGES_DEMANDE = {
  appliquer: { libelle: 'Appliquer le changement', de: 'DEPOSEE', vers: 'APPLIQUEE', roles: TENEURS_DU_REGISTRE },
  proposer: { libelle: 'Demander le visa de la Région', de: 'DEPOSEE', vers: 'PROPOSEE', roles: TENEURS_DU_REGISTRE },
  refuser: { libelle: 'Refuser la demande', de: 'DEPOSEE', vers: 'REFUSEE', roles: TENEURS_DU_REGISTRE },
  viser: { libelle: 'Viser et appliquer', de: 'PROPOSEE', vers: 'APPLIQUEE', roles: ['VALIDEUR'] },
  ecarter: { libelle: 'Refuser le visa', de: 'PROPOSEE', vers: 'REFUSEE', roles: ['VALIDEUR'] },
} as const satisfies Record<GesteDemande, Passage>;

/** Les gestes permis depuis un état à qui porte ces rôles, dans l’ordre de la table. */
export function gestesPossibles(etat: EtatDemande, roles: readonly Role[]): readonly GesteDemande[] {
  return (Object.keys(PASSAGES_DEMANDE) as GesteDemande[]).filter((geste) => {
    const passage: Passage = PASSAGES_DEMANDE[geste];
    return passage.de === etat && passage.roles.some((role) => roles.includes(role));
  });
}

/** Vrai si un changement doit attendre le visa : il touche au moins un dossier, et qui le fait n’est pas valideur. `dossiersTouches` : nombre. */
export const visaNecessaire = (dossiersTouches: number, roles: readonly Role[]): boolean => dossiersTouches > 0 && !roles.includes('VALIDEUR');

import type { CodeCritere, Critere } from '../reglement/critere.ts';
import type { Reglement } from '../reglement/reglement.ts';
import type { Instant } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';
import { type CritereJuge, jugerAvecChangements } from './changement.ts';
import { appliquerCorrections } from './correction.ts';
import type { Demande } from './demande.ts';
import type { Contexte } from './regle.ts';
import { juger } from './regles.ts';
import type { Constat, Issue, Verdict } from './verdict.ts';

/**
 * Le verdict d’une demande sous une édition : fonction pure, tous les critères constatés et motivés.
 * `atteints` limite le test public aux critères que ses questions atteignent ; les autres sont « à justifier au dépôt ».
 * Une condition de dépôt non satisfaite arrête là : les critères ne sont alors pas jugés.
 */
export function evaluer(demande: Demande, reglement: Reglement, { evalueLe, atteints }: { readonly evalueLe: Instant; readonly atteints?: ReadonlySet<CodeCritere> }): Verdict {
  const contexte: Contexte = { demande, reglement, jour: jourAParis(demande.deposeLe) };
  const juges = (criteres: readonly Critere[]) => jugerAvecChangements(criteres.filter(({ genre }) => atteints?.has(genre) ?? true), contexte).map(enConstat);

  const conditions = juges(reglement.conditionsDepot);
  const refuse = conditions.some(({ resultat }) => resultat === 'non-satisfait');
  const constats = refuse ? conditions : [...conditions, ...juges(reglement.criteres)];
  return {
    issue: refuse ? 'refus-depot' : issue(constats),
    edition: { code: reglement.code, version: reglement.version },
    evalueLe,
    dateReference: contexte.jour,
    constats,
    aJustifier: [...reglement.conditionsDepot, ...reglement.criteres]
      .filter((critere) => atteints !== undefined && !atteints.has(critere.genre) && !juger(critere, contexte).sansObjet)
      .map(({ genre: code, libelle }) => ({ code, libelle })),
  };
}

/** La demande une fois appliqué tout ce que le verdict propose de changer. */
export const appliquerChangements = (demande: Demande, { constats }: Verdict): Demande =>
  appliquerCorrections(demande, constats.flatMap(({ changement }) => (changement ? [changement.correction] : [])));

/** Rien ne se déduit de l’absence de constat : une liste vide reste à vérifier. */
function issue(constats: readonly Constat[]): Issue {
  if (constats.some(({ resultat }) => resultat === 'non-satisfait')) return 'ineligible';
  return constats.length > 0 && constats.every(({ resultat }) => resultat === 'satisfait') ? 'eligible' : 'a-verifier';
}

const enConstat = ({ critere, jugement, changement }: CritereJuge): Constat => ({
  code: critere.genre,
  libelle: critere.libelle,
  resultat: jugement.resultat,
  article: critere.article,
  source: critere.source,
  valeur: jugement.valeur ?? null,
  seuil: jugement.seuil ?? null,
  marge: jugement.marge ?? null,
  motif: jugement.motif,
  ...(jugement.sansObjet ? { sansObjet: true } : {}),
  changement,
});

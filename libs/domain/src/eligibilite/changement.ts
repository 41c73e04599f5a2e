import type { Critere } from '../reglement/critere.ts';
import { enFrancais } from '../temps/jour.ts';
import { estAvant, premierInstantRefuse } from '../temps/mural.ts';
import { jourAParis } from '../temps/paris.ts';
import { appliquerCorrection, appliquerCorrections } from './correction.ts';
import type { Correction, Demande } from './demande.ts';
import type { Contexte, Jugement } from './regle.ts';
import { juger } from './regles.ts';
import type { Changement } from './verdict.ts';

export type CritereJuge = { readonly critere: Critere; readonly jugement: Jugement; readonly changement: Changement | null };

/** Juge les critères et garde, pour chacun qui n’est pas satisfait, la première piste qui le rend satisfait avant la clôture. */
export function jugerAvecChangements(criteres: readonly Critere[], contexte: Contexte): readonly CritereJuge[] {
  const juges = criteres.map((critere) => verifierPistes(critere, juger(critere, contexte), contexte));
  return accorder(juges, contexte);
}

function verifierPistes(critere: Critere, jugement: Jugement, contexte: Contexte): CritereJuge {
  const pistes = jugement.resultat === 'satisfait' ? [] : jugement.pistes ?? [];
  const retenue = pistes.find(({ correction }) => {
    const corrigee = appliquerCorrection(contexte.demande, correction);
    return avantLaCloture(corrigee, contexte) && juger(critere, situer(corrigee, contexte)).resultat === 'satisfait';
  });
  if (retenue) return { critere, jugement, changement: retenue };
  const tardive = pistes.map(({ correction }) => correction).find((correction) => correction.genre === 'deposer-le');
  const cloture = contexte.reglement.periode.dernierJourDepot.valeur;
  const motif = tardive && tardive.jour > cloture
    ? `${jugement.motif} Ce serait possible à partir du ${enFrancais(tardive.jour)}, mais l’appel se termine le ${enFrancais(cloture)}.`
    : jugement.motif;
  return { critere, jugement: { ...jugement, motif }, changement: null };
}

/**
 * Déposer plus tard peut défaire un autre critère (un contrat qui se termine) : le changement de date emporte alors
 * aussi ce qu’il faut pour que l’ensemble tienne.
 */
function accorder(juges: readonly CritereJuge[], contexte: Contexte): readonly CritereJuge[] {
  const porteur = juges.find(({ changement }) => changement?.correction.genre === 'deposer-le');
  if (!porteur?.changement) return juges;
  const corrigee = appliquerCorrections(contexte.demande, juges.flatMap(({ changement }) => (changement ? [changement.correction] : [])));
  const complements = juges
    .filter(({ jugement, changement }) => jugement.resultat === 'satisfait' || changement !== null)
    .map(({ critere }) => verifierPistes(critere, juger(critere, situer(corrigee, contexte)), situer(corrigee, contexte)).changement)
    .filter((changement) => changement !== null);
  if (complements.length === 0) return juges;
  const changement: Changement = {
    texte: [porteur.changement.texte, ...complements.map(({ texte }) => `À cette date, il faudrait aussi ceci : ${texte}`)].join(' '),
    correction: { genre: 'ensemble', corrections: [porteur.changement.correction, ...complements.map(({ correction }): Correction => correction)] },
  };
  return juges.map((juge) => (juge === porteur ? { ...juge, changement } : juge));
}

const situer = (demande: Demande, { reglement }: Contexte): Contexte => ({ demande, reglement, jour: jourAParis(demande.deposeLe) });

/** Une correction qui ne déplace pas le dépôt reste possible même quand l’appel est clos. */
const avantLaCloture = (corrigee: Demande, { demande, reglement: { periode } }: Contexte): boolean =>
  corrigee.deposeLe === demande.deposeLe || estAvant(corrigee.deposeLe, premierInstantRefuse(periode.dernierJourDepot.valeur, periode.heureDepot.valeur));

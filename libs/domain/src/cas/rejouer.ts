import { evaluer } from '../eligibilite/evaluer.ts';
import { editionParCode } from '../editions/index.ts';
import type { Cas, CasEligibilite, CasGenre, Rejeu } from './cas.ts';
import { GENRES } from './genres.ts';
import { jouerCas } from './subventions.ts';

/** Rejoue un cas avec les règles du produit ; une forme inconnue ou une erreur donne un cas non conforme, jamais une exception. */
export function rejouer(cas: unknown): Rejeu {
  const { id = '(sans identifiant)', titre = '', attendu = null } = (cas ?? {}) as Partial<Cas>;
  try {
    const trouve = trouver(cas as Cas);
    const attendu = attenduDe(cas as Cas);
    return { id, titre, attendu, trouve, conforme: canonique(trouve) === canonique(attendu) };
  } catch (erreur) {
    return { id, titre, attendu, trouve: { erreur: erreur instanceof Error ? erreur.message : String(erreur) }, conforme: false };
  }
}

function trouver(cas: Cas): unknown {
  if (cas !== null && typeof cas === 'object') {
    if ('structure' in cas) return eligibilite(cas);
    if ('genre' in cas) return parGenre(cas);
    if ('operations' in cas) return jouerCas(cas);
  }
  throw new Error('Forme de cas inconnue : ni « structure », ni « genre », ni « operations ».');
}

/** Une subvention attend l’issue de chaque opération, et ses soldes finaux. */
const attenduDe = (cas: Cas): unknown => ('operations' in cas ? { operations: cas.operations.map(({ attendu }) => attendu ?? null), soldes: cas.attendu } : cas.attendu);

/** Les critères non satisfaits, et ceux que le cas éprouve : tout autre vaut « satisfait ». */
function eligibilite(cas: CasEligibilite): unknown {
  const reglement = editionParCode(cas.edition);
  if (!reglement) throw new Error(`Édition inconnue : « ${cas.edition} ».`);
  const { issue, constats } = evaluer(cas, reglement, { evalueLe: cas.deposeLe });
  const resultats = new Map(constats.map(({ code, resultat }) => [code as string, resultat]));
  const eprouves = Object.keys(cas.attendu.criteres).map((code) => [code, resultats.get(code) ?? 'satisfait'] as const);
  const autres = [...resultats].filter(([, resultat]) => resultat !== 'satisfait');
  return { verdict: issue, criteres: Object.fromEntries([...autres, ...eprouves]) };
}

function parGenre(cas: CasGenre): unknown {
  const calcul = GENRES[cas.genre];
  if (!calcul) throw new Error(`Genre de cas inconnu : « ${cas.genre} ».`);
  return calcul(cas.entree, cas.edition);
}

const canonique = (valeur: unknown): string =>
  JSON.stringify(valeur, (_cle, contenu: unknown) => (contenu !== null && typeof contenu === 'object' && !Array.isArray(contenu)
    ? Object.fromEntries(Object.entries(contenu).sort(([a], [b]) => (a < b ? -1 : 1)))
    : contenu));

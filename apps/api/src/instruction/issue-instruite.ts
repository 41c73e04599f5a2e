import type { CritereInstruit } from '@maillage/contrats';
import { type Constat, type Issue, resultatRetenu, type Verdict, visaManquant } from '@maillage/domain';
import type { FaitEtabli, Preuve } from './eligibilite/criteres.repository.ts';
import type { Confirmation } from './instruction.repository.ts';

export type Etais = { readonly confirmations: readonly Confirmation[]; readonly faits: readonly FaitEtabli[]; readonly preuves: readonly Preuve[]; /** Le verdict sur les faits établis ; nul s’il n’y en a pas. */ readonly rejoue: Verdict | null };

/** Chaque constat automatique à côté de ce que les personnes ont établi, prouvé et conclu ; ce qui en vaut aujourd’hui. */
export const criteresInstruits = ({ constats }: Verdict, { confirmations, faits, preuves, rejoue }: Etais, noms: ReadonlyMap<string, string>): readonly CritereInstruit[] =>
  constats.map((constat) => {
    const fait = faits.find(({ code }) => code === constat.code);
    const autre = rejoue?.constats.find(({ code }) => code === constat.code);
    const nouveau = autre && (fait || autre.resultat !== constat.resultat) ? autre : null;
    const trouvee = confirmations.find(({ code }) => code === constat.code);
    const resultat = (nouveau ?? constat).resultat;
    const nommer = (id: string) => noms.get(id) ?? 'Agent';
    return {
      ...constat, retenu: resultatRetenu(resultat, trouvee ?? null), rejoue: nouveau && extraire(nouveau),
      fait: fait ? { valeur: fait.valeur, motif: fait.motif, par: nommer(fait.par), le: fait.le } : null,
      preuves: preuves.filter(({ code }) => code === constat.code).map(({ pieceId, nom, page, remarque }) => ({ pieceId, nom, page, remarque })),
      confirmation: trouvee ? {
        resultat: trouvee.resultat, motif: trouvee.motif, parId: trouvee.par, par: nommer(trouvee.par), le: trouvee.le, visaManquant: visaManquant(resultat, trouvee),
        visa: trouvee.visa && { etat: trouvee.visa, par: trouvee.visaPar && nommer(trouvee.visaPar), le: trouvee.visaLe, motif: trouvee.visaMotif },
      } : null,
    };
  });

/** Le constat qui vaut : rejoué sur les faits établis, sinon celui du dépôt. */
export const constatCourant = ({ resultat, rejoue }: Pick<CritereInstruit, 'resultat' | 'rejoue'>): Constat['resultat'] => rejoue?.resultat ?? resultat;

/** L’éligibilité telle que les personnes l’ont confirmée ; sans conclusion humaine, le constat automatique tient. */
export function issueInstruite(criteres: readonly Pick<CritereInstruit, 'retenu'>[]): Issue {
  if (criteres.some(({ retenu }) => retenu === 'non-satisfait')) return 'ineligible';
  return criteres.length > 0 && criteres.every(({ retenu }) => retenu === 'satisfait' || retenu === 'derogation') ? 'eligible' : 'a-verifier';
}

const extraire = ({ resultat, motif, valeur, marge }: Constat) => ({ resultat, motif, valeur, marge });

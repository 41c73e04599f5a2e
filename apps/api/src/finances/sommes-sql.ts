import type { SommesSubvention } from '@maillage/contrats';
import type { Compte } from '@maillage/domain';

/** Ce que dit chaque somme d’une subvention : ses comptes, et le sens dans lequel on les lit. */
export const SOMMES: Readonly<Record<keyof SommesSubvention, { readonly signe: 1 | -1; readonly comptes: readonly Compte[] }>> = {
  voteCentimes: { signe: -1, comptes: ['droits-votes'] },
  engageCentimes: { signe: 1, comptes: ['ae-engagee'] },
  verseCentimes: { signe: 1, comptes: ['verse'] },
  resteCentimes: { signe: 1, comptes: ['reste-a-verser'] },
  tropPercuCentimes: { signe: 1, comptes: ['trop-percu-a-titrer', 'titres-a-recouvrer'] },
};

const NOMS = Object.keys(SOMMES) as readonly (keyof SommesSubvention)[];

export const COMPTES_SOMMES: readonly Compte[] = NOMS.flatMap((nom) => SOMMES[nom].comptes);

/** Les sommes du dossier `d`, une colonne par nom. */
export const SOMMES_DU_DOSSIER = `SELECT ${NOMS.map((nom) => `coalesce(${SOMMES[nom].signe < 0 ? '-' : ''}sum(montant_centimes) FILTER (WHERE compte IN (${SOMMES[nom].comptes.map((compte) => `'${compte}'`).join(', ')})), 0)::bigint AS "${nom}"`).join(', ')}
  FROM ligne_ecriture WHERE dossier_id = d.id`;

export const SOMMES_TOTALES = NOMS.map((nom) => `coalesce(sum(l."${nom}"), 0)::bigint AS "${nom}"`).join(', ');

/** Les mêmes sommes, à partir de totaux par compte. */
export function sommesDe(totaux: readonly { readonly compte: Compte; readonly montantCentimes: number }[]): SommesSubvention {
  const somme = (nom: keyof SommesSubvention): number => {
    const trouve = totaux.filter(({ compte }) => SOMMES[nom].comptes.includes(compte)).reduce((total, { montantCentimes }) => total + montantCentimes, 0);
    return trouve === 0 ? 0 : SOMMES[nom].signe * trouve;
  };
  return { voteCentimes: somme('voteCentimes'), engageCentimes: somme('engageCentimes'), verseCentimes: somme('verseCentimes'), resteCentimes: somme('resteCentimes'), tropPercuCentimes: somme('tropPercuCentimes') };
}

/** Comment une séance range ses dossiers en rapports : par volet d’un appel, ou par appel. */
export type Regroupement = 'volet' | 'appel';
export const REGROUPEMENTS: readonly Regroupement[] = ['volet', 'appel'];
export const LIBELLES_REGROUPEMENT: Readonly<Record<Regroupement, string>> = { volet: 'Un rapport par volet', appel: 'Un rapport par appel' };

export type DossierRange = { readonly numero: string; readonly appelId: string; readonly appelTitre: string; readonly volet: string | null; readonly voletLibelle: string | null };
export type GroupeRapport<D> = { readonly code: string; readonly titre: string; readonly dossiers: readonly D[] };

/** Les rapports d’une séance, par ordre de titre ; dans chacun, les dossiers par numéro. Le code est stable : il porte l’introduction et le numéro de délibération. */
export function regrouper<D extends DossierRange>(dossiers: readonly D[], par: Regroupement): readonly GroupeRapport<D>[] {
  const groupes = new Map<string, D[]>();
  for (const dossier of dossiers) groupes.set(codeGroupe(dossier, par), [...groupes.get(codeGroupe(dossier, par)) ?? [], dossier]);
  return [...groupes].map(([code, siens]) => ({ code, titre: titreGroupe(siens[0]!, par), dossiers: siens.sort((a, b) => (a.numero < b.numero ? -1 : 1)) }))
    .sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

/** `2025-2028` ou `2025-2028.creation` : se lit dans une adresse. */
export const codeGroupe = ({ appelId, volet }: Pick<DossierRange, 'appelId' | 'volet'>, par: Regroupement): string => (par === 'appel' ? appelId : `${appelId}.${volet ?? 'sans-volet'}`);

const titreGroupe = ({ appelTitre, voletLibelle }: DossierRange, par: Regroupement): string => (par === 'appel' || !voletLibelle ? appelTitre : `${appelTitre} – ${voletLibelle}`);

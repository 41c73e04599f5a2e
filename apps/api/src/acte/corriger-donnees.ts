import type { DonneesActe } from '@maillage/pdf';

/** Ce qui tient à la décision, ou identifie la lettre : une rectification n’y touche pas. */
const INTOUCHABLES: ReadonlySet<string> = new Set(['nature', 'gabarit', 'projet', 'instant', 'date', 'decision', 'montant', 'montantDemande', 'assiette', 'tauxEffectif', 'recours', 'signataire', 'references', 'verification', 'journal', 'rendu', 'rectification', 'autorite', 'algorithme', 'rejetImplicite', 'seance', 'modele', 'saisis', 'titre']);

/** Une somme ne se rectifie pas : elle a été votée. */
const SOMME = /€|\beuros?\b/i;

/** Les données d’une lettre où chaque `auLieuDe` devient `lire`, hors de ce qui tient à la décision (somme, délibération) ; nul si le passage n’y est pas, ou y tient. */
export function corrigerDonnees<D extends DonneesActe>(donnees: D, auLieuDe: string, lire: string): D | null {
  const { deliberation } = donnees.references;
  if ([auLieuDe, lire].some((texte) => SOMME.test(texte) || (deliberation !== null && texte.includes(deliberation))) || (deliberation?.includes(auLieuDe) ?? false)) return null;
  let trouve = false;
  const corriger = (valeur: unknown): unknown => {
    if (typeof valeur === 'string') { trouve ||= valeur.includes(auLieuDe); return valeur.replaceAll(auLieuDe, () => lire); }
    if (Array.isArray(valeur)) return valeur.map(corriger);
    return valeur !== null && typeof valeur === 'object' ? Object.fromEntries(Object.entries(valeur).map(([cle, une]) => [cle, corriger(une)])) : valeur;
  };
  const corrigees = Object.fromEntries(Object.entries(donnees).map(([cle, valeur]) => [cle, INTOUCHABLES.has(cle) ? valeur : corriger(valeur)])) as D;
  return trouve ? corrigees : null;
}

import type { EtapeSaisie } from '@maillage/contrats';
import type { Reponses } from '@maillage/domain';
import { estIllisible } from './illisible.ts';

/** Les champs d’une étape dans le formulaire : le noyau typé à plat, les réponses de l’édition à part. */
export type ValeursEtape = { readonly reponses?: Readonly<Record<string, unknown>>; readonly [champ: string]: unknown };

/** Ce qui part au serveur : champs vides et illisibles ôtés, lignes de tableau gardées même incomplètes. `complete` : rien d’illisible n’a été laissé de côté. */
export function versSaisie({ reponses, ...contenu }: ValeursEtape): { readonly saisie: EtapeSaisie; readonly complete: boolean } {
  const saisie = { contenu: objet(contenu), reponses: objet(reponses ?? {}) as Reponses };
  return { saisie, complete: !contientIllisible(contenu) && !contientIllisible(reponses) };
}

const objet = (source: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(source).map(([cle, valeur]) => [cle, epurer(valeur)] as const).filter(([, valeur]) => valeur !== undefined));

function epurer(valeur: unknown): unknown {
  if (valeur === '' || valeur === null || estIllisible(valeur)) return undefined;
  if (Array.isArray(valeur)) return valeur.map((ligne: unknown) => (estObjet(ligne) ? objet(ligne) : ligne)).filter((ligne) => ligne !== undefined);
  if (!estObjet(valeur)) return valeur;
  const contenu = objet(valeur);
  return Object.keys(contenu).length > 0 ? contenu : undefined;
}

const contientIllisible = (valeur: unknown): boolean => estIllisible(valeur)
  || (Array.isArray(valeur) ? valeur.some(contientIllisible) : estObjet(valeur) && Object.values(valeur).some(contientIllisible));

const estObjet = (valeur: unknown): valeur is Readonly<Record<string, unknown>> => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

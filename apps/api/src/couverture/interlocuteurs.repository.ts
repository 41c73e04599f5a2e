import { type Executeur, ligne, lignes } from '../base/requetes.ts';

type Coordonnees = { readonly nom?: string; readonly courriel?: string; readonly telephone?: string };
/** Le paramètre « interlocuteurs » : ce que l’administration a confirmé, par code de département, Siren d’EPCI, et pour la Coopérative. */
export type InterlocuteursConfirmes = { readonly departements?: Readonly<Record<string, Coordonnees>>; readonly epcis?: Readonly<Record<string, Coordonnees>>; readonly cooperative?: Coordonnees };

export async function interlocuteursConfirmes(base: Executeur): Promise<InterlocuteursConfirmes> {
  const valeur = (await ligne<{ valeur: string }>(base, `SELECT valeur FROM parametre WHERE code = 'interlocuteurs'`))?.valeur;
  return valeur ? JSON.parse(valeur) as InterlocuteursConfirmes : {};
}

export const epciDeLaCommune = (base: Executeur, code: string): Promise<{ readonly epci: string | null; readonly epciNom: string | null } | null> =>
  ligne(base, 'SELECT epci, epci_nom AS "epciNom" FROM commune WHERE code = $1', [code]);

/** Les chargés de mission de la Région pour ce département : ses instructeurs en fonction. */
export const chargesDeMission = (base: Executeur, departement: string): Promise<{ readonly nom: string; readonly courriel: string }[]> =>
  lignes(base, `SELECT prenom || ' ' || nom AS nom, courriel FROM compte WHERE 'INSTRUCTEUR' = ANY(roles) AND $1 = ANY(departements) AND ferme_le IS NULL ORDER BY compte.nom, prenom, id`, [departement]);

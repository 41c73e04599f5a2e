import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type Coordonnees = { readonly nom?: string; readonly courriel?: string; readonly telephone?: string };
/** Le paramètre « interlocuteurs » : ce que l’administration a confirmé, par code de département, Siren d’EPCI, et pour la Coopérative. */
export type InterlocuteursConfirmes = { /** Zéro tant que rien n’a été réglé. */ readonly version?: number; readonly departements?: Readonly<Record<string, Coordonnees>>; readonly epcis?: Readonly<Record<string, Coordonnees>>; readonly cooperative?: Coordonnees };

export async function interlocuteursConfirmes(base: Executeur): Promise<InterlocuteursConfirmes> {
  const valeur = (await ligne<{ valeur: string }>(base, `SELECT valeur FROM parametre WHERE code = 'interlocuteurs'`))?.valeur;
  return valeur ? JSON.parse(valeur) as InterlocuteursConfirmes : {};
}

export const epciDeLaCommune = (base: Executeur, code: string): Promise<{ readonly epci: string | null; readonly epciNom: string | null } | null> =>
  ligne(base, 'SELECT epci, epci_nom AS "epciNom" FROM commune WHERE code = $1', [code]);

/** Les chargés de mission de la Région pour ce département : ses instructeurs en fonction. */
export const chargesDeMission = (base: Executeur, departement: string): Promise<{ readonly nom: string; readonly courriel: string }[]> =>
  lignes(base, `SELECT prenom || ' ' || nom AS nom, courriel FROM compte WHERE 'INSTRUCTEUR' = ANY(roles) AND $1 = ANY(departements) AND ferme_le IS NULL ORDER BY compte.nom, prenom, id`, [departement]);

/** Les intercommunalités de la région et leurs départements, par nom. */
export const epcisDeLaRegion = (base: Executeur, departements: readonly string[]): Promise<{ readonly siren: string; readonly nom: string; readonly departements: string[] }[]> =>
  lignes(base, `SELECT epci AS siren, coalesce(min(epci_nom), epci) AS nom, array_agg(DISTINCT departement::text ORDER BY departement::text) AS departements FROM commune WHERE epci IS NOT NULL AND departement = ANY($1) GROUP BY epci ORDER BY 2, 1`, [departements]);

/** Écrit le réglage s’il est encore à cette version ; rend faux sinon. */
export const reglerInterlocuteurs = async (tx: Executeur, version: number, valeur: InterlocuteursConfirmes): Promise<boolean> =>
  (await ligne(tx, `INSERT INTO parametre SELECT 'interlocuteurs', $1 WHERE $2 = 0 OR EXISTS (SELECT FROM parametre WHERE code = 'interlocuteurs') ON CONFLICT (code) DO UPDATE SET valeur = excluded.valeur WHERE coalesce((parametre.valeur::json->>'version')::int, 0) = $2 RETURNING code`, [JSON.stringify({ ...valeur, version: version + 1 }), version])) !== null;

import { type Executeur, ligne } from '../base/requetes.ts';
import type { Changement } from './changement.ts';
import type { LigneLue } from './lire-annuaire.ts';

/** La commune d’une ligne : par son code Insee, sinon par son nom, départagé par le code postal ; nulle si rien ou plusieurs répondent. */
export const communeDeLaLigne = (base: Executeur, { codeInsee, communeNom, codePostal }: LigneLue): Promise<{ readonly code: string; readonly nom: string } | null> =>
  ligne(base, `WITH trouvees AS (
      SELECT code, nom, $3::text IS NOT NULL AND $3 = ANY (codes_postaux) AS postale FROM commune
       WHERE ($1::text IS NOT NULL AND (code = $1 OR anciens_codes @> ARRAY[$1]))
          OR ($1::text IS NULL AND translate(recherche, '-''’', '   ') = translate(sans_accents($2), '-''’', '   '))
    ), gardees AS (SELECT * FROM trouvees WHERE postale OR NOT EXISTS (SELECT FROM trouvees WHERE postale))
    SELECT code, nom FROM gardees WHERE (SELECT count(*) FROM gardees) = 1`, [codeInsee, communeNom, codePostal]);

/** Le lieu que cette ligne met à jour : le même identifiant sinon le même nom dans la même commune. */
export async function lieuDeLaLigne(base: Executeur, { id, nom }: LigneLue, commune: string): Promise<string | null> {
  const parId = id ? await ligne<{ id: string }>(base, 'SELECT id FROM tiers_lieu WHERE id = $1', [id]) : null;
  const parNom = parId ?? await ligne<{ id: string }>(base, 'SELECT id FROM tiers_lieu WHERE commune = $2 AND sans_accents(nom) = sans_accents($1) ORDER BY fusionne_vers IS NOT NULL, id LIMIT 1', [nom, commune]);
  return parNom?.id ?? null;
}

/** Le même changement attend-il déjà le visa ? `lieuId` nul : une création. */
export const demandeEnAttente = async (base: Executeur, lieuId: string | null, changement: Changement): Promise<boolean> =>
  (await ligne(base, `SELECT id FROM registre_demande WHERE etat = 'PROPOSEE' AND tiers_lieu_id IS NOT DISTINCT FROM $1::uuid AND changement = $2::jsonb LIMIT 1`, [lieuId, JSON.stringify(changement)])) !== null;

import type { DoublonProbable, PaireDouteuse } from '@maillage/contrats';
import { type Executeur, lignes } from '../base/requetes.ts';

/** À partir de quelle ressemblance de noms (trigrammes, de 0 à 1) deux lieux d’une même commune se signalent. */
const MEME_COMMUNE = 0.45;
/** Et dans des communes différentes : presque le même nom. */
const AILLEURS = 0.8;

/** Les lieux vivants qui ressemblent à ce nom dans cette commune. `sauf` : le lieu lui-même. */
export const doublonsDe = (base: Executeur, nom: string, commune: string, sauf: string | null): Promise<DoublonProbable[]> =>
  lignes(base, `SELECT t.id, t.nom, t.commune_nom AS "communeNom", round(100 * similarity(sans_accents(t.nom), sans_accents($1)))::int AS ressemblance FROM tiers_lieu t
    WHERE t.fusionne_vers IS NULL AND ($3::uuid IS NULL OR t.id <> $3)
      AND similarity(sans_accents(t.nom), sans_accents($1)) >= CASE WHEN t.commune = $2 THEN ${MEME_COMMUNE} ELSE ${AILLEURS} END
    ORDER BY ressemblance DESC, t.id LIMIT 5`, [nom, commune, sauf]);

/** Toutes les paires douteuses du registre, la plus ressemblante d’abord. */
export async function paires(base: Executeur): Promise<PaireDouteuse[]> {
  const trouvees = await lignes<{ aId: string; aNom: string; aCommune: string; bId: string; bNom: string; bCommune: string; ressemblance: number }>(base, `
    SELECT a.id AS "aId", a.nom AS "aNom", a.commune_nom AS "aCommune", b.id AS "bId", b.nom AS "bNom", b.commune_nom AS "bCommune",
           round(100 * similarity(sans_accents(a.nom), sans_accents(b.nom)))::int AS ressemblance
      FROM tiers_lieu a JOIN tiers_lieu b ON a.id < b.id AND similarity(sans_accents(a.nom), sans_accents(b.nom)) >= CASE WHEN a.commune = b.commune THEN ${MEME_COMMUNE} ELSE ${AILLEURS} END
     WHERE a.fusionne_vers IS NULL AND b.fusionne_vers IS NULL ORDER BY ressemblance DESC, a.id, b.id LIMIT 50`);
  return trouvees.map(({ aId, aNom, aCommune, bId, bNom, bCommune, ressemblance }) => ({ lieu: { id: aId, nom: aNom, communeNom: aCommune, ressemblance }, autre: { id: bId, nom: bNom, communeNom: bCommune, ressemblance } }));
}

import type { CarteConsultee } from '@maillage/domain';
import { type Executeur, ligne } from '../base/requetes.ts';

/** Les communes que la carte tranche, par code ; les autres n’y sont pas. */
export type AvisParCommune = ReadonlyMap<string, NonNullable<CarteConsultee['avis']>>;

/** Ce que l’on a gardé des avis de cette carte, ou nul s’ils manquent ou viennent d’autres positions des communes. */
export async function avisGardes(base: Executeur, carteId: string, versionDesCommunes: string): Promise<AvisParCommune | null> {
  const lue = await ligne<{ couvertes: string[]; nonCouvertes: string[] }>(base, 'SELECT couvertes::text[] AS couvertes, non_couvertes::text[] AS "nonCouvertes" FROM carte_avis WHERE carte_id = $1 AND communes = $2', [carteId, versionDesCommunes]);
  return lue && new Map([...lue.couvertes.map((code) => [code, 'couvert'] as const), ...lue.nonCouvertes.map((code) => [code, 'non-couvert'] as const)]);
}

export async function garderAvis(tx: Executeur, carteId: string, versionDesCommunes: string, avis: AvisParCommune): Promise<void> {
  const de = (voulu: string) => [...avis].filter(([, un]) => un === voulu).map(([code]) => code);
  await tx.query(`INSERT INTO carte_avis (carte_id, communes, couvertes, non_couvertes) VALUES ($1, $2, $3, $4)
    ON CONFLICT (carte_id) DO UPDATE SET (communes, couvertes, non_couvertes) = (excluded.communes, excluded.couvertes, excluded.non_couvertes)`, [carteId, versionDesCommunes, de('couvert'), de('non-couvert')]);
}

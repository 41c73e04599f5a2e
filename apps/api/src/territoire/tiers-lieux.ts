import { TIERS_LIEUX } from '@maillage/exemples';
import type { DataSource } from 'typeorm';
import type { Horloge } from '../horloge.ts';
import { noterSource } from './sources.repository.ts';
import { enregistrerLieux } from './registre.repository.ts';

const SOURCE = 'démonstration';

/** Charge les tiers-lieux inventés de la démonstration ; sans effet la seconde fois. Rend le nombre de lieux ajoutés. */
export async function chargerTiersLieux(base: DataSource, horloge: Horloge): Promise<number> {
  return base.transaction(async (tx) => {
    const ajoutes = await enregistrerLieux(tx, TIERS_LIEUX, SOURCE);
    if (ajoutes > 0) await noterSource(tx, { code: 'tiers-lieux', libelle: 'Registre des tiers-lieux : démonstration, lieux inventés', millesime: SOURCE, lignes: TIERS_LIEUX.length }, horloge.maintenant());
    return ajoutes;
  });
}

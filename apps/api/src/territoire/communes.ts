import type { DataSource } from 'typeorm';
import type { Horloge } from '../horloge.ts';
import { enregistrerDecoupage } from './communes.repository.ts';
import { communesDuDecoupage, lieuxDeGeonames } from './decoupage.ts';
import { situer } from './positions.ts';
import { millesimeCharge, noterSource } from './sources.repository.ts';

/** Le Code officiel géographique du paquet `@etalab/decoupage-administratif` 6. */
const MILLESIME = 'COG 2026';

/** Charge toutes les communes de la région depuis les dépendances du produit, une fois par millésime ; rend leur nombre, 0 si c’était fait. */
export async function chargerCommunes(base: DataSource, horloge: Horloge): Promise<number> {
  if ((await millesimeCharge(base, 'communes')) === MILLESIME) return 0;
  const { lieux, millesime } = lieuxDeGeonames();
  const communes = situer(communesDuDecoupage(), lieux);
  await base.transaction(async (tx) => {
    await enregistrerDecoupage(tx, communes);
    await noterSource(tx, { code: 'communes', libelle: 'Découpage administratif (Etalab, Licence Ouverte 2.0)', millesime: MILLESIME, lignes: communes.length }, horloge.maintenant());
    const situees = communes.filter(({ position }) => position === 'localisee').length;
    await noterSource(tx, { code: 'communes-positions', libelle: 'Positions des communes (GeoNames, CC BY 4.0)', millesime: `GeoNames ${millesime}`, lignes: situees }, horloge.maintenant());
  });
  return communes.length;
}

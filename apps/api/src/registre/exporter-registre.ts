import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LieuRegistre } from '@maillage/contrats';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { lireCurseur } from '../instruction/liste/curseur.ts';
import { COLONNES, ligneCsv } from './colonnes-carto.ts';
import type { CriteresRegistre, LieuEntier, LieuRepository } from './lieu.repository.ts';

/** L’annuaire dans les colonnes de Carto-NA et les nôtres ; les colonnes de contact y sont, vides. */
export async function exporterCsv(lieux: LieuRepository, criteres: CriteresRegistre, reponse: Response): Promise<void> {
  const retenus = new Set<string>();
  for await (const { id } of parcourir(lieux, criteres)) retenus.add(id);
  const entiers = (await lieux.tous(criteres.jour)).filter(({ id }) => retenus.has(id));
  await pipeline(Readable.from(entiers.map((lieu: LieuEntier) => ligneCsv(lieu))), stringify({ bom: true, header: true, columns: [...COLONNES], escape_formulas: true }), reponse);
}

/** Une FeatureCollection écrite lieu par lieu ; un lieu sans position a une géométrie nulle. */
export async function exporterGeojson(lieux: LieuRepository, criteres: CriteresRegistre, reponse: Response): Promise<void> {
  await pipeline(Readable.from(morceaux(lieux, criteres)), reponse);
}

async function* morceaux(lieux: LieuRepository, criteres: CriteresRegistre): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let virgule = '';
  for await (const { lon, lat, ...properties } of parcourir(lieux, criteres)) {
    yield `${virgule}${JSON.stringify({ type: 'Feature', id: properties.id, geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] }, properties })}`;
    virgule = ',\n';
  }
  yield ']}';
}

/** Tous les lieux publics qui répondent aux critères, page après page. */
export async function* parcourir(lieux: LieuRepository, criteres: CriteresRegistre): AsyncGenerator<LieuRegistre> {
  for (let suite: CriteresRegistre | null = { ...criteres, apres: null, taille: 500 }; suite;) {
    const page = await lieux.page(suite);
    yield* page.lignes;
    suite = page.suivant ? { ...suite, apres: lireCurseur(page.suivant) } : null;
  }
}

import type { CarteConsultee, Point } from '@maillage/domain';
import type { Executeur } from '../../base/requetes.ts';
import { carteDeLAppel, zonesAutour } from './carte.repository.ts';
import { avisDeLaCarte } from './zone.ts';

/** Ce que dit du lieu du projet la carte épinglée à l’appel ; nul si l’appel n’en a pas. */
export async function consulterCarte(base: Executeur, appelId: string, point: Point, seuilSecondes: number): Promise<CarteConsultee | null> {
  const carte = await carteDeLAppel(base, appelId);
  if (!carte) return null;
  const zones = await zonesAutour(base, carte.id, point);
  return { version: carte.version, le: carte.le, sha256: carte.sha256, avis: avisDeLaCarte(point, zones, carte, seuilSecondes) };
}

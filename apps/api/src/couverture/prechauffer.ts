import type { INestApplicationContext } from '@nestjs/common';
import { EstimateurEmbarque } from '../territoire/estimateur.provider.ts';
import { LireCouverture } from './lire-couverture.ts';

/** Prépare la grille de densité et la couverture du jour, pour que le premier visiteur n’attende pas. À ne pas attendre : un échec se redira à la première lecture. */
export async function prechauffer(app: INestApplicationContext): Promise<void> {
  try {
    await app.get(EstimateurEmbarque, { strict: false }).durations([], []);
    await app.get(LireCouverture, { strict: false }).au();
  } catch { /* la première lecture le dira */ }
}

import { BadRequestException } from '@nestjs/common';
import type { Request } from 'express';

const TAILLE_MAX = 20 * 1024 * 1024;

/** Le corps brut d’un envoi, 20 Mo au plus. */
export async function lireCorps(requete: Request): Promise<Buffer> {
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of requete) {
    taille += (morceau as Buffer).length;
    if (taille > TAILLE_MAX) throw new BadRequestException('Le fichier dépasse 20 Mo.');
    morceaux.push(morceau as Buffer);
  }
  return Buffer.concat(morceaux);
}

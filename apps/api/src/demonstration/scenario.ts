import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mentions } from '../acte/composer/mentions.repository.ts';
import { CompteRepository } from '../compte/compte.repository.ts';
import { condenserMotDePasse } from '../compte/mot-de-passe.ts';
import { Hasard } from '../hasard.ts';
import type { HorlogePosee } from '../horloge.ts';
import { COMPTES, MOT_DE_PASSE } from './comptes.ts';
import { MENTIONS } from './mentions.ts';

/** Joue la démonstration par les cas d’usage du produit, à des instants fixes. */
export async function jouerScenario(app: INestApplicationContext, horloge: HorlogePosee): Promise<void> {
  await creerComptes(app, horloge);
}

async function creerComptes(app: INestApplicationContext, horloge: HorlogePosee): Promise<void> {
  const [base, comptes, hasard] = [app.get(DataSource), app.get(CompteRepository), app.get(Hasard)];
  const motDePasse = await condenserMotDePasse(MOT_DE_PASSE);
  await base.transaction(async (tx) => {
    for (const { presentation: _presentation, ...compte } of COMPTES) {
      await comptes.creer(tx, { ...compte, id: hasard.uuid(), motDePasse, verifieLe: horloge.maintenant(), creeLe: horloge.maintenant() });
    }
    await app.get(Mentions).regler(tx, MENTIONS);
  });
}

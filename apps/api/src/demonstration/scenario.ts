import type { INestApplicationContext } from '@nestjs/common';
import { ajouterJours } from '@maillage/domain';
import { Reglages } from '../reglage/reglage.repository.ts';
import { DataSource } from 'typeorm';
import type { HorlogePosee } from '../horloge.ts';
import { RelancerAvis } from '../avis/relancer-avis.ts';
import { AlerterSilence } from '../complements/silence/alerter-silence.ts';
import { AnnoncerSilence } from '../complements/silence/annoncer-silence.ts';
import { creerActeurs } from './acteurs.ts';
import { enOrdre } from './agenda.ts';
import { BROUILLONS } from './dossiers/brouillons.ts';
import { ANCIENS, DECIDES } from './dossiers/decides.ts';
import { DEPOSES } from './dossiers/deposes.ts';
import { EN_COMITE, EN_INSTRUCTION } from './dossiers/en-instruction.ts';
import { pasDuBudget } from './finances-jouees.ts';
import { MENTIONS } from './mentions.ts';
import { pasDuBrouillon, pasDuDepose } from './pas-du-dossier.ts';
import { Scene } from './scene.ts';

/** Les matins où le portail rappelle les avis attendus : trois jours avant l’échéance, puis au premier jour de retard. */
const RAPPELS_D_AVIS = ['2026-11-07T05:30:00.000Z', '2026-11-11T05:30:00.000Z'];
/** Les matins où le portail suit les délais du silence : depuis les premiers dépôts de l’année. */
const MATINS = Array.from({ length: 265 }, (_, rang) => ajouterJours('2026-03-01', rang));
const OUVERTURE_DES_COMPTES = '2022-07-04T07:00:00.000Z';

/** Joue la démonstration par les cas d’usage du produit, dans l’ordre du temps, à des instants fixes (jusqu’au 20 novembre 2026). */
export async function jouerScenario(app: INestApplicationContext, horloge: HorlogePosee): Promise<void> {
  horloge.instant = OUVERTURE_DES_COMPTES;
  const scene = new Scene(app, horloge, await creerActeurs(app, horloge));
  await app.get(Reglages).poser(app.get(DataSource), 'mentions-actes', MENTIONS);
  await scene.tenirCalendrier();
  const deposes = [...ANCIENS, ...DECIDES, ...EN_COMITE, ...EN_INSTRUCTION, ...DEPOSES];
  const pas = [
    pasDuBudget(scene),
    ...deposes.flatMap((joue, rang) => pasDuDepose(scene, joue, rang)),
    ...BROUILLONS.flatMap((joue, rang) => pasDuBrouillon(scene, joue, deposes.length + rang)),
    ...MATINS.flatMap((jour) => [{ le: `${jour}T05:35:00.000Z`, jouer: () => app.get(AlerterSilence).executer() }, { le: `${jour}T05:45:00.000Z`, jouer: () => app.get(AnnoncerSilence).executer() }]),
    ...RAPPELS_D_AVIS.map((le) => ({ le, jouer: () => app.get(RelancerAvis).executer() })),
  ];
  for (const un of enOrdre(pas)) await scene.jouer(un);
}

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ouvrirBase, servieParUnAutre } from '../base/ouvrir.ts';
import { remettreANeuf } from '../base/remettre-a-neuf.ts';
import { lireConfig } from '../config.ts';
import { Config } from '../configuration.ts';
import { chargerDemonstration } from '../demonstration/charger.ts';

/** `demo:reset` : vide la base embarquée et ses fichiers, puis rejoue la démonstration. Sort 1 si la base n’est pas l’embarquée ou sert encore. */
async function executer(): Promise<number> {
  const config = new Config({ ...lireConfig(process.env), demonstration: true });
  if (config.baseFournie) return refuser('demo:reset ne vide que la base embarquée : retirez DATABASE_URL de l’environnement.');
  const ouverte = await ouvrirBase(config);
  try {
    if (await servieParUnAutre(ouverte.base)) return refuser('Un portail tourne sur cette base : arrêtez-le (Ctrl-C), puis relancez npm run demo:reset.');
    await remettreANeuf(ouverte);
    for (const dossier of ['pieces', 'arrivees']) await rm(path.join(config.fichiers, dossier), { recursive: true, force: true });
    await chargerDemonstration(ouverte, config);
    console.log('La démonstration est rechargée. Lancez le portail avec npm start.');
    return 0;
  } finally {
    await ouverte.fermer(true);
  }
}

const refuser = (phrase: string): number => {
  console.error(phrase);
  return 1;
};

try {
  process.exitCode = await executer();
} catch (erreur) {
  console.error(erreur instanceof Error ? erreur.message : erreur);
  process.exitCode = 1;
}

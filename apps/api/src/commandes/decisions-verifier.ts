import { VerifierActes } from '../acte/verifier-actes.ts';
import { avecBase } from '../base/avec-base.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { verifierChaine } from '../journal/verifier-chaine.ts';

/** `npm run decisions:verifier` : réimprime chaque acte depuis ses données figées, puis relit la chaîne du journal. */
await avecBase(async ({ app, ouverte }) => {
  const actes = await app.get(VerifierActes).executer();
  const chaine = await verifierChaine(app.get(JournalRepository), ouverte.base);
  for (const numero of actes.differents) console.log(`Acte ${numero} : le fichier réimprimé diffère.`);
  for (const anomalie of chaine.anomalies) console.log(`Journal : ${anomalie}`);
  const etat = chaine.anomalies.length === 0 ? 'journal intact' : 'journal rompu';
  console.log(`${actes.identiques} actes identiques, ${actes.differents.length} différents, ${actes.originaux} originaux, ${actes.elimines} éliminés ; ${etat} (${chaine.lignes} lignes)`);
  return actes.differents.length || chaine.anomalies.length ? 1 : 0;
});

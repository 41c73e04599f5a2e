import { parentPort } from 'node:worker_threads';
import { type DonneesActe, rendreActe } from '@maillage/pdf';

/** Le fil de l’imprimerie : reçoit des données figées, rend les octets du PDF ou la phrase de l’erreur. */
parentPort!.on('message', ({ rang, donnees }: { readonly rang: number; readonly donnees: DonneesActe }) => {
  rendreActe(donnees).then(
    (pdf) => parentPort!.postMessage({ rang, pdf }),
    (erreur: unknown) => parentPort!.postMessage({ rang, erreur: erreur instanceof Error ? erreur.message : String(erreur) }),
  );
});

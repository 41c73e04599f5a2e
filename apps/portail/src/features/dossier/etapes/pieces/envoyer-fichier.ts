import type { Probleme } from '@maillage/contrats';
import { DetailedError, Upload } from 'tus-js-client';

type Suivi = { readonly surProgres: (envoyes: number) => void; readonly surFin: () => void; readonly surEchec: (phrase: string) => void };

const MORCEAU = 5_000_000;
const SILENCE = 'L’envoi s’est interrompu. Réessayez : il reprendra là où il s’est arrêté.';

/** Envoie un fichier par morceaux ; une coupure se reprend d’elle-même, puis à la demande, sans repartir de zéro. */
export async function envoyerFichier(fichier: File, metadonnees: { readonly dossier: string; readonly code: string }, { surProgres, surFin, surEchec }: Suivi): Promise<Upload> {
  const envoi = new Upload(fichier, {
    endpoint: '/api/televersements',
    chunkSize: MORCEAU,
    retryDelays: [1000, 3000, 5000],
    removeFingerprintOnSuccess: true,
    metadata: { ...metadonnees, nom: fichier.name },
    fingerprint: async () => ['maillage', metadonnees.dossier, metadonnees.code, fichier.name, fichier.size, fichier.lastModified].join('-'),
    onShouldRetry: (erreur) => { const statut = erreur instanceof DetailedError ? erreur.originalResponse?.getStatus() ?? 0 : 0; return statut === 0 || statut >= 500 || statut === 409 || statut === 423; },
    onProgress: surProgres,
    onSuccess: surFin,
    onError: (erreur) => surEchec(phraseDe(erreur)),
  });
  const [precedent] = await envoi.findPreviousUploads();
  if (precedent) envoi.resumeFromPreviousUpload(precedent);
  envoi.start();
  return envoi;
}

function phraseDe(erreur: Error | DetailedError): string {
  const corps = erreur instanceof DetailedError ? erreur.originalResponse?.getBody() : undefined;
  try {
    return (JSON.parse(corps ?? '') as Partial<Probleme>).detail || SILENCE;
  } catch {
    return SILENCE;
  }
}

import type { Probleme } from '@maillage/contrats';
import type { DetailedError, Upload } from 'tus-js-client';

type Suivi = { readonly surProgres: (envoyes: number) => void; readonly surFin: () => void; readonly surEchec: (phrase: string) => void };

const MORCEAU = 5_000_000;
const SILENCE = 'L’envoi s’est interrompu. Réessayez : il reprendra là où il s’est arrêté.';

/** Envoie un fichier par morceaux ; une coupure se reprend d’elle-même, puis à la demande, sans repartir de zéro. */
export async function envoyerFichier(fichier: File, metadonnees: { readonly dossier: string; readonly code: string }, { surProgres, surFin, surEchec }: Suivi): Promise<Upload> {
  const { Upload: Envoi } = await import('tus-js-client');
  const envoi = new Envoi(fichier, {
    endpoint: '/api/televersements',
    chunkSize: MORCEAU,
    retryDelays: [1000, 3000, 5000],
    removeFingerprintOnSuccess: true,
    metadata: { ...metadonnees, nom: fichier.name },
    fingerprint: async () => ['maillage', metadonnees.dossier, metadonnees.code, fichier.name, fichier.size, fichier.lastModified].join('-'),
    onShouldRetry: (erreur) => { const statut = reponseDe(erreur)?.getStatus() ?? 0; return statut === 0 || statut >= 500 || statut === 409 || statut === 423; },
    onProgress: surProgres,
    onSuccess: surFin,
    onError: (erreur) => surEchec(phraseDe(erreur)),
  });
  const [precedent] = await envoi.findPreviousUploads();
  if (precedent) envoi.resumeFromPreviousUpload(precedent);
  envoi.start();
  return envoi;
}

const reponseDe = (erreur: object) => ('originalResponse' in erreur ? (erreur as DetailedError).originalResponse : null);

function phraseDe(erreur: Error): string {
  const corps = reponseDe(erreur)?.getBody();
  try {
    return (JSON.parse(corps ?? '') as Partial<Probleme>).detail || SILENCE;
  } catch {
    return SILENCE;
  }
}

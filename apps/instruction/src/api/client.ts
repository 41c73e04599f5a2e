import type { Probleme } from '@maillage/contrats';

/** Un refus de l’API, ou son silence : `statut` vaut 0 quand aucune réponse n’est arrivée. */
export class ErreurApi extends Error {
  readonly statut: number;
  readonly erreurs: Probleme['erreurs'];

  constructor(statut: number, message: string, erreurs: Probleme['erreurs'] = []) {
    super(message);
    this.statut = statut;
    this.erreurs = erreurs;
  }

  /** Vrai quand quelqu’un d’autre a écrit avant nous : il faut relire avant de recommencer. */
  get perime(): boolean {
    return this.statut === 409 || this.statut === 412;
  }
}

type Envoi = {
  readonly methode?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly corps?: unknown;
  /** Version lue, envoyée en `If-Match`. */
  readonly version?: number;
  /** Clé d’idempotence : la même à chaque nouvel essai d’un même geste. */
  readonly cle?: string;
  readonly signal?: AbortSignal;
};

/** Appelle l’API et rend son JSON (`undefined` pour un 204) ; lève `ErreurApi` dans tous les autres cas. */
export async function appeler<T>(chemin: string, { methode = 'GET', corps, version, cle, signal }: Envoi = {}): Promise<T> {
  const reponse = await fetch(chemin, {
    method: methode,
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
    headers: {
      accept: 'application/json',
      ...(corps === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(cle === undefined ? {} : { 'idempotency-key': cle }),
    },
    ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ErreurApi(0, 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez : rien n’a été perdu sur cette page.');
  });
  if (reponse.ok) return (reponse.status === 204 ? undefined : await reponse.json().catch(() => undefined)) as T;
  const probleme = await reponse.json().catch(() => null) as Partial<Probleme> | null;
  throw new ErreurApi(reponse.status, probleme?.detail ?? phrase(reponse.status), probleme?.erreurs ?? []);
}

/** Une clé d’idempotence neuve, à garder jusqu’à la réponse. */
export const nouvelleCle = (): string => crypto.randomUUID();

const PHRASES: Readonly<Record<number, string>> = {
  401: 'Votre session est terminée. Connectez-vous de nouveau.',
  403: 'Votre rôle ne permet pas cette action.',
  404: 'Cette page n’existe pas, ou elle ne vous est pas ouverte.',
  409: 'Le dossier a changé entre-temps.',
  412: 'Le dossier a changé entre-temps.',
  429: 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
  503: 'Le service est momentanément indisponible. Réessayez dans une minute.',
};

const phrase = (statut: number): string => PHRASES[statut] ?? 'Une erreur est survenue de notre côté. Réessayez dans une minute.';

import type { Probleme } from '@maillage/contrats';

/** Un refus de l’API, ou son silence : `status` vaut 0 quand aucune réponse n’est arrivée. `detail` se lit tel quel. */
export class ErreurApi extends Error {
  readonly status: number;
  readonly detail: string;
  readonly erreurs: Probleme['erreurs'];
  /** Secondes à attendre avant un nouvel essai, si l’API le dit. */
  readonly reessayerApres: number | null;

  constructor(status: number, detail: string, erreurs: Probleme['erreurs'] = [], reessayerApres: number | null = null) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.erreurs = erreurs;
    this.reessayerApres = reessayerApres;
  }
}

export type Envoi = {
  readonly methode?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly corps?: unknown;
  /** Version lue, envoyée en `If-Match: "n"`. */
  readonly version?: number;
  /** La même à chaque nouvel essai d’un même geste. */
  readonly cleIdempotence?: string;
  readonly signal?: AbortSignal;
  /** La requête survit à la fermeture de la page. */
  readonly keepalive?: boolean;
};

/** Ce que l’API a répondu ; `version` vient de l’ETag. */
export type Reponse<T> = { readonly donnees: T; readonly version: number | null };

/** Appelle l’API ; lève `ErreurApi` pour tout ce qui n’est pas une réussite. Un 204 rend `undefined`. */
export async function appeler<T>(chemin: string, { methode = 'GET', corps, version, cleIdempotence, signal, keepalive }: Envoi = {}): Promise<Reponse<T>> {
  const entetes = new Headers({ accept: 'application/json' });
  if (corps !== undefined) entetes.set('content-type', 'application/json');
  if (version !== undefined) entetes.set('if-match', `"${version}"`);
  if (cleIdempotence !== undefined) entetes.set('idempotency-key', cleIdempotence);
  const requete: RequestInit = { method: methode, headers: entetes, credentials: 'same-origin' };
  if (corps !== undefined) requete.body = JSON.stringify(corps);
  if (signal) requete.signal = signal;
  if (keepalive) requete.keepalive = true;
  const reponse = await fetch(chemin, requete).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ErreurApi(0, 'Le serveur ne répond pas. Vérifiez votre connexion à internet, puis réessayez.');
  });
  if (!reponse.ok) throw await erreurDe(reponse);
  return { donnees: (reponse.status === 204 ? undefined : await reponse.json()) as T, version: versionDe(reponse) };
}

/** Lit une ressource. */
export const lire = async <T>(chemin: string, signal?: AbortSignal): Promise<T> => (await appeler<T>(chemin, signal ? { signal } : {})).donnees;

/** Envoie un corps JSON et rend le contenu de la réponse. */
export const poster = async <T = void>(chemin: string, corps: unknown): Promise<T> => (await appeler<T>(chemin, { methode: 'POST', corps })).donnees;

/** La phrase à montrer pour une erreur quelconque. */
export const phraseErreur = (erreur: unknown): string => erreur instanceof ErreurApi ? erreur.detail : PAR_DEFAUT;

async function erreurDe(reponse: Response): Promise<ErreurApi> {
  const probleme = await reponse.json().catch(() => null) as Partial<Probleme> | null;
  const attente = Number(reponse.headers.get('retry-after'));
  return new ErreurApi(reponse.status, probleme?.detail || (PHRASES[reponse.status] ?? PAR_DEFAUT), probleme?.erreurs ?? [], Number.isFinite(attente) && attente > 0 ? attente : null);
}

function versionDe(reponse: Response): number | null {
  const lue = /"(\d+)"/.exec(reponse.headers.get('etag') ?? '');
  return lue ? Number(lue[1]) : null;
}

const PAR_DEFAUT = 'Une erreur est survenue de notre côté. Réessayez dans une minute.';
const PHRASES: Readonly<Record<number, string>> = {
  401: 'Votre session est terminée. Connectez-vous de nouveau.',
  403: 'Cette action ne vous est pas ouverte.',
  404: 'Cette page n’existe pas, ou elle ne vous est pas ouverte.',
  409: 'La page a changé entre-temps. Rechargez-la avant de recommencer.',
  412: 'La page a changé entre-temps. Rechargez-la avant de recommencer.',
  429: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
  502: 'Le service est momentanément indisponible. Réessayez dans une minute.',
  503: 'Le service est momentanément indisponible. Réessayez dans une minute.',
  504: 'Le service met trop de temps à répondre. Réessayez dans une minute.',
};

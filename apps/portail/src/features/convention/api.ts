import type { AcceptationDto, ConventionPorteur } from '@maillage/contrats';
import { queryOptions } from '@tanstack/react-query';
import { appeler, ErreurApi, lire } from '../../api/client.ts';
import { requetes } from '../../api/requetes.ts';

const adresse = (id: string, suite = ''): string => `/api/dossiers/${id}/convention${suite}`;

/** La convention d’un dossier ; nulle s’il n’y en a pas. Relue tant qu’elle s’imprime. */
export const convention = (id: string) => queryOptions({
  queryKey: ['dossiers', id, 'convention'],
  queryFn: ({ signal }): Promise<ConventionPorteur | null> => lire<ConventionPorteur>(adresse(id), signal).catch((erreur: unknown) => { if (erreur instanceof ErreurApi && erreur.status === 404) return null; throw erreur; }),
  refetchInterval: ({ state: { data } }) => (data && data.sha256 === null ? 2000 : false),
});

export const adressePdf = (id: string): string => adresse(id, '/pdf');

export async function accepter(id: string, corps: AcceptationDto, cleIdempotence: string): Promise<void> {
  await appeler(adresse(id, '/acceptation'), { methode: 'POST', corps, cleIdempotence });
  await requetes.invalidateQueries({ queryKey: ['dossiers', id] });
}

/** Envoie l’exemplaire signé à la main ; lève `ErreurApi` comme les autres appels. */
export async function deposerSignee(id: string, { nom, qualite }: Pick<AcceptationDto, 'nom' | 'qualite'>, fichier: File): Promise<void> {
  const reponse = await fetch(`${adresse(id, '/fichier')}?${new URLSearchParams({ nom, qualite }).toString()}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/pdf', accept: 'application/json' }, body: fichier })
    .catch(() => { throw new ErreurApi(0, 'Le serveur ne répond pas. Vérifiez votre connexion à internet, puis réessayez.'); });
  if (!reponse.ok) {
    const probleme = await reponse.json().catch(() => null) as { readonly detail?: string } | null;
    throw new ErreurApi(reponse.status, probleme?.detail ?? 'Le fichier n’a pas pu être reçu. Réessayez dans une minute.');
  }
  await requetes.invalidateQueries({ queryKey: ['dossiers', id] });
}

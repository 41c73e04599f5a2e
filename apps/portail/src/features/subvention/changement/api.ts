import { queryOptions } from '@tanstack/react-query';
import type { AcceptationDto, ChangementsPorteur } from '@maillage/contrats';
import type { NatureChangement } from '@maillage/domain';
import { appeler, ErreurApi, lire, poster } from '../../../api/client.ts';

const adresse = (id: string, suite = ''): string => `/api/subventions/${id}/changements${suite}`;

/** Les changements d’une subvention ; relus tant qu’un avenant s’imprime. */
export const changements = (id: string) => queryOptions({ queryKey: ['subventions', id, 'changements'], queryFn: ({ signal }) => lire<ChangementsPorteur>(adresse(id), signal) });
export const adresseAvenant = (id: string, changement: string): string => adresse(id, `/${changement}/avenant`);

export const nouveauChangement = (id: string, nature: NatureChangement) => poster<{ readonly id: string }>(adresse(id), { nature });
export const enregistrerChangement = async (id: string, changement: string, version: number, corps: object) => (await appeler<{ readonly version: number }>(adresse(id, `/${changement}`), { methode: 'PUT', version, corps })).donnees;
export const deposerChangement = (id: string, changement: string, cleIdempotence: string) => appeler(adresse(id, `/${changement}/depot`), { methode: 'POST', corps: {}, cleIdempotence });
export const supprimerChangement = (id: string, changement: string) => appeler(adresse(id, `/${changement}`), { methode: 'DELETE' });
export const retirerChangement = (id: string, changement: string) => poster(adresse(id, `/${changement}/retrait`), {});
export const accepterAvenant = (id: string, changement: string, corps: AcceptationDto, cleIdempotence: string) => appeler(adresse(id, `/${changement}/acceptation`), { methode: 'POST', corps, cleIdempotence });

/** Envoie l’exemplaire signé à la main ; lève `ErreurApi` comme les autres appels. */
export async function rendreAvenant(id: string, changement: string, { nom, qualite }: Pick<AcceptationDto, 'nom' | 'qualite'>, fichier: File): Promise<void> {
  const reponse = await fetch(`${adresse(id, `/${changement}/fichier`)}?${new URLSearchParams({ nom, qualite }).toString()}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/pdf', accept: 'application/json' }, body: fichier })
    .catch(() => { throw new ErreurApi(0, 'Le serveur ne répond pas. Vérifiez votre connexion à internet, puis réessayez.'); });
  if (reponse.ok) return;
  const probleme = await reponse.json().catch(() => null) as { readonly detail?: string } | null;
  throw new ErreurApi(reponse.status, probleme?.detail ?? 'Le fichier n’a pas pu être reçu. Réessayez dans une minute.');
}

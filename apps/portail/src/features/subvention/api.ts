import { queryOptions } from '@tanstack/react-query';
import type { DemandePaiementPorteur, MaSubvention, SubventionPorteur } from '@maillage/contrats';
import type { TypeVersement } from '@maillage/domain';
import { appeler, lire, poster } from '../../api/client.ts';
import { requetes } from '../../api/requetes.ts';

export const mesSubventions = queryOptions({ queryKey: ['subventions'], queryFn: ({ signal }) => lire<readonly MaSubvention[]>('/api/subventions', signal) });
export const subvention = (id: string) => queryOptions({ queryKey: ['subventions', id], queryFn: ({ signal }) => lire<SubventionPorteur>(`/api/subventions/${id}`, signal) });
export const versement = (id: string, demande: string) => queryOptions({ queryKey: ['subventions', id, demande], staleTime: 0, queryFn: ({ signal }) => lire<DemandePaiementPorteur>(`/api/subventions/${id}/demandes/${demande}`, signal) });

/** Relit la subvention, ses versements et la liste : un geste sur l’un se voit dans les autres. */
export const relire = () => requetes.invalidateQueries({ queryKey: ['subventions'] });

export const nouveauVersement = (id: string, type: TypeVersement) => poster<{ readonly id: string }>(`/api/subventions/${id}/demandes`, { type });
export const enregistrerVersement = async (id: string, demande: string, version: number, corps: object) => (await appeler<{ readonly version: number }>(`/api/subventions/${id}/demandes/${demande}`, { methode: 'PUT', version, corps })).donnees;
export const deposerVersement = (id: string, demande: string, cleIdempotence: string) => appeler(`/api/subventions/${id}/demandes/${demande}/depot`, { methode: 'POST', corps: {}, cleIdempotence });
export const supprimerVersement = (id: string, demande: string) => appeler(`/api/subventions/${id}/demandes/${demande}`, { methode: 'DELETE' });
export const enregistrerRib = (id: string, corps: object) => appeler(`/api/subventions/${id}/rib`, { methode: 'PUT', corps });
export const envoyerObservations = (id: string, corps: object) => poster(`/api/subventions/${id}/observations`, corps);

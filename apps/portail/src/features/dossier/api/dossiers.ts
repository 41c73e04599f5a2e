import { queryOptions } from '@tanstack/react-query';
import type { AppelDetail, AppelResume, DelaiAnnonce, DepotReponse, DossierPorteur, DossierResume, EligibiliteDossier, EtapeEnregistree, EtapeSaisie } from '@maillage/contrats';
import type { Etape } from '@maillage/domain';
import { appeler, lire, poster } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';

/** Un brouillon se nomme à l’étape « Votre projet » ; d’ici là il se désigne. */
const nommer = <D extends { readonly nom: string }>(lu: D): D => (lu.nom.trim() ? lu : { ...lu, nom: 'Projet sans nom' });

export const mesDossiers = queryOptions({ queryKey: ['dossiers'], queryFn: async ({ signal }) => (await lire<readonly DossierResume[]>('/api/dossiers', signal)).map(nommer) });

export const dossier = (id: string) => queryOptions({ queryKey: ['dossiers', id], queryFn: async ({ signal }) => nommer(await lire<DossierPorteur>(`/api/dossiers/${id}`, signal)) });

/** Qui agit, et ce que durent les dossiers comparables. */
export const delai = (id: string) => queryOptions({ queryKey: ['dossiers', id, 'delai'], queryFn: ({ signal }) => lire<DelaiAnnonce>(`/api/dossiers/${id}/delai`, signal) });

/** Le règlement épinglé par le dossier, jamais celui du jour. */
export const reglementDuDossier = (appelId: string, version: number) => queryOptions({
  queryKey: ['appels', appelId, 'reglements', version], staleTime: Infinity,
  queryFn: ({ signal }) => lire<AppelDetail>(`/api/appels/${appelId}/reglements/${version}`, signal),
});

export const appelsOuverts = queryOptions({ queryKey: ['appels'], queryFn: ({ signal }) => lire<readonly AppelResume[]>('/api/appels', signal) });

/** Le verdict du brouillon tel qu’enregistré ; il se relit à chaque version. */
export const eligibilite = (id: string, version: number) => queryOptions({
  queryKey: ['dossiers', id, 'eligibilite', version], queryFn: ({ signal }) => lire<EligibiliteDossier>(`/api/dossiers/${id}/eligibilite`, signal),
});

export const creerDossier = (corps: { readonly appelId: string; readonly volet?: string; readonly commune?: string }) => poster<DossierPorteur>('/api/dossiers', corps).then(nommer);

export const enregistrerEtape = async (id: string, etape: Etape, saisie: EtapeSaisie, version: number, keepalive = false): Promise<EtapeEnregistree> =>
  (await appeler<EtapeEnregistree>(`/api/dossiers/${id}/etapes/${etape}`, { methode: 'PUT', corps: saisie, version, keepalive })).donnees;

export const retirerPiece = (id: string, pieceId: string) => appeler(`/api/dossiers/${id}/pieces/${pieceId}`, { methode: 'DELETE' });

export const deposer = async (id: string, version: number, cleIdempotence: string): Promise<DepotReponse> =>
  (await appeler<DepotReponse>(`/api/dossiers/${id}/deposer`, { methode: 'POST', corps: {}, version, cleIdempotence })).donnees;

export const retirerDossier = (id: string, motif?: string) => poster(`/api/dossiers/${id}/retirer`, motif ? { motif } : {});

/** Reporte au cache ce qui vient d’être enregistré ; les pages qui veulent plus le reliront. */
export function reporter(id: string, etape: Etape, saisie: EtapeSaisie, version: number, enregistree: EtapeEnregistree | null): void {
  const nomme = etape === 'projet' && typeof saisie.contenu['nom'] === 'string' ? { nom: saisie.contenu['nom'] } : {};
  requetes.setQueryData(dossier(id).queryKey, (ancien) => ancien && {
    ...ancien, ...nomme, version, contenu: { ...ancien.contenu, [etape]: saisie.contenu }, reponses: { ...ancien.reponses, ...saisie.reponses },
    taches: enregistree ? ancien.taches.map((tache) => (tache.etape === etape ? enregistree.tache : tache)) : ancien.taches,
  });
  void requetes.invalidateQueries({ queryKey: dossier(id).queryKey, exact: true, refetchType: 'none' });
}

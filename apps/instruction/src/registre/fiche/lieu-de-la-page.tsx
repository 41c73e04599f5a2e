import type { FicheLieuAgent } from '@maillage/contrats';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { ErreurApi } from '../../api/client.ts';
import { Interdit, Introuvable } from '../../cadre/pages-fixes.tsx';
import { fiche } from '../requetes.ts';

const FIL = [{ libelle: 'Registre', lien: '/registre' }];

/** Lit le lieu de l’adresse pour une page qui l’écrit ; qui ne peut pas l’écrire est ramené à sa fiche. */
export function LieuDeLaPage({ titre, children }: { readonly titre: string; readonly children: (lieu: FicheLieuAgent) => ReactNode }) {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(fiche(id));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error && !data) return <Page titre={titre} fil={FIL} plein><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre={titre} fil={FIL} plein><Chargement texte="Lecture du lieu…" /></Page>;
  if (data.id !== id || !data.peutEcrire) return <Navigate to={`/registre/${data.id}`} replace />;
  return children(data);
}

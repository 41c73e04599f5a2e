import type { DetailDemande } from '@maillage/contrats';
import { Chargement, Encart } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { aEnvoyer } from '../changement/contenu.ts';
import { Effet } from '../changement/effet.tsx';
import { essayer, fiche } from '../requetes.ts';
import { contenuDemande, statutDemande } from './tel-que-demande.ts';

/** L’effet de la demande telle quelle, avant toute décision. */
export function EffetTelQuel({ demande }: { readonly demande: DetailDemande }) {
  const lieu = useQuery({ ...fiche(demande.lieuId ?? ''), enabled: demande.lieuId !== null });
  const statut = statutDemande(demande);
  const { data, error } = useQuery({
    queryKey: ['registre', 'demande', demande.id, 'effet', demande.version], retry: false, staleTime: 0, enabled: demande.lieuId === null || lieu.data !== undefined,
    queryFn: ({ signal }) => essayer({ ...(demande.lieuId && { lieuId: demande.lieuId }), lieu: aEnvoyer(contenuDemande(demande, lieu.data ?? null)), ...(statut?.du && { statut }) }, signal),
  });
  if (error) return <p>L’effet sur les dossiers se calculera au moment d’accepter : {error.message}</p>;
  if (!data) return <Chargement petit texte="Calcul de l’effet sur les dossiers en cours…" />;
  return <Encart ton={data.effet.nombre > 0 ? 'attention' : 'information'} titre="Si vous l’acceptiez telle quelle"><Effet effet={data.effet} attendLeVisa={data.attendLeVisa} /></Encart>;
}

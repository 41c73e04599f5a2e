import type { ActeResume, DossierAgent, SuiviLettre } from '@maillage/contrats';
import { Badge } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';
import { useMoi } from '../../api/requetes.ts';
import { Gestes } from '../decision/acte.tsx';
import { ETATS_ACTE } from '../decision/etats-acte.ts';
import { FormulaireNotification } from '../decision/notification.tsx';
import { Preuve } from '../decision/preuve.tsx';
import { Visas } from '../decision/visas.tsx';

/** La lettre de réponse sur le chemin de toutes les lettres : visa, signature, notification, preuve. */
export function LettreReponse({ dossier, lettre }: { readonly dossier: DossierAgent; readonly lettre: ActeResume }) {
  const { roles } = useMoi();
  const { data: suivi } = useQuery({ queryKey: ['dossier', dossier.id, 'lettre', lettre.id], staleTime: 0, queryFn: ({ signal }) => appeler<SuiviLettre>(`/api/instruction/actes/${lettre.id}/suivi`, { signal }) });
  return (
    <>
      <h4>Lettre de réponse <Badge ton={ETATS_ACTE[lettre.etat].ton}>{ETATS_ACTE[lettre.etat].libelle}</Badge></h4>
      <p>{lettre.sha256 ? <a href={`/api/actes/${lettre.id}/pdf`}>Lire la lettre n° {lettre.numero} (PDF)</a> : 'La lettre est en préparation.'}</p>
      {suivi && <Visas suivi={suivi} />}
      {suivi && lettre.sha256 && <Gestes dossier={dossier} lettre={lettre} sha256={lettre.sha256} suivi={suivi} />}
      {lettre.etat === 'SIGNE' && roles.includes('INSTRUCTEUR') && <FormulaireNotification dossier={dossier} acteId={lettre.id} />}
      {lettre.etat === 'NOTIFIE' && <Preuve dossierId={dossier.id} acteId={lettre.id} />}
    </>
  );
}

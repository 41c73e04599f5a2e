import type { ChiffreAConfirmer } from '@maillage/contrats';
import { Encart } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';

/** Les chiffres du texte libre qu’une lettre imprime ; vide : rien à relire. */
export const useChiffres = (dossierId: string, acteId: string) =>
  useQuery({ queryKey: ['dossier', dossierId, 'lettre', acteId, 'chiffres'], staleTime: 0, queryFn: ({ signal }) => appeler<ChiffreAConfirmer[]>(`/api/instruction/actes/${acteId}/chiffres`, { signal }) }).data ?? [];

/** Qui a écrit chaque chiffre, dans quelle phrase ; la case dit que la personne qui vise les a relus. */
export function Chiffres({ chiffres, confirmes, onConfirmer }: { readonly chiffres: readonly ChiffreAConfirmer[]; readonly confirmes: boolean; readonly onConfirmer: (confirmes: boolean) => void }) {
  return (
    <Encart ton="attention" titre={`${chiffres.length} chiffre${chiffres.length > 1 ? 's saisis' : ' saisi'} à confirmer`}>
      <ul>{chiffres.map(({ texte, phrase, par }, rang) => <li key={rang}><mark>{texte}</mark>{`, dans « ${phrase} »${par ? `, saisi par ${par}` : ''}`}</li>)}</ul>
      <label><input type="checkbox" checked={confirmes} onChange={(evenement) => onConfirmer(evenement.target.checked)} /> J’ai relu ces chiffres, ils sont exacts.</label>
    </Encart>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CommuneTrouvee } from '@maillage/contrats';
import { Combobox, useChamp } from '@maillage/ui';
import { lire } from '../../../api/client.ts';

type Commune = Pick<CommuneTrouvee, 'code' | 'nom' | 'departement'>;

const chercher = (texte: string, signal?: AbortSignal) => lire<readonly CommuneTrouvee[]>(`/api/communes?q=${encodeURIComponent(texte)}`, signal);

/** Une commune de la région, gardée par son code Insee ; `connue` évite de relire le nom de celle du dossier. */
export function SaisieCommune({ name, libelle, aide, facultatif, connue }: { readonly name: string; readonly libelle: ReactNode; readonly aide?: ReactNode; readonly facultatif?: boolean; readonly connue?: Commune | null }) {
  const { value, onChange, ...champ } = useChamp(name);
  const code: string = value ?? '';
  const { data } = useQuery({
    queryKey: ['commune', code], enabled: code !== '' && connue?.code !== code, staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Commune> => (await chercher(code, signal)).find((commune) => commune.code === code) ?? { code, nom: code, departement: '' },
    initialData: connue?.code === code ? connue : undefined,
  });
  const choisie = code === '' ? null : data?.code === code ? data : null;
  return <Combobox<Commune> {...champ} libelle={libelle} aide={aide} facultatif={facultatif ?? false} value={choisie} onChange={(commune) => onChange(commune?.code ?? '')}
    chercher={chercher} cle={(commune) => commune.code} texte={(commune) => (commune.departement ? `${commune.nom} (${commune.departement})` : commune.nom)}
    aucun="Aucune commune de la région : vérifiez l’orthographe." />;
}

import type { FiltresDossiers } from '@maillage/contrats';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Lien } from '@maillage/ui';
import { agents, appels, etiquettes } from '../api/requetes.ts';
import { ecrireFiltres, restreinte, sansRestriction } from './filtres.ts';
import { nommerFiltres } from './noms-filtres.ts';
import styles from './liste.module.css';

/** Les filtres en vigueur, chacun retirable d’un geste. */
export function Puces({ filtres, retirer }: { readonly filtres: FiltresDossiers; readonly retirer: (changements: Readonly<Record<string, string | undefined>>) => void }) {
  const { data: lesAgents = [] } = useQuery(agents);
  const { data: lesAppels = [] } = useQuery(appels);
  const { data: lesEtiquettes = [] } = useQuery(etiquettes);
  if (!restreinte(filtres)) return null;
  return (
    <ul className={styles.puces} aria-label="Filtres en vigueur">
      {nommerFiltres(filtres, lesAgents, lesAppels, lesEtiquettes).map(({ libelle, sans }) => (
        <li key={libelle}><button type="button" onClick={() => retirer(sans)}><span className="pour-lecteur">Retirer le filtre </span>{libelle}<X size={16} aria-hidden="true" /></button></li>
      ))}
      <li><Lien href={`/dossiers?${ecrireFiltres(sansRestriction(filtres))}`}>Tout effacer</Lien></li>
    </ul>
  );
}

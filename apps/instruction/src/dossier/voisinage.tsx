import { Lien } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight, List } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { liste } from '../api/requetes.ts';
import { lireFiltres } from '../dossiers/filtres.ts';
import { memoriser, parcoursMemorise, voisins } from '../dossiers/voisins.ts';
import { useRaccourcis } from '../raccourcis/use-raccourcis.ts';
import styles from './dossier.module.css';

/** Retour à la liste d’où l’on vient, et passage au dossier d’avant ou d’après, page suivante comprise. */
export function Voisinage({ id }: { readonly id: string }) {
  const [parcours, setParcours] = useState(parcoursMemorise);
  const position = voisins(parcours, id);
  const bout = position !== null && position.suivant === null && parcours?.suivant ? parcours.suivant : null;
  const { data: suite } = useQuery({ ...liste({ ...lireFiltres(new URLSearchParams(parcours?.adresse)), apres: bout ?? undefined }), enabled: bout !== null });
  useEffect(() => {
    if (!suite || !parcours || !bout) return;
    const prolonge = { ...parcours, ids: [...parcours.ids, ...suite.lignes.map((ligne) => ligne.id)], suivant: suite.suivant };
    memoriser(prolonge);
    setParcours(prolonge);
  }, [suite, parcours, bout]);
  const aller = useNavigate();
  const vers = (dossier: string | null | undefined) => { if (dossier) void aller(`/dossiers/${dossier}`); };
  useRaccourcis({ j: () => vers(position?.suivant), k: () => vers(position?.precedent) });
  return (
    <nav aria-label="Dossiers de la liste" className={styles.voisinage}>
      <Lien href={parcours?.adresse ? `/dossiers?${parcours.adresse}` : '/dossiers'}><List size={20} aria-hidden="true" />Liste des dossiers</Lien>
      {position?.precedent && <Lien href={`/dossiers/${position.precedent}`} rel="prev"><ArrowLeft size={20} aria-hidden="true" />Dossier précédent</Lien>}
      {position?.suivant && <Lien href={`/dossiers/${position.suivant}`} rel="next">Dossier suivant<ArrowRight size={20} aria-hidden="true" /></Lien>}
    </nav>
  );
}

import type { FiltresDossiers } from '@maillage/contrats';
import { Lien, Pagination } from '@maillage/ui';
import { adresseListe } from './filtres.ts';
import { cheminVers, noterSuivante } from './chemin-pages.ts';

/** Page suivante et précédente d’une liste lue par curseur : le chemin parcouru se souvient d’où l’on vient. */
export function Pages({ filtres, suivant }: { readonly filtres: FiltresDossiers; readonly suivant: string | null }) {
  if (!filtres.apres && !suivant) return null;
  const ici = adresseListe(filtres);
  const suivante = suivant ? adresseListe({ ...filtres, apres: suivant }) : null;
  if (suivante) noterSuivante(ici, suivante);
  const chemin = cheminVers(ici);
  const perdu = Boolean(filtres.apres) && chemin.length === 0;
  return (
    <>
      <Pagination precedente={chemin.at(-1) ?? null} suivante={suivante} position={perdu ? 'Suite de la liste' : `Page ${chemin.length + 1}`} />
      {perdu && <p><Lien href={adresseListe({ ...filtres, apres: undefined })}>Revenir à la première page</Lien></p>}
    </>
  );
}

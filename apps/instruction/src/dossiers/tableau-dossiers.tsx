import type { FiltresDossiers, LigneDossier } from '@maillage/contrats';
import { type ColonneListe, LIBELLES_COLONNE } from '@maillage/domain';
import { Colonne, Lien, LigneVide, Tableau, type Sens } from '@maillage/ui';
import { Fragment } from 'react';
import { CELLULES } from './cellules.tsx';
import { ecrireFiltres, restreinte, sansRestriction, TRI_PAR_DEFAUT, TRIS, type Tri } from './filtres.ts';
import type { Selection } from './use-selection.ts';
import styles from './liste.module.css';

type Proprietes = { readonly lignes: readonly LigneDossier[]; readonly filtres: FiltresDossiers; readonly colonnes: readonly ColonneListe[]; readonly selection: Selection; readonly trier: (tri: Tri) => void };

/** Les dossiers d’une page : une case et le numéro d’abord, puis les colonnes choisies. */
export function TableauDossiers({ lignes, filtres, colonnes, selection, trier }: Proprietes) {
  const tri = (colonne: ColonneListe) => estTri(colonne) ? { sens: (filtres.tri ?? TRI_PAR_DEFAUT.tri) === colonne ? (filtres.sens ?? TRI_PAR_DEFAUT.sens) as Sens : null, onTri: () => trier(colonne) } : {};
  return (
    <Tableau legende="Dossiers" legendeCachee className={styles.tableau}>
      <thead>
        <tr>
          <Colonne><span className={styles.cochee}><input type="checkbox" aria-label="Cocher toute la page" checked={selection.toutes} disabled={lignes.length === 0} onChange={(evenement) => selection.tout(evenement.target.checked)} />N°</span></Colonne>
          {colonnes.map((colonne) => <Colonne key={colonne} nombre={colonne === 'montant'} {...tri(colonne)}>{LIBELLES_COLONNE[colonne]}</Colonne>)}
        </tr>
      </thead>
      <tbody>
        {lignes.length === 0 && <LigneVide colonnes={colonnes.length + 1}><Vide filtres={filtres} /></LigneVide>}
        {lignes.map((ligne) => (
          <tr key={ligne.id} data-cochee={selection.ids.includes(ligne.id) || undefined}>
            <th scope="row"><span className={styles.cochee}><input type="checkbox" aria-label={`Cocher le dossier ${ligne.numero}`} checked={selection.ids.includes(ligne.id)} onChange={(evenement) => selection.basculer(ligne.id, evenement.target.checked)} /><Lien href={`/dossiers/${ligne.id}`}>{ligne.numero}</Lien></span></th>
            {colonnes.map((colonne) => <Fragment key={colonne}>{CELLULES[colonne](ligne)}</Fragment>)}
          </tr>
        ))}
      </tbody>
    </Tableau>
  );
}

const estTri = (colonne: ColonneListe): colonne is Tri => (TRIS as readonly string[]).includes(colonne);

function Vide({ filtres }: { readonly filtres: FiltresDossiers }) {
  if (filtres.apres) return <>Cette page de la liste est vide. <Lien href={`/dossiers?${ecrireFiltres({ ...filtres, apres: undefined })}`}>Revenir à la première page</Lien></>;
  if (!restreinte(filtres)) return <>Aucun dossier déposé pour l’instant : ils arriveront ici dès le premier dépôt.</>;
  return <>Aucun dossier ne correspond à ces filtres. <Lien href={`/dossiers?${ecrireFiltres(sansRestriction(filtres))}`}>Effacer les filtres</Lien></>;
}

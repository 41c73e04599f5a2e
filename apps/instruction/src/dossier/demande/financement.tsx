import type { ContenuDossier } from '@maillage/contrats';
import type { Poste } from '@maillage/domain';
import { CelluleNombre, Colonne, dateCourte, euros, LigneVide, Tableau } from '@maillage/ui';
import { mot } from './libelles.ts';

/** Le plan de financement tel que déposé : les dépenses, puis les recettes. */
export function Financement({ financement, postes }: { readonly financement: ContenuDossier['financement']; readonly postes: readonly Poste[] }) {
  const depenses = financement?.depenses ?? [];
  const recettes = financement?.recettes ?? [];
  return (
    <>
      <Tableau legende="Dépenses">
        <thead><tr><Colonne>Dépense</Colonne><Colonne>Poste</Colonne><Colonne>Engagée le</Colonne><Colonne nombre>HT</Colonne><Colonne nombre>TTC</Colonne></tr></thead>
        <tbody>
          {depenses.length === 0 && <LigneVide colonnes={5}>Aucune dépense n’a été saisie.</LigneVide>}
          {depenses.map(({ id, libelle, poste, engageeLe, htCentimes, ttcCentimes }) => (
            <tr key={id}><th scope="row">{libelle}</th><td>{postes.find(({ code }) => code === poste)?.libelle ?? poste}</td><td>{engageeLe ? dateCourte(engageeLe) : '–'}</td><CelluleNombre>{euros(htCentimes)}</CelluleNombre><CelluleNombre>{euros(ttcCentimes)}</CelluleNombre></tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={3}>Total</th><CelluleNombre>{euros(depenses.reduce((total, { htCentimes }) => total + htCentimes, 0))}</CelluleNombre><CelluleNombre>{euros(depenses.reduce((total, { ttcCentimes }) => total + ttcCentimes, 0))}</CelluleNombre></tr></tfoot>
      </Tableau>
      <Tableau legende="Recettes, hors aide demandée">
        <thead><tr><Colonne>Financeur</Colonne><Colonne>Nature</Colonne><Colonne>Statut</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
        <tbody>
          {recettes.length === 0 && <LigneVide colonnes={4}>Aucune recette n’a été saisie.</LigneVide>}
          {recettes.map(({ id, financeur, nature, statut, montantCentimes }) => <tr key={id}><th scope="row">{financeur}</th><td>{mot(nature)}</td><td>{mot(statut)}</td><CelluleNombre>{euros(montantCentimes)}</CelluleNombre></tr>)}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={3}>Total</th><CelluleNombre>{euros(recettes.reduce((total, { montantCentimes }) => total + montantCentimes, 0))}</CelluleNombre></tr></tfoot>
      </Tableau>
    </>
  );
}

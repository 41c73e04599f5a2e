import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import { sommeCentimes } from '@maillage/domain';
import { CelluleNombre, Colonne, dateCourte, euros, LigneVide, Tableau } from '@maillage/ui';
import { libelleDe, NATURES, STATUTS } from '../libelles.ts';

/** Le plan de financement, en deux tableaux et leurs totaux. */
export function Budget({ dossier, appel }: { readonly dossier: DossierPorteur; readonly appel: AppelDetail }) {
  const { depenses = [], recettes = [], demandeCentimes } = dossier.contenu.financement ?? {};
  const total = (montants: readonly (number | undefined)[]) => sommeCentimes(montants.map((montant) => montant ?? 0));
  const totalRecettes = total(recettes.map((recette) => recette.montantCentimes));
  return (
    <>
      <Tableau legende="Dépenses du projet">
        <thead><tr><Colonne>Poste</Colonne><Colonne>Description</Colonne><Colonne nombre>HT</Colonne><Colonne nombre>TTC</Colonne><Colonne>Engagée le</Colonne></tr></thead>
        <tbody>
          {depenses.length === 0 && <LigneVide colonnes={5}>Aucune dépense.</LigneVide>}
          {depenses.map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row">{appel.reglement.postes.find(({ code }) => code === ligne.poste)?.libelle ?? 'Sans poste'}</th><td>{ligne.libelle}</td>
              <CelluleNombre>{montant(ligne.htCentimes)}</CelluleNombre><CelluleNombre>{montant(ligne.ttcCentimes)}</CelluleNombre><td>{ligne.engageeLe ? dateCourte(ligne.engageeLe) : 'Non datée'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={2}>Total</th><CelluleNombre>{euros(total(depenses.map((ligne) => ligne.htCentimes)))}</CelluleNombre><CelluleNombre>{euros(total(depenses.map((ligne) => ligne.ttcCentimes)))}</CelluleNombre><td /></tr></tfoot>
      </Tableau>
      <Tableau legende="Recettes du projet">
        <thead><tr><Colonne>Nature</Colonne><Colonne>Financeur</Colonne><Colonne>Statut</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
        <tbody>
          {recettes.map((ligne) => <tr key={ligne.id}><th scope="row">{libelleDe(NATURES, ligne.nature) ?? 'Sans nature'}</th><td>{ligne.financeur}</td><td>{libelleDe(STATUTS, ligne.statut)}</td><CelluleNombre>{montant(ligne.montantCentimes)}</CelluleNombre></tr>)}
          <tr><th scope="row">Aide demandée</th><td>Région</td><td>Sollicité</td><CelluleNombre>{montant(demandeCentimes)}</CelluleNombre></tr>
        </tbody>
        <tfoot><tr><th scope="row" colSpan={3}>Total</th><CelluleNombre>{euros(totalRecettes + (demandeCentimes ?? 0))}</CelluleNombre></tr></tfoot>
      </Tableau>
    </>
  );
}

const montant = (centimes: number | undefined) => (centimes === undefined ? 'À indiquer' : euros(centimes));

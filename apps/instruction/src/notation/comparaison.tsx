import type { FicheVue, Note } from '@maillage/contrats';
import { ecartDe, type Grille } from '@maillage/domain';
import { Badge, CelluleNombre, Colonne, Tableau } from '@maillage/ui';
import { pointsLus } from './points.ts';

/** Les fiches lisibles côte à côte, critère par critère, avec leurs écarts ; `retenues` : la dernière colonne. */
export function Comparaison({ grille, fiches, retenues }: { readonly grille: Grille; readonly fiches: readonly FicheVue[]; readonly retenues: readonly Note[] | null }) {
  const lues = fiches.filter((une): une is FicheVue & { notes: readonly Note[] } => une.notes !== null);
  if (lues.length === 0) return null;
  const note = (notes: readonly Note[], code: string) => notes.find((une) => une.code === code)?.note ?? '–';
  return (
    <Tableau legende="Comparaison des fiches">
      <thead><tr><Colonne>Critère</Colonne>{lues.map(({ id, evaluateur }) => <Colonne key={id} nombre>{evaluateur.nom}</Colonne>)}<Colonne nombre>Écart</Colonne>{retenues && <Colonne nombre>Retenue</Colonne>}</tr></thead>
      <tbody>
        {grille.criteres.valeur.map(({ code, libelle }) => {
          const ecart = ecartDe(code, lues.map(({ notes }) => notes));
          return (
            <tr key={code}>
              <th scope="row">{libelle}</th>
              {lues.map(({ id, notes }) => <CelluleNombre key={id}>{note(notes, code)}</CelluleNombre>)}
              <CelluleNombre>{ecart >= grille.ecartAJustifier.valeur ? <Badge ton="attention">{ecart}, à justifier</Badge> : ecart}</CelluleNombre>
              {retenues && <CelluleNombre><strong>{note(retenues, code)}</strong></CelluleNombre>}
            </tr>
          );
        })}
      </tbody>
      <tfoot><tr><th scope="row">Total</th>{lues.map(({ id, total }) => <CelluleNombre key={id}>{total && pointsLus(total)}</CelluleNombre>)}<td />{retenues && <td />}</tr></tfoot>
    </Tableau>
  );
}

import type { DemandePaiementAgent, DepensePaiement } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, dateCourte, euros, Tableau } from '@maillage/ui';
import { ControleLigne } from './controle-ligne.tsx';
import styles from './paiements.module.css';

/** L’état des dépenses, contrôlé ligne par ligne : retenu, écarté, pourquoi. */
export function Depenses({ demande: { id, depenses, tvaRecuperee, possibles, retenuCentimes } }: { readonly demande: DemandePaiementAgent }) {
  const controlable = possibles.includes('controler');
  return (
    <section aria-labelledby="depenses" className={styles.section}>
      <h2 id="depenses">Dépenses</h2>
      <p>{tvaRecuperee ? 'Le bénéficiaire récupère la TVA : le hors taxes compte.' : 'Le bénéficiaire ne récupère pas la TVA : le toutes taxes compte.'}</p>
      <Tableau legende="État des dépenses" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Dépense</Colonne><Colonne>Facture du</Colonne><Colonne nombre>HT</Colonne><Colonne nombre>TTC</Colonne><Colonne>Facture</Colonne><Colonne nombre>Retenu</Colonne><Colonne>Contrôle</Colonne></tr></thead>
        <tbody>
          {depenses.map((une) => (
            <tr key={une.id}>
              <th scope="row">{une.objet}<br />{une.fournisseur}</th>
              <td><time dateTime={une.le}>{dateCourte(une.le)}</time></td>
              <CelluleNombre>{euros(une.htCentimes, true)}</CelluleNombre><CelluleNombre>{euros(une.ttcCentimes, true)}</CelluleNombre>
              <td>{une.pieceId ? <a href={`/api/pieces/${une.pieceId}/contenu`} target="_blank" rel="noreferrer">Ouvrir<span className="pour-lecteur"> la facture de {une.fournisseur}, {une.objet} (nouvel onglet)</span></a> : 'Absente'}</td>
              <CelluleNombre>{une.retenuCentimes === null ? '–' : euros(une.retenuCentimes, true)}</CelluleNombre>
              <td><Sort depense={une} />{controlable && <ControleLigne demandeId={id} depense={une} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={5}>Total retenu</th><CelluleNombre>{retenuCentimes === null ? 'Des lignes attendent' : euros(retenuCentimes, true)}</CelluleNombre><td /></tr></tfoot>
      </Tableau>
    </section>
  );
}

const Sort = ({ depense: { sort, motif } }: { readonly depense: DepensePaiement }) => (sort === null ? <Badge>À contrôler</Badge> : <p><Badge ton={sort === 'retenue' ? 'succes' : 'erreur'}>{sort === 'retenue' ? 'Retenue' : 'Écartée'}</Badge>{motif && <> {motif}</>}</p>);

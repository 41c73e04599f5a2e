import type { DossierAgent } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, dateCourte, LigneVide, Tableau, taille } from '@maillage/ui';
import { ETATS_ACTE } from '../decision/etats-acte.ts';
import { Pieces } from '../demande/pieces.tsx';

/** Les actes établis par la Région, puis les pièces du porteur. */
export const Documents = ({ dossier: { actes, depot } }: { readonly dossier: DossierAgent }) => (
  <>
    <section aria-labelledby="actes">
      <h3 id="actes">Actes</h3>
      <Tableau legende="Actes du dossier" legendeCachee>
        <thead><tr><Colonne>Acte</Colonne><Colonne>Numéro</Colonne><Colonne>État</Colonne><Colonne>Créé le</Colonne><Colonne nombre>Poids</Colonne></tr></thead>
        <tbody>
          {actes.length === 0 && <LigneVide colonnes={5}>Aucun acte pour l’instant.</LigneVide>}
          {actes.map((acte) => (
            <tr key={acte.id}>
              <th scope="row">{acte.sha256 ? <a href={`/api/actes/${acte.id}/pdf`} target="_blank" rel="noopener">{acte.titre} (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a> : `${acte.titre}, en préparation`}</th>
              <td>{acte.numero}</td>
              <td><Badge ton={ETATS_ACTE[acte.etat].ton}>{ETATS_ACTE[acte.etat].libelle}</Badge></td>
              <td><time dateTime={acte.creeLe}>{dateCourte(acte.creeLe)}</time></td>
              <CelluleNombre>{acte.taille ? taille(acte.taille) : '–'}</CelluleNombre>
            </tr>
          ))}
        </tbody>
      </Tableau>
    </section>
    <section aria-labelledby="pieces">
      <h3 id="pieces">Pièces du porteur</h3>
      <Pieces pieces={depot.pieces} />
    </section>
  </>
);

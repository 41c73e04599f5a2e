import type { PieceAttendue, PieceDeposee } from '@maillage/contrats';
import { Badge, Colonne, dateCourte, Tableau, taille } from '@maillage/ui';
import { Signalable, type Signaler } from './signalable.tsx';

const ANALYSES = { 'non-analysee': { libelle: 'Non analysé', ton: 'attention' }, saine: { libelle: 'Sain', ton: 'succes' }, infectee: { libelle: 'Infecté : n’ouvrez pas', ton: 'erreur' } } as const;

/** Les pièces attendues et ce qui a été déposé ; un fichier infecté ne s’ouvre pas. */
export const Pieces = ({ pieces, signaler }: { readonly pieces: readonly PieceAttendue[]; readonly signaler?: Signaler }) => (
  <Tableau legende="Pièces du dossier" legendeCachee>
    <thead><tr><Colonne>Pièce</Colonne><Colonne>Fichiers</Colonne></tr></thead>
    <tbody>
      {pieces.map((piece) => (
        <tr key={piece.code}>
          <th scope="row">{piece.libelle} {signaler && <Signalable {...signaler} cible="piece" code={piece.code} libelle={piece.libelle} />}</th>
          <td>{piece.deposees.length > 0 ? <ul>{piece.deposees.map((fichier) => <Fichier key={fichier.id} {...fichier} />)}</ul> : piece.requis ? <Badge ton="attention">Manque</Badge> : 'Non fournie (facultative)'}</td>
        </tr>
      ))}
    </tbody>
  </Tableau>
);

function Fichier({ id, nom, taille: octets, analyse, deposeeLe }: PieceDeposee) {
  const adresse = `/api/pieces/${id}/contenu`;
  const { libelle, ton } = ANALYSES[analyse];
  return (
    <li>
      {analyse === 'infectee' ? nom : <a href={adresse} target="_blank" rel="noopener">{nom} ({taille(octets)})<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a>}
      {' '}déposé le {dateCourte(deposeeLe)} <Badge ton={ton}>{libelle}</Badge>
      {analyse !== 'infectee' && <> <a href={adresse} download={nom}>Télécharger<span className="pour-lecteur"> {nom}</span></a></>}
    </li>
  );
}

import { Printer } from 'lucide-react';
import { Bouton } from '@maillage/ui';
import type { PieceRequise, Reglement } from '@maillage/domain';
import { aQui } from './a-qui.ts';
import { Source } from './source.tsx';
import styles from './appels.module.css';

/** La liste des pièces à cocher sur le papier. */
export function PiecesAPreparer({ reglement }: { readonly reglement: Reglement }) {
  const demandees = reglement.pieces.filter(({ requis }) => requis);
  const utiles = reglement.pieces.filter(({ requis }) => !requis);
  const source = reglement.pieces[0]?.source;
  return (
    <>
      <p>Formats acceptés : PDF, JPEG, PNG, ODT, ODS, DOCX et XLSX, 20 Mo au plus par fichier. Le RIB n’est pas demandé au dépôt.</p>
      <Liste pieces={demandees} reglement={reglement} />
      {utiles.length > 0 && <><h3>Pièces utiles, facultatives</h3><Liste pieces={utiles} reglement={reglement} /></>}
      {source && <p><Source source={source} /></p>}
      <p className="pas-imprimer"><Bouton variante="secondaire" icone={<Printer size={20} aria-hidden="true" />} onClick={() => window.print()}>Imprimer cette page</Bouton></p>
    </>
  );
}

const Liste = ({ pieces, reglement }: { readonly pieces: readonly PieceRequise[]; readonly reglement: Reglement }) => (
  <ul className={styles.pieces}>
    {pieces.map((piece) => (
      <li key={piece.code} className={styles.piece}>
        <span className={styles.coche} aria-hidden="true" />
        <span>{piece.libelle}<small>{[aQui(piece, reglement), piece.aide].filter(Boolean).join(' ')}</small></span>
      </li>
    ))}
  </ul>
);

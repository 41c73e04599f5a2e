import { CelluleNombre, Colonne, euros, LigneVide, Tableau } from '@maillage/ui';
import { type Barre, mesurer } from './mesures.ts';
import styles from './tableau-de-bord.module.css';

const PAS = 44;
const LARGEUR = 640;
const MARGE = 150;

/** Deux barres par ligne, engagé puis payé ; le tableau dit les mêmes nombres, et seul il se lit à voix haute. */
export function Barres({ id, titre, entete, barres, vide }: { readonly id: string; readonly titre: string; readonly entete: string; readonly barres: readonly Barre[]; readonly vide: string }) {
  return (
    <section aria-labelledby={id} className={styles.graphique}>
      <h2 id={id}>{titre}</h2>
      <div className={styles.cote}>
        {barres.length > 0 && <Dessin barres={barres} />}
        <Tableau legende={`${titre} : engagé et payé`} legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>{entete}</Colonne><Colonne nombre>Engagé</Colonne><Colonne nombre>Payé</Colonne></tr></thead>
          <tbody>
            {barres.length === 0 && <LigneVide colonnes={3}>{vide}</LigneVide>}
            {barres.map(({ cle, nom, engageCentimes, payeCentimes }) => <tr key={cle}><th scope="row">{nom}</th><CelluleNombre>{euros(engageCentimes, true)}</CelluleNombre><CelluleNombre>{euros(payeCentimes, true)}</CelluleNombre></tr>)}
          </tbody>
        </Tableau>
      </div>
    </section>
  );
}

function Dessin({ barres }: { readonly barres: readonly Barre[] }) {
  const mesurees = mesurer(barres, LARGEUR - MARGE);
  return (
    <svg className={styles.dessin} viewBox={`0 0 ${LARGEUR} ${barres.length * PAS}`} aria-hidden="true" focusable="false">
      {mesurees.map(({ cle, court, engage, paye }, rang) => (
        <g key={cle} transform={`translate(0 ${rang * PAS})`}>
          <text x={MARGE - 10} y={26} textAnchor="end">{court}</text>
          <rect className={styles.engage} x={MARGE} y={6} width={engage} height={14} />
          <rect className={styles.paye} x={MARGE} y={22} width={paye} height={14} />
        </g>
      ))}
      <line x1={MARGE} y1={0} x2={MARGE} y2={barres.length * PAS} />
    </svg>
  );
}

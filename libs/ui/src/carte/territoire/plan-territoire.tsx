import { MARQUES, planDe, type Territoire, traceDe } from './communes.ts';
import styles from './territoire.module.css';

const LARGEUR = 640;
const RAYON = 2;

/** La même carte en SVG, pour le papier et les navigateurs sans WebGL : mêmes formes, sans fond. */
export function PlanTerritoire({ territoire: { communes, lieux, choisie } }: { readonly territoire: Territoire }) {
  const plan = planDe(communes.length > 0 ? communes : lieux, LARGEUR);
  if (!plan) return null;
  const { x, y, hauteur } = plan;
  const visee = communes.find(({ cle }) => cle === choisie);
  return (
    <svg viewBox={`0 0 ${LARGEUR} ${hauteur}`} className={styles.plan} aria-hidden="true">
      <Hachures />
      {MARQUES.map((marque) => <path key={marque} d={traceDe(communes, marque, plan, RAYON)} className={styles[marque]} />)}
      {visee && <circle cx={x(visee)} cy={y(visee)} r="7" className={styles.visee} />}
      {lieux.map((lieu) => lieu.forme === 'dossier'
        ? <path key={lieu.cle} d={`M${x(lieu)} ${y(lieu) - 8}l8 8-8 8-8-8z`} className={styles.dossier} />
        : <circle key={lieu.cle} cx={x(lieu)} cy={y(lieu)} r="4" className={styles[lieu.forme]} />)}
    </svg>
  );
}

export const Hachures = () => (
  <defs><pattern id="hachures-carte" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="3" className={styles.trame} /><path d="M0 0v3" className={styles.hachure} /></pattern></defs>
);

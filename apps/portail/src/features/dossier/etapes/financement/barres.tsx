import type { Reglement } from '@maillage/domain';
import { euros } from '@maillage/ui';
import { libelleDe, NATURES } from '../../libelles.ts';
import styles from './barres.module.css';
import type { Bilan, Plan } from './plan.ts';

type Part = { readonly nom: string; readonly centimes: number; readonly sollicite?: boolean };

/** Dépenses et ressources en deux barres de même échelle ; les tableaux disent la même chose. */
export function Barres({ plan, bilan, recupereTva, reglement }: { readonly plan: Plan; readonly bilan: Bilan; readonly recupereTva: boolean; readonly reglement: Reglement }) {
  const max = Math.max(bilan.depensesCentimes, bilan.recettesCentimes + bilan.demandeCentimes);
  if (max === 0) return null;
  const depenses = grouper(plan.depenses.map((ligne) => ({ nom: reglement.postes.find(({ code }) => code === ligne.poste)?.libelle ?? 'Sans poste', centimes: lisible(recupereTva ? ligne.htCentimes : ligne.ttcCentimes) })));
  const ressources = [...grouper(plan.recettes.map((ligne) => ({ nom: libelleDe(NATURES, ligne.nature) ?? 'Sans nature', centimes: lisible(ligne.montantCentimes), sollicite: ligne.statut === 'sollicite' }))), { nom: 'Aide demandée', centimes: bilan.demandeCentimes, sollicite: true }];
  return (
    <figure className={styles.figure} aria-hidden="true">
      <Barre titre="Dépenses" parts={depenses} max={max} />
      <Barre titre="Ressources" parts={ressources} max={max} />
      <figcaption>Hachuré : à confirmer (aide demandée, recettes sollicitées).</figcaption>
    </figure>
  );
}

const Barre = ({ titre, parts, max }: { readonly titre: string; readonly parts: readonly Part[]; readonly max: number }) => (
  <div>
    <p>{titre}</p>
    <svg viewBox="0 0 1000 36" preserveAspectRatio="none" className={styles.barre}>
      <defs><pattern id={`hachures-${titre}`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="8" fill="var(--papier)" fillOpacity="0.55" /></pattern></defs>
      {positions(parts, max).map(({ nom, x, largeur, sollicite }, rang) => (
        <g key={`${nom} ${rang}`} className={styles[`teinte${rang % 4}`]}>
          <rect x={x} width={largeur} height="36" stroke="var(--papier)" strokeWidth="1" />
          {sollicite && <rect x={x} width={largeur} height="36" fill={`url(#hachures-${titre})`} className={styles.hachure} />}
        </g>
      ))}
    </svg>
    <ul className={styles.legende}>{parts.filter(({ centimes }) => centimes > 0).map(({ nom, centimes, sollicite }, rang) => <li key={`${nom} ${rang}`}><span className={`${styles.pastille} ${styles[`teinte${rang % 4}`]}`} /> {nom}{sollicite && ' (à confirmer)'} : {euros(centimes)}</li>)}</ul>
  </div>
);

const lisible = (centimes: number | null | undefined) => (typeof centimes === 'number' && centimes > 0 ? centimes : 0);

function grouper(parts: readonly Part[]): readonly Part[] {
  const groupes = new Map<string, Part>();
  for (const part of parts) {
    const cle = `${part.nom} ${part.sollicite ?? ''}`;
    groupes.set(cle, { ...part, centimes: (groupes.get(cle)?.centimes ?? 0) + part.centimes });
  }
  return [...groupes.values()].filter(({ centimes }) => centimes > 0);
}

function positions(parts: readonly Part[], max: number) {
  let x = 0;
  return parts.filter(({ centimes }) => centimes > 0).map((part) => {
    const largeur = (part.centimes / max) * 1000;
    x += largeur;
    return { ...part, x: x - largeur, largeur };
  });
}

import { useEffect, useId, useRef, useState } from 'react';
import { Bouton } from '../actions/bouton.tsx';
import { CarteImprimee } from './carte-imprimee.tsx';
import type { CarteDessinee } from './dessiner.ts';
import { FORMES, type PointCarte, type Position } from './points.ts';
import styles from './carte.module.css';

type ProprietesCarte = {
  /** Nomme la carte par son sujet : « Carte des tiers-lieux les plus proches ». */
  readonly titre: string;
  readonly points: readonly PointCarte[];
  /** Cercles à vol d’oiseau autour du dossier, en km. */
  readonly rayonsKm?: readonly number[];
  /** Avec elle, un clic ou le bouton « au centre » pose un point. */
  readonly onPlacer?: (position: Position) => void;
};

/** Carte chargée seulement à l’approche de l’écran ; le tableau de la page dit la même chose, carte ou pas. */
export function Carte({ titre, points, rayonsKm = [10, 20], onPlacer }: ProprietesCarte) {
  const boite = useRef<HTMLDivElement>(null);
  const dessinee = useRef<CarteDessinee | null>(null);
  const [sans, setSans] = useState(false);
  const suite = useId();
  const contenu = JSON.stringify([points, rayonsKm]);
  useEffect(() => {
    const element = boite.current;
    if (!element || sans) return;
    let actif = true;
    const veilleur = new IntersectionObserver(([vue]) => {
      if (!vue?.isIntersecting) return;
      veilleur.disconnect();
      import('./dessiner.ts')
        .then(({ dessiner }) => { if (actif) dessinee.current = dessiner(element, { titre, points, rayonsKm, onPlacer }); })
        .catch(() => setSans(true));
    }, { rootMargin: '200px' });
    veilleur.observe(element);
    return () => { actif = false; veilleur.disconnect(); dessinee.current?.retirer(); dessinee.current = null; };
    // `contenu` résume les points : la carte n’est redessinée que s’ils changent.
  }, [contenu, titre, sans]);
  const formes = [...new Set(points.map((point) => point.forme))];
  return (
    <div className={styles.carte}>
      {sans ? <p className={styles.sans}>La carte ne peut pas s’afficher sur cet appareil : le tableau dit la même chose.</p> : (
        <>
          <a className={styles.passer} href={`#${suite}`}>Passer la carte</a>
          <div ref={boite} className={styles.boite} />
        </>
      )}
      <CarteImprimee points={points} rayonsKm={rayonsKm} />
      {!sans && (
        <ul className={styles.legende} aria-label="Légende">
          {formes.map((forme) => <li key={forme}><Symbole forme={forme} />{FORMES[forme]}</li>)}
          {formes.includes('dossier') && rayonsKm.length > 0 && <li>Cercles : {rayonsKm.join(' et ')} km à vol d’oiseau</li>}
        </ul>
      )}
      {onPlacer && !sans && <Bouton variante="secondaire" onClick={() => { if (dessinee.current) onPlacer(dessinee.current.centre()); }}>Poser le point au centre de la carte</Bouton>}
      <span id={suite} tabIndex={-1} />
    </div>
  );
}

const Symbole = ({ forme }: { readonly forme: PointCarte['forme'] }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {forme === 'dossier' ? <path d="M8 1l7 7-7 7-7-7z" className={styles.dossier} /> : <circle cx="8" cy="8" r="5.5" className={styles[forme]} />}
  </svg>
);

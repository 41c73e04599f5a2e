import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommuneCarte, FondCarte, Marque, Territoire } from './communes.ts';
import type { TerritoireDessine } from './dessiner-territoire.ts';
import type { PointCarte } from '../points.ts';
import { Hachures, PlanTerritoire } from './plan-territoire.tsx';
import boite from '../carte.module.css';
import styles from './territoire.module.css';

type Proprietes = {
  /** Nomme la carte par son sujet. */
  readonly titre: string;
  readonly communes: readonly CommuneCarte[];
  readonly lieux: readonly PointCarte[];
  /** La commune entourée. */
  readonly choisie?: string | null;
  readonly onChoisir?: (cle: string) => void;
  /** Ce que veut dire chaque forme présente, dans l’ordre de la légende. */
  readonly legende: readonly { readonly forme: Marque | PointCarte['forme']; readonly libelle: string }[];
  /** Quand elle change, la carte se recadre sur les communes montrées. */
  readonly vue?: string;
  readonly fond?: FondCarte | undefined;
};

/** Carte des communes d’un territoire, chargée à l’approche de l’écran ; sans elle, le plan et le tableau de la page disent la même chose. */
export function CarteTerritoire({ titre, communes, lieux, choisie = null, onChoisir, legende, vue = '', fond }: Proprietes) {
  const element = useRef<HTMLDivElement>(null);
  const dessin = useRef<TerritoireDessine | null>(null);
  const [sans, setSans] = useState(false);
  const papier = useImpression();
  const suite = useId();
  const territoire: Territoire = { communes, lieux, choisie };
  const courant = useRef({ territoire, onChoisir });
  useEffect(() => { courant.current = { territoire, onChoisir }; });
  useEffect(() => {
    const cible = element.current;
    if (!cible || sans) return;
    let actif = true;
    const veilleur = new IntersectionObserver(([vueDe]) => {
      if (!vueDe?.isIntersecting) return;
      veilleur.disconnect();
      import('./dessiner-territoire.ts')
        .then(({ dessinerTerritoire }) => { if (actif) dessin.current = dessinerTerritoire(cible, { titre, territoire: courant.current.territoire, fond, onChoisir: (cle) => courant.current.onChoisir?.(cle) }); })
        .catch(() => setSans(true));
    }, { rootMargin: '200px' });
    veilleur.observe(cible);
    return () => { actif = false; veilleur.disconnect(); dessin.current?.retirer(); dessin.current = null; };
  }, [titre, sans, fond]);
  useEffect(() => { dessin.current?.montrer(courant.current.territoire); }, [communes, lieux, choisie]);
  useEffect(() => { dessin.current?.cadrer(courant.current.territoire); }, [vue]);
  return (
    <div className={boite.carte}>
      {sans ? <p className={styles.sans}>La carte interactive ne peut pas s’afficher sur cet appareil : le plan ci-dessous et le tableau disent la même chose.</p> : (
        <>
          <a className={boite.passer} href={`#${suite}`}>Passer la carte</a>
          <div ref={element} className={`${boite.boite} ${styles.boite}`} />
        </>
      )}
      {(sans || papier) && <PlanTerritoire territoire={territoire} />}
      <ul className={boite.legende} aria-label="Légende">
        {legende.map(({ forme, libelle }) => <li key={forme}><Symbole forme={forme} />{libelle}</li>)}
        {fond && !sans && <li>{fond.mention}</li>}
      </ul>
      <span id={suite} tabIndex={-1} />
    </div>
  );
}

/** Vrai le temps de l’impression : le plan SVG n’existe que là. */
function useImpression(): boolean {
  const [papier, setPapier] = useState(false);
  useEffect(() => {
    const media = window.matchMedia('print');
    const suivre = () => setPapier(media.matches);
    const avant = () => flushSync(() => setPapier(true));
    const apres = () => setPapier(false);
    media.addEventListener('change', suivre);
    window.addEventListener('beforeprint', avant);
    window.addEventListener('afterprint', apres);
    return () => { media.removeEventListener('change', suivre); window.removeEventListener('beforeprint', avant); window.removeEventListener('afterprint', apres); };
  }, []);
  return papier;
}

const Symbole = ({ forme }: { readonly forme: Marque | PointCarte['forme'] }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {forme === 'hachuree' && <Hachures />}
    {forme === 'carree' ? <rect x="3" y="3" width="10" height="10" className={styles.carree} />
      : forme === 'dossier' ? <path d="M8 1l7 7-7 7-7-7z" className={styles.dossier} />
        : <circle cx="8" cy="8" r="5.5" className={styles[forme]} />}
  </svg>
);

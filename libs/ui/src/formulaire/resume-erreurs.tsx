import { useEffect, useRef, type MouseEvent } from 'react';
import { Lien } from '../actions/liens.tsx';
import { idChamp } from './champ.tsx';
import styles from './champ.module.css';

export type ErreurChamp = { readonly chemin: string; readonly message: string };

/**
 * Les erreurs d’un envoi, au-dessus du titre et sous le fil d’Ariane. `tentative` compte les envois : le résumé reprend
 * le focus à chacun, jamais entre deux. `lien` mène ailleurs qu’à un champ de la page (une autre étape).
 */
export function ResumeErreurs({ erreurs, tentative, titre, lien }: { readonly erreurs: readonly ErreurChamp[]; readonly tentative: number; readonly titre?: string; readonly lien?: (erreur: ErreurChamp) => string }) {
  const boite = useRef<HTMLDivElement>(null);
  const vue = useRef(0);
  // Les erreurs peuvent se dessiner après l’envoi compté : le focus les attend.
  useEffect(() => {
    if (tentative <= vue.current || !boite.current) return;
    vue.current = tentative;
    boite.current.focus();
  });
  if (erreurs.length === 0) return null;
  return (
    <div ref={boite} role="alert" tabIndex={-1} className={styles.resume}>
      <h2>{titre ?? (erreurs.length === 1 ? 'Une erreur à corriger' : `${erreurs.length} erreurs à corriger`)}</h2>
      <ul>
        {erreurs.map((erreur) => (
          <li key={`${erreur.chemin} ${erreur.message}`}>
            {lien ? <Lien href={lien(erreur)}>{erreur.message}</Lien> : erreur.chemin ? <a href={`#${idChamp(erreur.chemin)}`} onClick={(evenement) => viser(evenement, erreur.chemin)}>{erreur.message}</a> : erreur.message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Amène au champ fautif, ou à la première saisie de son groupe. */
function viser(evenement: MouseEvent, chemin: string) {
  const cible = document.getElementById(idChamp(chemin));
  if (!cible) return;
  evenement.preventDefault();
  const saisie = cible.matches('input, select, textarea, button') ? cible : cible.querySelector<HTMLElement>('input, select, textarea, button');
  cible.scrollIntoView({ block: 'start' });
  (saisie ?? cible).focus({ preventScroll: true });
}

import { useEffect } from 'react';

const QUESTION = 'Votre saisie n’est pas enregistrée. Quitter cette page quand même ?';

/** Tant que la saisie n’est pas enregistrée, fermer l’onglet ou suivre un lien demande confirmation. */
export function useAvantDePartir(modifie: boolean): void {
  useEffect(() => {
    if (!modifie) return;
    const fermer = (evenement: BeforeUnloadEvent) => evenement.preventDefault();
    const suivre = (evenement: MouseEvent) => {
      const lien = evenement.target instanceof Element ? evenement.target.closest('a[href]') : null;
      if (!lien || lien.hasAttribute('target') || lien.getAttribute('href')!.startsWith('#') || evenement.ctrlKey || evenement.metaKey || evenement.shiftKey) return;
      if (window.confirm(QUESTION)) return;
      evenement.preventDefault();
      evenement.stopPropagation();
    };
    window.addEventListener('beforeunload', fermer);
    document.addEventListener('click', suivre, true);
    return () => {
      window.removeEventListener('beforeunload', fermer);
      document.removeEventListener('click', suivre, true);
    };
  }, [modifie]);
}

import { ResumeErreurs, type ErreurChamp } from '@maillage/ui';
import { useEffect } from 'react';

const PREFIXE = 'Erreur : ';

/** Le résumé des erreurs d’un formulaire posé dans une page ; le titre de l’onglet du navigateur le dit aussi. */
export function Erreurs({ erreurs, tentative }: { readonly erreurs: readonly ErreurChamp[]; readonly tentative: number }) {
  const fautif = erreurs.length > 0;
  useEffect(() => {
    if (!fautif) return;
    document.title = PREFIXE + document.title;
    return () => { document.title = document.title.replace(PREFIXE, ''); };
  }, [fautif]);
  return <ResumeErreurs erreurs={erreurs} tentative={tentative} />;
}

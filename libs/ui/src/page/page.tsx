import { useEffect, useRef, type ReactNode } from 'react';
import { Lien } from '../actions/liens.tsx';
import { useCadre } from './navigation.ts';
import styles from './gabarit.module.css';

type ProprietesPage = {
  /** Le h1, et le début du titre de l’onglet. */
  readonly titre: string;
  /** Ce qui entoure le titre : au-dessus (étape, appel) et au-dessous (badge, dates). */
  readonly surtitre?: ReactNode;
  readonly sousTitre?: ReactNode;
  /** Du plus général au plus proche, sans la page elle-même. */
  readonly fil?: readonly { readonly libelle: string; readonly lien: string }[];
  /** Le `ResumeErreurs`, entre le fil d’Ariane et le titre. */
  readonly resume?: ReactNode;
  readonly enErreur?: boolean;
  /** Complète le titre de l’onglet : l’objet de la page. */
  readonly objet?: string;
  /** Change quand la page pose une autre question à la même adresse : le titre reprend alors le focus. */
  readonly cle?: string;
  /** Une colonne de 640 px, pour une question ou un texte. */
  readonly colonne?: boolean;
  readonly plein?: boolean;
  readonly children?: ReactNode;
};

/** Une page : fil d’Ariane, `main`, titre focalisé après une navigation, titre de l’onglet. */
export function Page({ titre, surtitre, sousTitre, fil, resume, enErreur = false, objet, cle = '', colonne = false, plein = false, children }: ProprietesPage) {
  const cadre = useCadre();
  const h1 = useRef<HTMLHeadingElement>(null);
  const lieu = `${cadre.cle} ${cle}`;
  const { visite } = cadre;
  useEffect(() => {
    const { lieu: precedent, naviguee } = visite.current;
    const change = precedent !== null && precedent !== lieu;
    visite.current = { lieu, naviguee: naviguee || change };
    // Une page redessinée après son chargement reprend le focus qu’elle avait, jamais celui d’un champ.
    if (change || (naviguee && document.activeElement === document.body)) h1.current?.focus({ preventScroll: true });
    if (change && !window.location.hash) window.scrollTo(0, 0);
  }, [visite, lieu]);
  return (
    <>
      <title>{[`${enErreur ? 'Erreur : ' : ''}${titre}`, objet, cadre.site].filter(Boolean).join(' – ')}</title>
      {fil && <FilAriane etapes={fil} titre={titre} plein={plein} />}
      <main id="contenu" tabIndex={-1} className={`${styles.principal} ${styles.largeur} ${plein ? styles.plein : ''}`}>
        {resume}
        <div className={styles.tetiere}>
          {surtitre && <div className={styles.surtitre}>{surtitre}</div>}
          <h1 ref={h1} tabIndex={-1}>{titre}</h1>
          {sousTitre && <div>{sousTitre}</div>}
        </div>
        {colonne ? <div className={styles.colonne}>{children}</div> : children}
      </main>
    </>
  );
}

const FilAriane = ({ etapes, titre, plein }: { readonly etapes: NonNullable<ProprietesPage['fil']>; readonly titre: string; readonly plein: boolean }) => (
  <nav aria-label="Fil d’Ariane" className={`${styles.fil} ${styles.largeur} ${plein ? styles.plein : ''}`}>
    <ol>
      {etapes.map((etape) => <li key={etape.lien}><Lien href={etape.lien}>{etape.libelle}</Lien></li>)}
      <li aria-current="page">{titre}</li>
    </ol>
  </nav>
);

import type { AppelDetail, DossierPorteur } from '@maillage/contrats';
import { Lien, ListeDefinitions, taille } from '@maillage/ui';
import { ETAPES } from '../etapes/etape.ts';
import { Budget } from './budget.tsx';
import styles from './recapitulatif.module.css';
import { lignesDe } from './sections.ts';

/** Tout le dossier à relire, section par section ; `modifiable` ajoute le chemin vers chaque étape. */
export const Recapitulatif = ({ dossier, appel, modifiable = false }: { readonly dossier: DossierPorteur; readonly appel: AppelDetail; readonly modifiable?: boolean }) => (
  <>
    {ETAPES.map(({ code, titre }) => (
      <section key={code} aria-labelledby={`recap-${code}`} className={styles.section}>
        <div className={styles.tete}>
          <h2 id={`recap-${code}`}>{titre}</h2>
          {modifiable && <Lien href={`/dossiers/${dossier.id}/etape/${code}`} className="pas-imprimer">Modifier<span className="pour-lecteur"> : {titre}</span></Lien>}
        </div>
        {code !== 'pieces' && <ListeDefinitions lignes={lignesDe(code, dossier, appel).map(({ terme, valeur }) => ({ cle: terme, terme, valeur: typeof valeur === 'string' ? <span className={styles.texte}>{valeur}</span> : <ul className={styles.liste}>{valeur.map((un, rang) => <li key={rang}>{un}</li>)}</ul> }))} />}
        {code === 'financement' && <Budget dossier={dossier} appel={appel} />}
        {code === 'pieces' && <Pieces dossier={dossier} />}
      </section>
    ))}
  </>
);

const Pieces = ({ dossier }: { readonly dossier: DossierPorteur }) => (
  <ListeDefinitions lignes={dossier.piecesAttendues.map(({ code, libelle, requis, deposees }) => ({
    cle: code, terme: libelle,
    valeur: deposees.length === 0 ? (requis ? 'À joindre' : 'Facultative, non jointe')
      : <ul className={styles.liste}>{deposees.map((piece) => <li key={piece.id}><a href={`/api/pieces/${piece.id}/contenu`}>{piece.nom}</a> ({taille(piece.taille)})</li>)}</ul>,
  }))} />
);

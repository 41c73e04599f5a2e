import type { CritereInstruit } from '@maillage/contrats';
import { Badge, Bouton, Chargement, dateCourte } from '@maillage/ui';
import { lazy, Suspense } from 'react';
import { LIBELLES_RESULTAT } from '../issue.ts';
import { lireMarge, lireMesure } from './mesure.ts';
import styles from './eligibilite.module.css';

const Conclusion = lazy(async () => ({ default: (await import('./conclusion.tsx')).Conclusion }));

type Proprietes = { readonly dossierId: string; readonly critere: CritereInstruit; readonly modifiable: boolean; readonly ouvert: boolean; readonly ouvrir: (oui: boolean) => void };

/** Un critère : trois cellules, et le formulaire de conclusion sous la troisième quand on l’ouvre. */
export function Critere({ dossierId, critere, modifiable, ouvert, ouvrir }: Proprietes) {
  const { libelle, article, source, resultat, motif, valeur, seuil, marge, changement, confirmation, sansObjet } = critere;
  const constat = LIBELLES_RESULTAT[resultat];
  return (
    <tr>
      <th scope="row">
        {libelle}
        <span className={styles.regle}>{article}. {source.texte}{source.statut === 'a-confirmer' && ' (à confirmer)'}</span>
      </th>
      <td>
        <Badge ton={sansObjet ? 'neutre' : constat.ton}>{sansObjet ? 'Sans objet' : constat.libelle}</Badge>
        <p>{motif}</p>
        <Mesures entrees={[['Constaté', lireMesure(valeur)], ['Exigé', lireMesure(seuil)], ['Écart', lireMarge(marge, seuil, valeur)]]} />
        {changement && <p className={styles.changement}><strong>Ce qui changerait :</strong> {changement.texte}</p>}
      </td>
      <td>
        {confirmation && !ouvert && (
          <>
            <Badge ton={LIBELLES_RESULTAT[confirmation.resultat].ton}>{LIBELLES_RESULTAT[confirmation.resultat].libelle}</Badge>
            {confirmation.motif && <p>{confirmation.motif}</p>}
            <p className={styles.discret}>{confirmation.par}, le {dateCourte(confirmation.le)}</p>
          </>
        )}
        {!confirmation && !ouvert && <p className={styles.discret}>{sansObjet ? 'Rien à conclure.' : 'Pas encore de conclusion.'}</p>}
        {modifiable && !ouvert && !sansObjet && <Bouton variante="discret" onClick={() => ouvrir(true)}>{confirmation ? 'Revoir la conclusion' : 'Conclure'}<span className="pour-lecteur"> : {libelle}</span></Bouton>}
        {ouvert && <Suspense fallback={<Chargement petit />}><Conclusion dossierId={dossierId} critere={critere} fermer={() => ouvrir(false)} /></Suspense>}
      </td>
    </tr>
  );
}

const Mesures = ({ entrees }: { readonly entrees: readonly (readonly [string, string | null])[] }) => {
  const connues = entrees.filter(([, texte]) => texte !== null);
  return connues.length === 0 ? null : <dl className={styles.mesures}>{connues.map(([terme, texte]) => <div key={terme}><dt>{terme}</dt><dd>{texte}</dd></div>)}</dl>;
};

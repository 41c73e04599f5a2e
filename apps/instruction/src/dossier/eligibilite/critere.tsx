import type { CritereInstruit, DossierAgent } from '@maillage/contrats';
import { Badge, Bouton, Chargement, dateCourte } from '@maillage/ui';
import { lazy, Suspense } from 'react';
import { useMoi } from '../../api/requetes.ts';
import { LIBELLES_RESULTAT } from '../issue.ts';
import { Etais, type Volet } from './etais/etais.tsx';
import { Visa } from './etais/visa.tsx';
import { lireMarge, lireMesure } from './mesure.ts';
import styles from './eligibilite.module.css';

const FormulairePreuves = lazy(async () => ({ default: (await import('./etais/formulaire-preuves.tsx')).FormulairePreuves }));
const FormulaireFait = lazy(async () => ({ default: (await import('./etais/formulaire-fait.tsx')).FormulaireFait }));
const Conclusion = lazy(async () => ({ default: (await import('./conclusion.tsx')).Conclusion }));

type Proprietes = { readonly dossier: DossierAgent; readonly critere: CritereInstruit; readonly modifiable: boolean; readonly visable: boolean; readonly ouvert: Volet | null; readonly ouvrir: (volet: Volet) => void; /** Ferme ce volet s’il est encore celui qui est ouvert : une réponse tardive ne referme pas le suivant. */ readonly fermer: (volet: Volet) => void };

/** Un critère : trois cellules, le formulaire de conclusion sous la troisième ; pièces et fait s’éditent dessous, sur toute la largeur. */
export function Critere({ dossier, critere, modifiable, visable, ouvert, ouvrir, fermer }: Proprietes) {
  const moi = useMoi();
  const conclut = ouvert === 'conclusion';
  const { libelle, article, source, resultat, motif, valeur, seuil, marge, changement, confirmation, sansObjet } = critere;
  const constat = LIBELLES_RESULTAT[resultat];
  return (
    <>
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
        <Etais critere={critere} jour={dossier.verdict.dateReference} modifiable={modifiable} ouvrir={ouvrir} />
      </td>
      <td>
        {confirmation && !conclut && (
          <>
            <Badge ton={LIBELLES_RESULTAT[confirmation.resultat].ton}>{LIBELLES_RESULTAT[confirmation.resultat].libelle}</Badge>
            {confirmation.motif && <p>{confirmation.motif}</p>}
            <p className={styles.discret}>{confirmation.par}, le {dateCourte(confirmation.le)}</p>
            <Visa dossierId={dossier.id} code={critere.code} libelle={libelle} confirmation={confirmation} peutViser={visable && confirmation.parId !== moi.id} />
          </>
        )}
        {!confirmation && !conclut && <p className={styles.discret}>{sansObjet ? 'Rien à conclure.' : 'Pas encore de conclusion.'}</p>}
        {modifiable && !conclut && !sansObjet && <Bouton variante="discret" onClick={() => ouvrir('conclusion')}>{confirmation ? 'Revoir la conclusion' : 'Conclure'}<span className="pour-lecteur"> : {libelle}</span></Bouton>}
        {conclut && <Suspense fallback={<Chargement petit />}><Conclusion dossierId={dossier.id} critere={critere} fermer={() => fermer('conclusion')} /></Suspense>}
      </td>
    </tr>
    {ouvert !== null && !conclut && (
      <tr><td colSpan={3}><Suspense fallback={<Chargement petit />}>{ouvert === 'preuves' ? <FormulairePreuves dossier={dossier} critere={critere} fermer={() => fermer('preuves')} /> : <FormulaireFait dossier={dossier} critere={critere} fermer={() => fermer('fait')} />}</Suspense></td></tr>
    )}
    </>
  );
}

const Mesures = ({ entrees }: { readonly entrees: readonly (readonly [string, string | null])[] }) => {
  const connues = entrees.filter(([, texte]) => texte !== null);
  return connues.length === 0 ? null : <dl className={styles.mesures}>{connues.map(([terme, texte]) => <div key={terme}><dt>{terme}</dt><dd>{texte}</dd></div>)}</dl>;
};

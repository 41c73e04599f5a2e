import type { CritereInstruit } from '@maillage/contrats';
import { estCorrigeable, type Jour } from '@maillage/domain';
import { Badge, Bouton, dateCourte } from '@maillage/ui';
import { LIBELLES_RESULTAT } from '../../issue.ts';
import { lireMesure } from '../mesure.ts';
import { lireFait } from './lire-fait.ts';
import styles from '../eligibilite.module.css';

export type Volet = 'conclusion' | 'preuves' | 'fait';

/** Sous le constat du dépôt : les pièces qui prouvent, le fait établi depuis, et le critère rejoué sur lui. */
export function Etais({ critere, jour, modifiable, ouvrir }: { readonly critere: CritereInstruit; readonly jour: Jour; readonly modifiable: boolean; readonly ouvrir: (volet: Volet) => void }) {
  const { code, libelle, fait, rejoue, preuves, sansObjet } = critere;
  const nom = <span className="pour-lecteur"> : {libelle}</span>;
  return (
    <>
      {rejoue && (
        <div className={styles.rejoue}>
          <p><strong>Rejoué sur les faits établis :</strong> <Badge ton={LIBELLES_RESULTAT[rejoue.resultat].ton}>{LIBELLES_RESULTAT[rejoue.resultat].libelle}</Badge></p>
          <p>{rejoue.motif}</p>
          {lireMesure(rejoue.valeur) && <dl className={styles.mesures}><div><dt>Constaté au dépôt</dt><dd>{lireMesure(critere.valeur) ?? 'inconnu'}</dd></div><div><dt>Établi</dt><dd>{lireMesure(rejoue.valeur)}</dd></div></dl>}
        </div>
      )}
      {fait && <p>Établi par {fait.par}, le {dateCourte(fait.le)} : {lireFait(fait.valeur, jour)}. {fait.motif}</p>}
      {preuves.length > 0 && (
        <ul aria-label={`Pièces à l’appui : ${libelle}`} className={styles.preuves}>
          {preuves.map(({ pieceId, nom: fichier, page, remarque }) => <li key={pieceId}><a href={`/api/pieces/${pieceId}/contenu`} target="_blank" rel="noopener">{fichier}<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a>{page && `, page ${page}`}{remarque && ` : ${remarque}`}</li>)}
        </ul>
      )}
      {modifiable && !sansObjet && (
        <p className={styles.gestes}>
          <Bouton variante="discret" onClick={() => ouvrir('preuves')}>{preuves.length > 0 ? 'Revoir les pièces' : 'Citer une pièce'}{nom}</Bouton>
          {estCorrigeable(code) && <Bouton variante="discret" onClick={() => ouvrir('fait')}>{fait ? 'Revoir le fait établi' : 'Établir le fait'}{nom}</Bouton>}
        </p>
      )}
    </>
  );
}

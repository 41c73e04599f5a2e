import type { SelectionSeance } from '@maillage/contrats';
import { dateLongue, Bouton, Chargement, Encart, EtatErreur, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { seances } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { Candidats } from './candidats.tsx';
import { Effet } from './effet.tsx';
import { selection } from './requetes.ts';
import styles from './selection.module.css';

/** Ce qu’une séance peut retenir : on coche, l’enveloppe, les crédits de chaque année et les habitants couverts suivent ; le choix est dans l’adresse. */
export function PageSelection() {
  const [parametres, changer] = useSearchParams();
  const { data: toutes = [] } = useQuery(seances);
  const seance = parametres.get('seance') ?? '';
  const { data, error, isFetching, refetch } = useQuery(selection(seance, parametres.get('retenus')));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const choisir = (ids: readonly string[]) => changer({ seance, retenus: ids.length === 0 ? 'aucun' : ids.join(',') }, { replace: true });
  return (
    <Page titre="Que retenir en séance ?" plein>
      <div className={styles.pile}>
        <div className={styles.filtres}>
          <label>Séance<select value={seance} onChange={({ target }) => changer(target.value ? { seance: target.value } : {})}><option value="">Choisissez</option>{toutes.map(({ id, genre, tenueLe }) => <option key={id} value={id}>{genre === 'comite' ? 'Comité' : 'Commission permanente'} du {dateLongue(tenueLe)}</option>)}</select></label>
        </div>
        {seance === '' ? <p>Choisissez une séance : ses dossiers, son enveloppe et l’effet de chaque choix s’affichent ici. Rien n’est enregistré.</p>
          : !data ? error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Calcul des choix possibles…" />
            : <Choix selection={data} choisir={choisir} />}
      </div>
    </Page>
  );
}

function Choix({ selection: lue, choisir }: { readonly selection: SelectionSeance; readonly choisir: (ids: readonly string[]) => void }) {
  const { candidats, main, meilleure, enveloppe, enveloppeCentimes, avertissement, criteres } = lue;
  const retenus = candidats.filter(({ retenu }) => retenu).map(({ id }) => id);
  const pareil = meilleure !== null && meilleure.retenus.length === retenus.length && retenus.every((id) => meilleure.retenus.includes(id));
  return (
    <>
      <Encart titre={avertissement}><p>{enveloppe} Critères : {criteres.map((critere) => (critere === 'note' ? 'la note de la grille' : 'les habitants nouvellement couverts')).join(', puis ')}.</p></Encart>
      <Candidats selection={lue} choisir={choisir} />
      <div className={styles.choix}>
        <Effet id="main" titre="Votre choix" effet={main} enveloppeCentimes={enveloppeCentimes} nombre={retenus.length} vivant />
        {meilleure && <Effet id="meilleur" titre="Le meilleur choix sur ces critères" effet={meilleure} enveloppeCentimes={enveloppeCentimes} nombre={meilleure.retenus.length}>
          <p>{meilleure.phrase}</p>
          {pareil ? <p>Votre choix est celui-là.</p> : <Bouton variante="secondaire" onClick={() => choisir(meilleure.retenus)}>Reprendre ce choix</Bouton>}
        </Effet>}
      </div>
    </>
  );
}

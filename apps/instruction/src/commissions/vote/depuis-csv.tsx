import type { GrilleRelue } from '@maillage/contrats';
import { Encart } from '@maillage/ui';
import { useMutation } from '@tanstack/react-query';
import type { ErreurApi } from '../../api/client.ts';
import { RACINE, relireCsv } from '../requetes.ts';
import styles from '../commissions.module.css';

/** Le modèle à remplir dans un tableur, puis sa relecture à blanc : la grille se remplit si tout est bon, rien n’est enregistré. */
export function DepuisCsv({ seanceId, appliquer }: { readonly seanceId: string; readonly appliquer: (relue: GrilleRelue) => void }) {
  const lecture = useMutation<GrilleRelue, ErreurApi, File>({ mutationFn: async (fichier) => relireCsv(seanceId, await fichier.text()), onSuccess: (relue) => { if (relue.fautives === 0) appliquer(relue); } });
  return (
    <details className={styles.depliant}>
      <summary>Remplir la grille depuis un fichier CSV</summary>
      <p><a href={`${RACINE}/${seanceId}/votes/modele.csv`} download>Télécharger le modèle (CSV)</a></p>
      <div className={styles.enLigne}><label>Fichier rempli<input type="file" accept=".csv,text/csv" onChange={({ target }) => { const [fichier] = target.files ?? []; if (fichier) lecture.mutate(fichier); target.value = ''; }} /></label></div>
      {lecture.error && <Encart ton="erreur" annonce titre={lecture.error.message} />}
      {lecture.data && <Rapport {...lecture.data} />}
    </details>
  );
}

const Rapport = ({ lignes, bonnes, fautives }: GrilleRelue) => fautives === 0
  ? <Encart ton="succes" annonce titre={`${bonnes} ligne${bonnes > 1 ? 's' : ''} reportée${bonnes > 1 ? 's' : ''} dans la grille. Relisez-la, puis enregistrez.`} />
  : (
    <Encart ton="attention" annonce titre={`${fautives} ligne${fautives > 1 ? 's' : ''} à corriger dans le fichier : rien n’a été reporté.`}>
      <ul>{lignes.filter(({ erreurs }) => erreurs.length > 0).map(({ ligne, numero, erreurs }) => <li key={ligne}>Ligne {ligne}{numero && ` (${numero})`} : {erreurs.join(' ')}</li>)}</ul>
    </Encart>
  );

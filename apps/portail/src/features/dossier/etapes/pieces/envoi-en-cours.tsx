import { Actions, Bouton, taille } from '@maillage/ui';
import styles from './piece.module.css';
import type { Envoi } from './use-envois.ts';

/** Un envoi : sa progression en mots et en barre, ou ce qui l’a arrêté. */
export function EnvoiEnCours({ envoi, surReessayer, surOter }: { readonly envoi: Envoi; readonly surReessayer: () => void; readonly surOter: () => void }) {
  const { fichier, etat, envoyes, message } = envoi;
  if (etat === 'echec') return (
    <div className={styles.echec}>
      <p><strong>{fichier.name}</strong> : {message}</p>
      <Actions>
        {envoi.reessayable && <Bouton variante="secondaire" onClick={surReessayer}>Réessayer<span className="pour-lecteur"> {fichier.name}</span></Bouton>}
        <Bouton variante="discret" onClick={surOter}>Retirer de la liste<span className="pour-lecteur"> {fichier.name}</span></Bouton>
      </Actions>
    </div>
  );
  const part = fichier.size > 0 ? Math.floor((envoyes / fichier.size) * 100) : 0;
  return (
    <div className={styles.envoi}>
      <p>{fichier.name} : {part < 100 ? `${part} %, ${taille(envoyes)} sur ${taille(fichier.size)}` : 'vérification en cours…'}</p>
      <progress aria-label={`Envoi de ${fichier.name}`} max={fichier.size} value={envoyes}>{part} %</progress>
    </div>
  );
}

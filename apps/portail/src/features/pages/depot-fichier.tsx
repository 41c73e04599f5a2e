import { idChamp } from '@maillage/ui';
import { useState, type DragEvent } from 'react';
import styles from './pages.module.css';

/** Un vrai champ de fichier, que l’on peut aussi viser en glissant le document. */
export function DepotFichier({ fichier, erreur, onFichier }: { readonly fichier: File | null; readonly erreur: string | undefined; readonly onFichier: (fichier: File | null) => void }) {
  const [survol, setSurvol] = useState(false);
  const id = idChamp('fichier');
  const lacher = (evenement: DragEvent) => {
    evenement.preventDefault();
    setSurvol(false);
    onFichier(evenement.dataTransfer.files[0] ?? null);
  };
  return (
    <div className={styles.depot} data-survol={survol ? 'oui' : undefined} onDragOver={(evenement) => { evenement.preventDefault(); setSurvol(true); }} onDragLeave={() => setSurvol(false)} onDrop={lacher}>
      <label htmlFor={id}>Fichier PDF à contrôler</label>
      <span className={styles.aide} id={`${id}-aide`}>Choisissez le fichier, ou glissez-le ici.</span>
      {erreur && <p id={`${id}-erreur`}><span className="pour-lecteur">Erreur : </span><strong>{erreur}</strong></p>}
      <input id={id} type="file" accept="application/pdf" aria-describedby={`${id}-aide${erreur ? ` ${id}-erreur` : ''}`} aria-invalid={erreur ? true : undefined} onChange={(evenement) => onFichier(evenement.target.files?.[0] ?? null)} />
      <p className={styles.aide} role="status">{fichier ? `Fichier choisi : ${fichier.name}` : ''}</p>
    </div>
  );
}

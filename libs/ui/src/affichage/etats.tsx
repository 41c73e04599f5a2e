import { RotateCw } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Bouton } from '../actions/bouton.tsx';
import { Encart } from './encart.tsx';
import styles from './etats.module.css';

/** Attente : rien pendant 300 ms, puis une phrase ; la hauteur est réservée pour que rien ne saute. */
export function Chargement({ texte = 'Chargement…', petit = false }: { readonly texte?: string; readonly petit?: boolean }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const minuterie = setTimeout(() => setVisible(true), 300);
    return () => clearTimeout(minuterie);
  }, []);
  return <div className={`${styles.attente} ${petit ? styles.petite : ''}`}><p role="status" className={styles.texte}>{visible ? texte : ''}</p></div>;
}

/** Une liste vide donne l’étape suivante. */
export const EtatVide = ({ titre, children }: { readonly titre: string; readonly children?: ReactNode }) =>
  <div className={styles.vide}><p>{titre}</p>{children}</div>;

/** Un échec : ce qui s’est passé, et le moyen de recommencer. */
export function EtatErreur({ message, onReessayer, occupe = false }: { readonly message: string; readonly onReessayer?: () => void; readonly occupe?: boolean }) {
  return (
    <Encart ton="erreur" annonce titre={message}>
      {onReessayer && <Bouton variante="secondaire" icone={<RotateCw size={20} aria-hidden="true" />} occupe={occupe} libelleOccupe="Nouvel essai…" onClick={onReessayer}>Réessayer</Bouton>}
    </Encart>
  );
}

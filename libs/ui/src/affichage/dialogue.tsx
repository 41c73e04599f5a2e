import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './dialogue.module.css';

/** Confirmation ou formulaire court dans un `<dialog>` du navigateur : Échap le ferme, le focus revient d’où il venait. */
export function Dialogue({ ouvert, titre, onFermer, actions, children }: { readonly ouvert: boolean; readonly titre: string; readonly onFermer: () => void; readonly actions?: ReactNode; readonly children: ReactNode }) {
  const boite = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = boite.current;
    if (ouvert && element && !element.open) element.showModal();
    if (!ouvert && element?.open) element.close();
  }, [ouvert]);
  return (
    <dialog ref={boite} className={styles.dialogue} aria-labelledby={id} onClose={onFermer}>
      {ouvert && (
        <>
          <div className={styles.tete}>
            <h2 id={id}>{titre}</h2>
            <button type="button" className={styles.fermer} onClick={() => boite.current?.close()}><X size={20} aria-hidden="true" />Fermer</button>
          </div>
          <div className={styles.corps}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </>
      )}
    </dialog>
  );
}

import { CircleUserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Lien } from '../actions/liens.tsx';
import styles from './gabarit.module.css';

/** Le menu de la personne connectée : un bouton qui déplie une liste de liens ; Échap et un clic ailleurs le referment. */
export function MenuCompte({ nom, liens, onDeconnexion }: { readonly nom: string; readonly liens: readonly { readonly libelle: string; readonly lien: string }[]; readonly onDeconnexion: () => void }) {
  const [ouvert, setOuvert] = useState(false);
  const boite = useRef<HTMLDivElement>(null);
  const bouton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!ouvert) return;
    const clic = (evenement: MouseEvent) => { if (!boite.current?.contains(evenement.target as Node)) setOuvert(false); };
    const touche = (evenement: KeyboardEvent) => { if (evenement.key === 'Escape') { setOuvert(false); bouton.current?.focus(); } };
    document.addEventListener('click', clic);
    document.addEventListener('keydown', touche);
    return () => { document.removeEventListener('click', clic); document.removeEventListener('keydown', touche); };
  }, [ouvert]);
  return (
    <div ref={boite} className={styles.menuCompte}>
      <button ref={bouton} type="button" className={styles.boutonCompte} aria-expanded={ouvert} aria-controls="menu-compte" onClick={() => setOuvert(!ouvert)}>
        <CircleUserRound size={20} aria-hidden="true" /><span><span className="pour-lecteur">Mon compte : </span>{nom}</span>
      </button>
      <div id="menu-compte" className={styles.panneau} hidden={!ouvert}>
        <ul>
          {liens.map((lien) => <li key={lien.lien}><Lien href={lien.lien} onClick={() => setOuvert(false)}>{lien.libelle}</Lien></li>)}
          <li><button type="button" onClick={onDeconnexion}>Se déconnecter</button></li>
        </ul>
      </div>
    </div>
  );
}

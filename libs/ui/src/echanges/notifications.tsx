import { Bell } from 'lucide-react';
import { Bouton } from '../actions/bouton.tsx';
import { Lien } from '../actions/liens.tsx';
import { DateTexte } from '../affichage/date-texte.tsx';
import { EtatVide } from '../affichage/etats.tsx';
import { dateHeure } from '../formats.ts';
import styles from './echanges.module.css';

export type Notification = { readonly id: string; readonly titre: string; readonly chemin: string | null; readonly dossier: { readonly numero: string | null; readonly nom: string } | null; readonly le: string; readonly lueLe: string | null };

/** Le lien de l’en-tête vers les notifications ; le nombre dit celles qui n’ont pas été lues. */
export const Cloche = ({ nonLues, href }: { readonly nonLues: number; readonly href: string }) => (
  <Lien href={href} className={styles.cloche}>
    <Bell size={20} aria-hidden="true" /><span className="pour-lecteur">Notifications{nonLues > 0 ? ` : ${nonLues} non ${nonLues > 1 ? 'lues' : 'lue'}` : ''}</span>
    {nonLues > 0 && <span className={styles.nombre} aria-hidden="true">{nonLues > 99 ? '99+' : nonLues}</span>}
  </Lien>
);

/** Les notifications, les dernières d’abord. `adresse` traduit le chemin gardé en adresse de ce front. */
export function ListeNotifications({ lignes, adresse, surLire }: { readonly lignes: readonly Notification[]; readonly adresse: (chemin: string) => string; readonly surLire: (id: string) => void }) {
  if (lignes.length === 0) return <EtatVide titre="Aucune notification : vous serez prévenu ici de ce qui concerne vos dossiers." />;
  return (
    <ul className={styles.notifications}>
      {lignes.map(({ id, titre, chemin, dossier, le, lueLe }) => (
        <li key={id} className={`${styles.notification} ${lueLe ? '' : styles.nonLue}`}>
          <span className={styles.point} aria-hidden="true" />
          <div>
            <p className={styles.titre}>{!lueLe && <span className="pour-lecteur">Non lue : </span>}{chemin ? <Lien href={adresse(chemin)} onClick={() => surLire(id)}>{majuscule(titre)}</Lien> : majuscule(titre)}</p>
            <p className={styles.detail}>{dossier && <>{dossier.numero && `Dossier n° ${dossier.numero}, `}{`«\u00a0${dossier.nom}\u00a0», `}</>}<DateTexte iso={le} format={dateHeure} /></p>
          </div>
          <div>{!lueLe && <Bouton variante="discret" onClick={() => surLire(id)}>Marquer comme lue<span className="pour-lecteur"> : {titre}</span></Bouton>}</div>
        </li>
      ))}
    </ul>
  );
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

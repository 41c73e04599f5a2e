import type { NoteService } from '@maillage/contrats';
import { Bouton, dateHeure, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useConfirmation } from '../../formulaire/use-confirmation.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import styles from './notes.module.css';

/** Les notes du service, les plus récentes d’abord. */
export function Notes({ dossierId, notes, peutEcrire }: { readonly dossierId: string; readonly notes: readonly NoteService[]; readonly peutEcrire: boolean }) {
  const [texte, setTexte] = useState('');
  const [absente, setAbsente] = useState(false);
  const geste = useGeste(dossierId);
  const { demander, boite } = useConfirmation();
  const chemin = `/api/instruction/dossiers/${dossierId}/notes`;
  const ecrire = () => {
    setAbsente(texte.trim() === '');
    if (texte.trim() !== '') geste.mutate({ chemin, corps: { texte: texte.trim() } }, { onSuccess: () => setTexte('') });
  };
  const effacer = async (id: string) => {
    if (await demander({ titre: 'Effacer cette note', contenu: <p>Son texte est perdu ; le journal garde seulement la trace de son effacement.</p>, confirmer: 'Effacer la note' })) geste.mutate({ chemin: `${chemin}/${id}`, methode: 'DELETE', corps: undefined });
  };
  return (
    <section aria-labelledby="notes">
      <h3 id="notes">Notes du service</h3>
      <p className={styles.discret}>Ni le porteur ni les experts ne les lisent.</p>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      {notes.length === 0 && <p>Aucune note pour l’instant.</p>}
      <ol className={styles.notes}>
        {notes.map(({ id, auteur, mienne, texte: ecrit, le }) => (
          <li key={id}>
            <p className={styles.texte}>{ecrit}</p>
            <p className={styles.discret}>{mienne ? 'Vous' : auteur}, <time dateTime={le}>{dateHeure(le)}</time>{mienne && peutEcrire && <> <button type="button" className={styles.lien} onClick={() => void effacer(id)}>Effacer<span className="pour-lecteur"> la note du {dateHeure(le)}</span></button></>}</p>
          </li>
        ))}
      </ol>
      {peutEcrire && (
        <>
          <ZoneTexte name="note" libelle="Nouvelle note" rows={3} value={texte} maxLongueur={4000} erreur={absente ? 'Écrivez votre note.' : undefined} onChange={(evenement) => setTexte(evenement.target.value)} />
          <p><Bouton variante="secondaire" occupe={geste.isPending} onClick={ecrire}>Ajouter la note</Bouton></p>
        </>
      )}
      {boite}
    </section>
  );
}

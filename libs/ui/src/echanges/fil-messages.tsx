import { useState, type FormEvent, type ReactNode } from 'react';
import { Bouton } from '../actions/bouton.tsx';
import { DateTexte } from '../affichage/date-texte.tsx';
import { EtatErreur, EtatVide } from '../affichage/etats.tsx';
import { dateHeure, taille } from '../formats.ts';
import { ZoneTexte } from '../formulaire/champ-texte.tsx';
import { useAnnoncer } from '../page/annonce.tsx';
import styles from './echanges.module.css';

export type MessageDuFil = { readonly id: string; readonly cote: 'porteur' | 'service'; readonly auteur: string; readonly mien: boolean; readonly texte: string; readonly le: string; readonly luLe: string | null; readonly pieces: readonly { readonly id: string; readonly nom: string; readonly taille: number }[] };
const LONGUEUR_MAX = 5000;

/** Le fil d’échanges d’un dossier, du plus ancien au plus récent, et de quoi y répondre. `surEnvoi` lève une erreur dont le message se lit. */
export function FilMessages({ messages, cote, peutEcrire, surEnvoi, joindre }: { readonly messages: readonly MessageDuFil[]; readonly cote: 'porteur' | 'service'; readonly peutEcrire: boolean; readonly surEnvoi: (texte: string) => Promise<void>; /** De quoi joindre des fichiers, au-dessus du bouton. */ readonly joindre?: ReactNode }) {
  return (
    <>
      {messages.length === 0 ? <EtatVide titre="Aucun message pour l’instant." /> : (
        <ol className={styles.fil} aria-label="Messages">
          {messages.map((message) => <Message key={message.id} message={message} deMonCote={message.cote === cote} />)}
        </ol>
      )}
      {peutEcrire && <Reponse cote={cote} surEnvoi={surEnvoi} joindre={joindre} />}
    </>
  );
}

const Message = ({ message: { auteur, mien, texte, le, luLe, cote, pieces }, deMonCote }: { readonly message: MessageDuFil; readonly deMonCote: boolean }) => (
  <li className={`${styles.message} ${deMonCote ? styles.mien : ''}`}>
    <p className={styles.entete}><strong>{mien ? 'Vous' : auteur}{cote === 'service' ? ', service instructeur' : ''}</strong><DateTexte iso={le} format={dateHeure} /></p>
    <p className={styles.texte}>{texte}</p>
    {pieces.length > 0 && <ul>{pieces.map((piece) => <li key={piece.id}><a href={`/api/pieces/${piece.id}/contenu`}>{piece.nom}</a> ({taille(piece.taille)})</li>)}</ul>}
    {deMonCote && <p className={styles.lecture}>{luLe ? <>Lu le <DateTexte iso={luLe} format={dateHeure} /></> : 'Pas encore lu'}</p>}
  </li>
);

function Reponse({ cote, surEnvoi, joindre }: { readonly cote: 'porteur' | 'service'; readonly surEnvoi: (texte: string) => Promise<void>; readonly joindre: ReactNode }) {
  const [texte, setTexte] = useState('');
  const [occupe, setOccupe] = useState(false);
  const [erreur, setErreur] = useState<string | undefined>();
  const [panne, setPanne] = useState<string | null>(null);
  const annoncer = useAnnoncer();

  async function envoyer(evenement: FormEvent) {
    evenement.preventDefault();
    if (!texte.trim()) { setErreur('Écrivez votre message.'); document.getElementById('message')?.focus(); return; }
    setOccupe(true);
    setErreur(undefined);
    setPanne(null);
    try { await surEnvoi(texte); setTexte(''); annoncer('Message envoyé.'); } catch (cause) { setPanne(cause instanceof Error ? cause.message : 'Le message n’est pas parti. Réessayez.'); } finally { setOccupe(false); }
  }

  return (
    <form onSubmit={(evenement) => void envoyer(evenement)} noValidate>
      <ZoneTexte id="message" name="message" libelle="Votre message" erreur={erreur} maxLongueur={LONGUEUR_MAX} maxLength={LONGUEUR_MAX} value={texte} onChange={(evenement) => setTexte(evenement.target.value)}
        aide={cote === 'porteur' ? 'Le service est prévenu par courriel. Une pièce du dossier se joint quand elle vous est demandée, depuis « Compléter mon dossier ».' : 'Le porteur est prévenu par courriel ; une simple question ne suspend pas le délai du silence.'} />
      {joindre}
      {panne && <EtatErreur message={panne} />}
      <p><Bouton type="submit" occupe={occupe} libelleOccupe="Envoi…">Envoyer le message</Bouton></p>
    </form>
  );
}

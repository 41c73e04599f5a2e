import { useState, type FormEvent } from 'react';
import { Bouton } from '../actions/bouton.tsx';
import { DateTexte } from '../affichage/date-texte.tsx';
import { EtatErreur, EtatVide } from '../affichage/etats.tsx';
import { dateHeure } from '../formats.ts';
import { ZoneTexte } from '../formulaire/champ-texte.tsx';
import { useAnnoncer } from '../page/annonce.tsx';
import styles from './echanges.module.css';

export type MessageDuFil = { readonly id: string; readonly cote: 'porteur' | 'service'; readonly auteur: string; readonly mien: boolean; readonly texte: string; readonly le: string; readonly luLe: string | null };
const LONGUEUR_MAX = 5000;

/** Le fil d’échanges d’un dossier, du plus ancien au plus récent, et de quoi y répondre. `surEnvoi` lève une erreur dont le message se lit. */
export function FilMessages({ messages, cote, peutEcrire, surEnvoi }: { readonly messages: readonly MessageDuFil[]; readonly cote: 'porteur' | 'service'; readonly peutEcrire: boolean; readonly surEnvoi: (texte: string) => Promise<void> }) {
  return (
    <>
      {messages.length === 0 ? <EtatVide titre="Aucun message pour l’instant." /> : (
        <ol className={styles.fil} aria-label="Messages">
          {messages.map((message) => <Message key={message.id} message={message} deMonCote={message.cote === cote} />)}
        </ol>
      )}
      {peutEcrire && <Reponse cote={cote} surEnvoi={surEnvoi} />}
    </>
  );
}

const Message = ({ message: { auteur, mien, texte, le, luLe, cote }, deMonCote }: { readonly message: MessageDuFil; readonly deMonCote: boolean }) => (
  <li className={`${styles.message} ${deMonCote ? styles.mien : ''}`}>
    <p className={styles.entete}><strong>{mien ? 'Vous' : auteur}{cote === 'service' ? ', service instructeur' : ''}</strong><DateTexte iso={le} format={dateHeure} /></p>
    <p className={styles.texte}>{texte}</p>
    {deMonCote && <p className={styles.lecture}>{luLe ? <>Lu le <DateTexte iso={luLe} format={dateHeure} /></> : 'Pas encore lu'}</p>}
  </li>
);

function Reponse({ cote, surEnvoi }: { readonly cote: 'porteur' | 'service'; readonly surEnvoi: (texte: string) => Promise<void> }) {
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
        aide={cote === 'porteur' ? 'Le service est prévenu par courriel. Pour joindre une pièce, attendez qu’elle vous soit demandée.' : 'Le porteur est prévenu par courriel ; une simple question ne suspend pas le délai du silence.'} />
      {panne && <EtatErreur message={panne} />}
      <p><Bouton type="submit" occupe={occupe} libelleOccupe="Envoi…">Envoyer le message</Bouton></p>
    </form>
  );
}

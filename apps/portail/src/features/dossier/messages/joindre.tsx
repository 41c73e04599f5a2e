import { useState } from 'react';
import type { PieceDeMessage } from '@maillage/contrats';
import { Bouton, EtatErreur, taille } from '@maillage/ui';
import { phraseErreur } from '../../../api/client.ts';
import { retirerPiece } from '../api/dossiers.ts';
import { EnvoiEnCours } from '../etapes/pieces/envoi-en-cours.tsx';
import { ACCEPTES, FORMATS } from '../etapes/pieces/fichiers.ts';
import styles from '../etapes/pieces/piece.module.css';
import { useEnvois } from '../etapes/pieces/use-envois.ts';

/** Les fichiers que le prochain message emportera ; chacun s’envoie dès qu’il est choisi, et se retire tant que le message n’est pas parti. */
export function Joindre({ dossierId, fichiers, surChange }: { readonly dossierId: string; readonly fichiers: readonly PieceDeMessage[]; readonly surChange: () => Promise<unknown> }) {
  const { envois, ajouter, reessayer, oter } = useEnvois(dossierId, 'message', surChange);
  const [panne, setPanne] = useState<string | null>(null);
  const retirer = async (id: string) => {
    setPanne(null);
    try { await retirerPiece(dossierId, id); await surChange(); } catch (erreur) { setPanne(phraseErreur(erreur)); }
  };
  return (
    <>
      {fichiers.length > 0 && <ul className={styles.recues}>{fichiers.map(({ id, nom, taille: octets }) => <li key={id}><a href={`/api/pieces/${id}/contenu`}>{nom}</a> ({taille(octets)}) <Bouton variante="discret" onClick={() => void retirer(id)}>Retirer<span className="pour-lecteur"> {nom}</span></Bouton></li>)}</ul>}
      {panne && <EtatErreur message={panne} />}
      {envois.map((envoi) => <EnvoiEnCours key={envoi.cle} envoi={envoi} surReessayer={() => reessayer(envoi)} surOter={() => oter(envoi.cle)} />)}
      <label className={styles.choisir}>
        <span>Joindre un fichier<span className="pour-lecteur"> au message, {FORMATS}</span></span>
        <input type="file" multiple accept={ACCEPTES} onChange={(evenement) => { ajouter([...(evenement.target.files ?? [])]); evenement.target.value = ''; }} />
      </label>
    </>
  );
}

import { useId, useState } from 'react';
import type { PieceAttendue, PieceDeposee } from '@maillage/contrats';
import { Actions, Badge, Bouton, dateHeure, Dialogue, EtatErreur, idChamp, taille, useAnnoncer } from '@maillage/ui';
import { phraseErreur } from '../../../../api/client.ts';
import { retirerPiece } from '../../api/dossiers.ts';
import { EnvoiEnCours } from './envoi-en-cours.tsx';
import { ACCEPTES } from './fichiers.ts';
import styles from './piece.module.css';
import { useEnvois } from './use-envois.ts';

type Proprietes = { readonly piece: Omit<PieceAttendue, 'source'>; readonly dossierId: string; readonly surChange: () => Promise<unknown> };

/** Une pièce : pourquoi on la demande, ce qui est reçu, ce qui part. */
export function Piece({ piece, dossierId, surChange }: Proprietes) {
  const { envois, ajouter, reessayer, oter } = useEnvois(dossierId, piece.code, surChange);
  const [aRetirer, setARetirer] = useState<PieceDeposee | null>(null);
  const [panne, setPanne] = useState<string | null>(null);
  const annoncer = useAnnoncer();
  const id = useId();
  const champ = idChamp(piece.code);

  async function retirer({ id: pieceId, nom }: PieceDeposee) {
    setPanne(null);
    setARetirer(null);
    try {
      await retirerPiece(dossierId, pieceId);
      await surChange();
      annoncer(`${nom} : supprimé.`);
      document.getElementById(champ)?.focus();
    } catch (erreur) { setPanne(phraseErreur(erreur)); }
  }

  return (
    <div className={styles.piece}>
      <h3 id={`${id}-titre`}>{piece.libelle} <Badge ton={piece.deposees.length > 0 ? 'succes' : 'neutre'}>{piece.deposees.length > 0 ? 'Reçue' : piece.requis ? 'À joindre' : 'Facultative'}</Badge></h3>
      <p className={styles.aide} id={`${id}-aide`}>{piece.aide}{piece.justifie && ` Elle justifie : ${piece.justifie}.`}</p>
      {piece.deposees.length > 0 && (
        <ul className={styles.recues}>
          {piece.deposees.map((deposee) => (
            <li key={deposee.id}>
              <a href={`/api/pieces/${deposee.id}/contenu`}>{deposee.nom}</a> ({taille(deposee.taille)}), reçu le {dateHeure(deposee.deposeeLe)}
              {deposee.analyse === 'infectee' && <strong> : refusé, ce fichier contient un virus. Supprimez-le et joignez-en un autre.</strong>}{' '}
              <Bouton variante="discret" onClick={() => setARetirer(deposee)}>Supprimer<span className="pour-lecteur"> {deposee.nom}</span></Bouton>
            </li>
          ))}
        </ul>
      )}
      {panne && <EtatErreur message={panne} />}
      {envois.map((envoi) => <EnvoiEnCours key={envoi.cle} envoi={envoi} surReessayer={() => reessayer(envoi)} surOter={() => oter(envoi.cle)} />)}
      <label className={styles.choisir}>
        <span>{piece.deposees.length > 0 ? 'Ajouter un autre fichier' : 'Choisir un fichier'}<span className="pour-lecteur"> pour : {piece.libelle}</span></span>
        <input type="file" id={champ} multiple accept={ACCEPTES} aria-describedby={`${id}-aide`}
          onChange={(evenement) => { ajouter([...(evenement.target.files ?? [])]); evenement.target.value = ''; }} />
      </label>
      <Dialogue ouvert={aRetirer !== null} titre="Supprimer ce fichier ?" onFermer={() => setARetirer(null)}
        actions={<Actions><Bouton variante="danger" onClick={() => aRetirer && void retirer(aRetirer)}>Supprimer le fichier</Bouton><Bouton variante="secondaire" onClick={() => setARetirer(null)}>Le garder</Bouton></Actions>}>
        <p>« {aRetirer?.nom} » sera retiré du dossier. Vous pourrez en joindre un autre.</p>
      </Dialogue>
    </div>
  );
}

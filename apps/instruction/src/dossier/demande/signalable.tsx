import type { Signalement } from '@maillage/contrats';
import type { Etat } from '@maillage/domain';
import { Actions, Badge, Bouton, Dialogue, useAnnoncer, ZoneTexte } from '@maillage/ui';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import styles from './demande.module.css';

/** Tant qu’une demande de compléments peut encore partir. */
export const SIGNALABLES: readonly Etat[] = ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION'];

export type Signaler = { readonly dossierId: string; readonly ouverts: readonly Signalement[]; readonly permis: boolean };
type Proprietes = Signaler & { readonly cible: Signalement['cible']; readonly code: string; readonly libelle: string };

/** Le point signalé sur un champ ou une pièce, ou de quoi le signaler ; muet pour qui n’instruit pas. */
export function Signalable({ dossierId, ouverts, permis, cible, code, libelle }: Proprietes) {
  const [ouvert, setOuvert] = useState(false);
  const signale = ouverts.find((un) => un.cible === cible && un.code === code);
  if (!signale && !permis) return null;
  return (
    <span className={styles.signalable}>
      {signale && <><Badge ton="attention">À vérifier</Badge> {signale.note} <span className={styles.discret}>({signale.par})</span></>}
      {signale && permis && <Retirer dossierId={dossierId} id={signale.id} libelle={libelle} />}
      {!signale && <button type="button" className={styles.signaler} onClick={() => setOuvert(true)}><Flag size={14} aria-hidden="true" /> Signaler un point<span className="pour-lecteur"> : {libelle}</span></button>}
      {ouvert && <Saisie {...{ dossierId, cible, code, libelle }} fermer={() => setOuvert(false)} />}
    </span>
  );
}

function Retirer({ dossierId, id, libelle }: { readonly dossierId: string; readonly id: string; readonly libelle: string }) {
  const geste = useGeste(dossierId);
  return <><Bouton variante="discret" occupe={geste.isPending} onClick={() => geste.mutate({ methode: 'DELETE', chemin: `/api/instruction/dossiers/${dossierId}/signalements/${id}` })}>Retirer le signalement<span className="pour-lecteur"> : {libelle}</span></Bouton><Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} /></>;
}

function Saisie({ dossierId, cible, code, libelle, fermer }: Pick<Proprietes, 'dossierId' | 'cible' | 'code' | 'libelle'> & { readonly fermer: () => void }) {
  const [note, setNote] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGeste(dossierId);
  const annoncer = useAnnoncer();
  const signaler = () => {
    setManque(note.trim() === '');
    if (note.trim()) geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/signalements`, corps: { cible, code, libelle, note: note.trim() } }, { onSuccess: () => { annoncer('Point signalé'); fermer(); } });
  };
  return (
    <Dialogue ouvert titre={`Signaler un point : ${libelle}`} onFermer={fermer} actions={<Actions><Bouton occupe={geste.isPending} libelleOccupe="Enregistrement…" onClick={signaler}>Signaler ce point</Bouton><Bouton variante="secondaire" onClick={fermer}>Annuler</Bouton></Actions>}>
      <p>Le porteur ne le voit pas : ce point pré-remplira votre prochaine demande de compléments.</p>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={() => { geste.reset(); fermer(); }} />
      <ZoneTexte name="note-signalement" libelle="Ce qui est à vérifier" rows={3} maxLongueur={500} value={note} erreur={manque ? 'Dites ce qui est à vérifier.' : undefined} onChange={(evenement) => setNote(evenement.target.value)} />
    </Dialogue>
  );
}

import { Actions, Bouton, Dialogue, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';

/** Retirer une demande ferme aussitôt à l’expert ce qui lui était partagé. */
export function Retrait({ dossierId, chemin, expert }: { readonly dossierId: string; readonly chemin: string; readonly expert: string }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGeste(dossierId);
  const retirer = () => {
    setManque(motif.trim() === '');
    if (motif.trim() !== '') geste.mutate({ chemin, corps: { motif: motif.trim() } }, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton variante="secondaire" onClick={() => setOuvert(true)}>Retirer<span className="pour-lecteur"> la demande à {expert}</span></Bouton>
      <Dialogue ouvert={ouvert} titre={`Retirer la demande à ${expert}`} onFermer={() => setOuvert(false)}
        actions={<Actions><Bouton variante="danger" occupe={geste.isPending} onClick={retirer}>Retirer la demande</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        <p>Les éléments partagés ne seront plus ouverts à cette personne, et son brouillon sera effacé. Un courriel la prévient.</p>
        <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={() => { geste.reset(); setOuvert(false); }} />
        <ZoneTexte name="motif-retrait" libelle="Motif" aide="Il reste au journal du dossier." rows={3} maxLongueur={1000} value={motif} erreur={manque ? 'Dites pourquoi la demande est retirée.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

import { Actions, Bouton, Dialogue, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';

/** Un geste qui ne se fait qu’en disant pourquoi. */
export function GesteMotive({ dossierId, chemin, titre, bouton, aide }: { readonly dossierId: string; readonly chemin: string; readonly titre: string; readonly bouton: string; readonly aide: string }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGeste(dossierId);
  const envoyer = () => {
    setManque(motif.trim() === '');
    if (motif.trim() !== '') geste.mutate({ chemin, corps: { motif: motif.trim() } }, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton variante="discret" onClick={() => setOuvert(true)}>{bouton}<span className="pour-lecteur"> : {titre}</span></Bouton>
      <Dialogue ouvert={ouvert} titre={titre} onFermer={() => setOuvert(false)} actions={<Actions><Bouton occupe={geste.isPending} onClick={envoyer}>{bouton}</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={() => { geste.reset(); setOuvert(false); }} />
        <ZoneTexte name={`motif-${bouton}`} libelle="Motif" aide={aide} rows={3} maxLongueur={1000} value={motif} erreur={manque ? 'Dites pourquoi en une phrase.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

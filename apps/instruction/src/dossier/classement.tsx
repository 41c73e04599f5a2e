import { Actions, Bouton, Dialogue, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { Echec } from '../formulaire/echec.tsx';
import { useGeste } from '../formulaire/use-geste.ts';

/** Classer sans suite clôt le dossier : le motif est dû, et le geste se confirme. */
export function Classement({ dossierId, libelle }: { readonly dossierId: string; readonly libelle: string }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGeste(dossierId);
  const classer = () => {
    setManque(motif.trim() === '');
    if (motif.trim() !== '') geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/classement`, corps: { motif: motif.trim() } }, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton variante="danger" onClick={() => setOuvert(true)}>{libelle}</Bouton>
      <Dialogue ouvert={ouvert} titre="Classer ce dossier sans suite" onFermer={() => setOuvert(false)}
        actions={<Actions><Bouton variante="danger" occupe={geste.isPending} onClick={classer}>Classer le dossier sans suite</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        <p>Le dossier sera clos et ne pourra plus être instruit. Le porteur en sera informé.</p>
        <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={() => { geste.reset(); setOuvert(false); }} />
        <ZoneTexte name="motif-classement" libelle="Motif" aide="Par exemple : structure dissoute, ou sans réponse malgré deux relances." value={motif} maxLongueur={1000} erreur={manque ? 'Indiquez pourquoi le dossier est classé sans suite.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

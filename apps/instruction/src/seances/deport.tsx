import { Actions, Bouton, Dialogue, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';

/** Se déporter : aussitôt, le dossier n’existe plus pour cette personne, et sa voix ne compte plus. */
export function Deport({ seanceId, dossierId }: { readonly seanceId: string; readonly dossierId: string }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGesteSeance();
  const naviguer = useNavigate();
  const declarer = () => {
    setManque(motif.trim() === '');
    if (motif.trim() === '') return;
    // Le dossier se ferme aussitôt relu : c’est la promesse, et non la boîte déjà disparue, qui ramène à la séance. Un refus s’affiche dans la boîte.
    geste.mutateAsync({ chemin: `/api/instruction/comites/${seanceId}/dossiers/${dossierId}/deport`, corps: { motif: motif.trim() } }).then(() => naviguer(`/seances/${seanceId}`)).catch(() => undefined);
  };
  return (
    <>
      <Bouton variante="discret" onClick={() => setOuvert(true)}>Me déporter de ce dossier</Bouton>
      <Dialogue ouvert={ouvert} titre="Me déporter de ce dossier" onFermer={() => setOuvert(false)} actions={<Actions><Bouton variante="danger" occupe={geste.isPending} onClick={declarer}>Me déporter</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        <p>Vous n’ouvrirez plus ce dossier, ni ses documents, ni son vote. Seul le chef de service peut lever un déport, en disant pourquoi.</p>
        <Refus erreur={geste.error} oublier={geste.reset} />
        <ZoneTexte name="motif-deport" libelle="Quel lien avez-vous avec ce projet ?" rows={3} maxLongueur={1000} value={motif} erreur={manque ? 'Dites en une phrase quel lien vous avez avec ce projet.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

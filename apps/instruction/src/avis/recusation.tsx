import { Actions, Bouton, Dialogue, Encart, ZoneTexte } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, type ErreurApi } from '../api/client.ts';

/** Se récuser ferme la demande : le dossier disparaît, et l’instruction en est prévenue. */
export function Recusation({ id }: { readonly id: string }) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [manque, setManque] = useState(false);
  const client = useQueryClient();
  const aller = useNavigate();
  const geste = useMutation<void, ErreurApi, string>({
    mutationFn: (raison) => appeler<void>(`/api/expertise/${id}/recusation`, { methode: 'POST', corps: { motif: raison } }),
    onSuccess: async () => {
      aller('/mes-avis');
      client.removeQueries({ queryKey: ['expertise', id] });
      await client.invalidateQueries({ queryKey: ['expertise'] });
    },
  });
  const declarer = () => {
    setManque(motif.trim() === '');
    if (motif.trim() !== '') geste.mutate(motif.trim());
  };
  return (
    <>
      <Bouton variante="secondaire" onClick={() => setOuvert(true)}>Déclarer un conflit d’intérêts</Bouton>
      <Dialogue ouvert={ouvert} titre="Déclarer un conflit d’intérêts" onFermer={() => setOuvert(false)}
        actions={<Actions><Bouton variante="danger" occupe={geste.isPending} onClick={declarer}>Me récuser</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        <p>La demande sera close : ce dossier ne vous sera plus ouvert, et l’instruction demandera un autre avis. Votre brouillon sera effacé.</p>
        {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
        <ZoneTexte name="motif-recusation" libelle="Nature du lien" aide="Par exemple : « je conseille cette structure ». Lu par l’instruction seulement." rows={3} maxLongueur={1000} value={motif} erreur={manque ? 'Dites en une phrase quel lien vous avez avec ce projet.' : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

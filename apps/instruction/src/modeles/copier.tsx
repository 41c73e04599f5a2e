import type { ListeModeles, ModeleResume } from '@maillage/contrats';
import { TOUS_LES_VOLETS } from '@maillage/domain';
import { Actions, Bouton, Dialogue, Encart, ListeDeroulante } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, type ErreurApi } from '../api/client.ts';
import { NOMS_NATURE } from './requetes.ts';

/** Copie le texte d’un modèle vers un autre volet, du même appel ou d’un autre : un brouillon à relire. */
export function Copier({ modele, liste: { appels }, onFermer }: { readonly modele: ModeleResume; readonly liste: ListeModeles; readonly onFermer: () => void }) {
  const [appelId, setAppel] = useState(modele.appelId);
  const [volet, setVolet] = useState('');
  const naviguer = useNavigate();
  const client = useQueryClient();
  const copie = useMutation<{ readonly id: string }, ErreurApi>({
    mutationFn: () => appeler('/api/instruction/modeles', { methode: 'POST', corps: { appelId, volet, nature: modele.nature, depuis: modele.id } }),
    onSuccess: async ({ id }) => { await client.invalidateQueries({ queryKey: ['modeles'], exact: true }); await naviguer(`/modeles/${id}`); },
  });
  const volets = [...(appels.find(({ id }) => id === appelId)?.volets ?? []), { code: TOUS_LES_VOLETS, libelle: 'Tous les volets' }];
  return (
    <Dialogue ouvert titre={`Copier : ${NOMS_NATURE[modele.nature]}, ${modele.libelleVolet}`} onFermer={onFermer}>
      {copie.error && <Encart ton="erreur" annonce titre={copie.error.message} />}
      <ListeDeroulante name="appel" libelle="Vers l’appel" options={appels.map(({ id, titre }) => ({ valeur: id, libelle: titre }))} value={appelId} onChange={(evenement) => { setAppel(evenement.target.value); setVolet(''); }} />
      <ListeDeroulante name="volet" libelle="Vers le volet" options={volets.filter(({ code }) => appelId !== modele.appelId || code !== modele.volet).map(({ code, libelle }) => ({ valeur: code, libelle }))} value={volet} onChange={(evenement) => setVolet(evenement.target.value)} />
      <Actions><Bouton occupe={copie.isPending} libelleOccupe="Copie…" disabled={!volet} onClick={() => copie.mutate()}>Copier en brouillon</Bouton></Actions>
    </Dialogue>
  );
}

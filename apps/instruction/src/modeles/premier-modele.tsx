import type { ListeModeles } from '@maillage/contrats';
import { NATURES_MODELE, type NatureModele, TOUS_LES_VOLETS } from '@maillage/domain';
import { Actions, Bouton, Dialogue, Encart, ListeDeroulante } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, type ErreurApi } from '../api/client.ts';
import { NOMS_NATURE } from './requetes.ts';

/** Ouvre le premier modèle d’une lettre qui n’en a pas : un brouillon au texte livré, à relire puis à publier. */
export function PremierModele({ liste: { appels, modeles }, onFermer }: { readonly liste: ListeModeles; readonly onFermer: () => void }) {
  const [nature, setNature] = useState<NatureModele | ''>('');
  const [appelId, setAppel] = useState('');
  const [volet, setVolet] = useState<string>('');
  const naviguer = useNavigate();
  const client = useQueryClient();
  const ouverture = useMutation<{ readonly id: string }, ErreurApi>({
    mutationFn: () => appeler('/api/instruction/modeles', { methode: 'POST', corps: { appelId, volet, nature } }),
    onSuccess: async ({ id }) => { await client.invalidateQueries({ queryKey: ['modeles'], exact: true }); await naviguer(`/modeles/${id}`); },
  });
  const pris = modeles.filter((un) => un.appelId === appelId && un.nature === nature).map((un) => un.volet);
  const volets = [{ code: TOUS_LES_VOLETS, libelle: 'Tous les volets' }, ...(appels.find(({ id }) => id === appelId)?.volets ?? [])].filter(({ code }) => !pris.includes(code));
  return (
    <Dialogue ouvert titre="Premier modèle d’une lettre" onFermer={onFermer}>
      {ouverture.error && <Encart ton="erreur" annonce titre={ouverture.error.message} />}
      <p>Une lettre sans modèle garde le texte livré avec le portail. Le brouillon part de ce texte : rien ne change avant sa publication.</p>
      <ListeDeroulante name="genre" libelle="Lettre" options={NATURES_MODELE.map((valeur) => ({ valeur, libelle: NOMS_NATURE[valeur] }))} value={nature} onChange={({ target }) => { setNature(target.value as NatureModele | ''); setVolet(''); }} />
      <ListeDeroulante name="appel-du-modele" libelle="Appel" options={appels.map(({ id, titre }) => ({ valeur: id, libelle: titre }))} value={appelId} onChange={({ target }) => { setAppel(target.value); setVolet(''); }} />
      <ListeDeroulante name="volet-du-modele" libelle="Volet" options={appelId && nature ? volets.map(({ code, libelle }) => ({ valeur: code, libelle })) : []} value={volet} onChange={({ target }) => setVolet(target.value)} />
      <Actions><Bouton occupe={ouverture.isPending} libelleOccupe="Ouverture…" disabled={!nature || !appelId || !volet} onClick={() => ouverture.mutate()}>Ouvrir le brouillon</Bouton></Actions>
    </Dialogue>
  );
}

import { Bouton, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';

/** Le retour d’une lettre signée à la main : son scan, rangé par le numéro qu’elle porte, vaut signature. */
export function Scan({ dossierId, numero }: { readonly dossierId: string; readonly numero: string }) {
  const client = useQueryClient();
  const id = useId();
  const [fichier, setFichier] = useState<File | null>(null);
  const [occupe, setOccupe] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const envoyer = async () => {
    if (!fichier) { setRefus('Choisissez le PDF de la lettre signée.'); return; }
    setOccupe(true);
    const reponse = await fetch(`/api/instruction/actes/originaux?numero=${encodeURIComponent(numero)}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/pdf' }, body: fichier }).catch(() => null);
    setOccupe(false);
    if (!reponse?.ok) { setRefus((await reponse?.json().catch(() => null) as { detail?: string } | null)?.detail ?? 'Le serveur ne répond pas. Réessayez : rien n’a été perdu.'); return; }
    setRefus(null);
    await client.invalidateQueries({ queryKey: ['dossier', dossierId] });
  };
  return (
    <div>
      {refus && <Encart ton="erreur" annonce titre={refus} />}
      <p><label htmlFor={id}>Lettre n° {numero} signée et numérisée (PDF, 20 Mo au plus)</label></p>
      <p><input id={id} type="file" accept="application/pdf" onChange={(evenement: ChangeEvent<HTMLInputElement>) => setFichier(evenement.target.files?.[0] ?? null)} /></p>
      <Bouton occupe={occupe} libelleOccupe="Envoi…" onClick={() => void envoyer()}>Déposer l’original signé</Bouton>
    </div>
  );
}

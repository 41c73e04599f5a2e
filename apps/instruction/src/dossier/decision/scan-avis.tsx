import { Bouton, Encart } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';

/** L’avis de réception numérisé, facultatif. */
export function ScanAvis({ dossierId, acteId }: { readonly dossierId: string; readonly acteId: string }) {
  const client = useQueryClient();
  const id = useId();
  const [fichier, setFichier] = useState<File | null>(null);
  const [occupe, setOccupe] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const envoyer = async () => {
    if (!fichier) { setRefus('Choisissez le PDF de l’avis de réception.'); return; }
    setOccupe(true);
    const reponse = await fetch(`/api/instruction/actes/${acteId}/avis-reception/scan`, { method: 'PUT', credentials: 'same-origin', headers: { 'content-type': 'application/pdf' }, body: fichier }).catch(() => null);
    setOccupe(false);
    if (!reponse?.ok) { setRefus((await reponse?.json().catch(() => null) as { detail?: string } | null)?.detail ?? 'Le serveur ne répond pas. Réessayez : rien n’a été perdu.'); return; }
    await client.invalidateQueries({ queryKey: ['dossier', dossierId] });
  };
  return (
    <div>
      {refus && <Encart ton="erreur" annonce titre={refus} />}
      <p><label htmlFor={id}>Avis de réception numérisé, facultatif (PDF, 20 Mo au plus)</label></p>
      <p><input id={id} type="file" accept="application/pdf" onChange={({ target }) => setFichier(target.files?.[0] ?? null)} /></p>
      <Bouton variante="secondaire" occupe={occupe} libelleOccupe="Envoi…" onClick={() => void envoyer()}>Joindre l’avis numérisé</Bouton>
    </div>
  );
}

import { Bouton, Encart, type VarianteBouton } from '@maillage/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';

type Proprietes = {
  /** Ce qui se relit quand le fichier est arrivé. */
  readonly relire: readonly string[];
  readonly chemin: string;
  readonly methode: 'POST' | 'PUT';
  readonly libelle: string;
  /** Ce qui se lit quand aucun fichier n’est choisi. */
  readonly manque: string;
  readonly envoyer: string;
  readonly variante?: VarianteBouton;
};

/** Un papier numérisé (PDF) envoyé tel quel ; ce qui en dépend est relu ensuite. */
export function FichierScanne({ relire, chemin, methode, libelle, manque, envoyer, variante = 'principal' }: Proprietes) {
  const client = useQueryClient();
  const id = useId();
  const [fichier, setFichier] = useState<File | null>(null);
  const [occupe, setOccupe] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const deposer = async () => {
    if (!fichier) { setRefus(manque); return; }
    setOccupe(true);
    const reponse = await fetch(chemin, { method: methode, credentials: 'same-origin', headers: { 'content-type': 'application/pdf' }, body: fichier }).catch(() => null);
    setOccupe(false);
    if (!reponse?.ok) { setRefus((await reponse?.json().catch(() => null) as { detail?: string } | null)?.detail ?? 'Le serveur ne répond pas. Réessayez : rien n’a été perdu.'); return; }
    setRefus(null);
    await client.invalidateQueries({ queryKey: relire });
  };
  return (
    <div>
      {refus && <Encart ton="erreur" annonce titre={refus} />}
      <p><label htmlFor={id}>{libelle} (PDF, 20 Mo au plus)</label></p>
      <p><input id={id} type="file" accept="application/pdf" onChange={({ target }) => setFichier(target.files?.[0] ?? null)} /></p>
      <Bouton variante={variante} occupe={occupe} libelleOccupe="Envoi…" onClick={() => void deposer()}>{envoyer}</Bouton>
    </div>
  );
}

import type { CodeReprise } from '@maillage/contrats';
import { Actions, Bouton, dateLongue, Dialogue } from '@maillage/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler, type ErreurApi } from '../api/client.ts';

/** Tire un code neuf pour un porteur qui a perdu celui de son accusé ; il ne se montre qu’une fois. */
export function CodeDeReprise({ id, numero }: { readonly id: string; readonly numero: string }) {
  const [ouvert, setOuvert] = useState(false);
  const tirage = useMutation<CodeReprise, ErreurApi>({ mutationFn: () => appeler<CodeReprise>(`/api/instruction/saisies/${id}/code`, { methode: 'POST', corps: {} }) });
  const fermer = () => { setOuvert(false); tirage.reset(); };
  return (
    <>
      <Bouton variante="discret" onClick={() => setOuvert(true)}>Nouveau code de reprise<span className="pour-lecteur"> : dossier n° {numero}</span></Bouton>
      <Dialogue ouvert={ouvert} titre={`Code de reprise du dossier n° ${numero}`} onFermer={fermer}
        actions={<Actions>{!tirage.data && <Bouton occupe={tirage.isPending} libelleOccupe="Tirage…" onClick={() => tirage.mutate()}>Tirer un nouveau code</Bouton>}<Bouton variante="secondaire" onClick={fermer}>Fermer</Bouton></Actions>}>
        {tirage.data
          ? <p role="status">Code : <strong>{tirage.data.code}</strong>, valable une fois jusqu’au {dateLongue(tirage.data.expireLe)}. Notez-le maintenant : il ne se relira pas. Transmettez-le à la structure seule.</p>
          : <p>Le code imprimé sur l’accusé de réception cessera de servir. Vérifiez à qui vous parlez avant de donner le nouveau.</p>}
        {tirage.error && <p role="alert">{tirage.error.message}</p>}
      </Dialogue>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { NatureChangement } from '@maillage/domain';
import { Actions, Badge, Bouton, Chargement, DateTexte, Encart, EtatErreur, Lien } from '@maillage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { phraseErreur } from '../../../api/client.ts';
import { relire } from '../api.ts';
import { changements, nouveauChangement } from './api.ts';
import { NATURES } from './libelles.ts';

/** Ce qui a changé, ce qui est demandé, et de quoi demander : plus de temps, un autre budget. */
export function Changements({ id }: { readonly id: string }) {
  const { data, error, isFetching, refetch } = useQuery(changements(id));
  const [refus, setRefus] = useState<string | null>(null);
  const naviguer = useNavigate();
  const demander = (nature: NatureChangement) => void nouveauChangement(id, nature)
    .then(async (cree) => { await relire(); await naviguer(`/subventions/${id}/changements/${cree.id}`); }).catch((erreur: unknown) => setRefus(phraseErreur(erreur)));
  const vivant = data?.changements.some(({ etat }) => !['REFUSEE', 'EFFECTIVE', 'RETIREE'].includes(etat));
  return (
    <section aria-labelledby="changements">
      <h2 id="changements">Changer le projet</h2>
      {error && !data ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des changements…" /> : (
        <>
          {data.changements.length === 0 && <p>Plus de temps, un autre budget : un changement se demande avant la fin de vos droits. Rien ne change avant la notification de l’acte.</p>}
          {data.changements.length > 0 && (
            <ul>{data.changements.map(({ id: un, nature, etatLibelle, deposeLe, prochainPas }) => (
              <li key={un}><Lien href={`/subventions/${id}/changements/${un}`}>{NATURES[nature]}{deposeLe && <> du <DateTexte iso={deposeLe} /></>}</Lien> <Badge>{etatLibelle}</Badge> {prochainPas.pas}</li>
            ))}</ul>
          )}
          {refus && <Encart ton="erreur" annonce titre={refus} />}
          {data.empechement ? <p>{data.empechement}</p> : vivant ? <p>Un seul changement se demande à la fois.</p> : <Actions><Bouton variante="secondaire" onClick={() => demander('calendrier')}>Demander plus de temps</Bouton><Bouton variante="secondaire" onClick={() => demander('budget')}>Demander un autre budget</Bouton></Actions>}
        </>
      )}
    </section>
  );
}

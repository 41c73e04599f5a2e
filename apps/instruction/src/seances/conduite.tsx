import type { Comite } from '@maillage/contrats';
import { Actions, Bouton, dateHeure, ListeDeroulante } from '@maillage/ui';
import { useState } from 'react';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { Refus } from './refus.tsx';
import { useGesteSeance } from './requetes.ts';

/** Convoquer, ouvrir, clore : la clôture fige le procès-verbal. */
export function Conduite({ comite: { id, etat, membres, passages, convoqueeLe } }: { readonly comite: Comite }) {
  const [president, presider] = useState('');
  const [manque, setManque] = useState(false);
  const geste = useGesteSeance();
  const { demander, boite } = useConfirmation();
  const chemin = (suite: string) => `/api/instruction/comites/${id}/${suite}`;
  const restants = passages.filter(({ avis }) => avis === null).length;
  const clore = async () => {
    setManque(president === '');
    if (president === '') return;
    if (await demander({ titre: 'Clore la séance ?', contenu: <p>{restants > 0 ? `${restants} dossier${restants > 1 ? 's' : ''} sans avis : le procès-verbal ${restants > 1 ? 'les' : 'le'} dira non ${restants > 1 ? 'examinés' : 'examiné'}. ` : ''}Le procès-verbal sera imprimé et ne changera plus.</p>, confirmer: 'Clore la séance' })) geste.mutate({ chemin: chemin('cloture'), corps: { presidentId: president } });
  };
  return (
    <section aria-labelledby="conduite">
      <h2 id="conduite">Conduite de la séance</h2>
      <Refus erreur={geste.error} oublier={geste.reset} />
      {etat === 'PREPARATION' ? (
        <>
          <p>{convoqueeLe ? `Membres convoqués le ${dateHeure(convoqueeLe)}.` : 'Les membres ne sont pas encore convoqués.'}</p>
          <Actions><Bouton occupe={geste.isPending} onClick={() => geste.mutate({ chemin: chemin('ouverture') })}>Ouvrir la séance</Bouton><Bouton variante="secondaire" occupe={geste.isPending} onClick={() => geste.mutate({ chemin: chemin('convocation') })}>{convoqueeLe ? 'Convoquer de nouveau' : 'Convoquer les membres'}</Bouton></Actions>
        </>
      ) : (
        <>
          <ListeDeroulante name="president" libelle="Présidence de séance" vide="Choisissez un membre présent" erreur={manque ? 'Choisissez qui a présidé.' : undefined} options={membres.filter(({ present }) => present).map(({ id: valeur, nom }) => ({ valeur, libelle: nom }))} value={president} onChange={(evenement) => presider(evenement.target.value)} />
          <Actions><Bouton occupe={geste.isPending} onClick={() => void clore()}>Clore la séance</Bouton></Actions>
        </>
      )}
      {boite}
    </section>
  );
}

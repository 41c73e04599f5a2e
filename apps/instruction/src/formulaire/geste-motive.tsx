import { Actions, Bouton, Case, Dialogue, type VarianteBouton, ZoneTexte } from '@maillage/ui';
import { type ReactNode, useState } from 'react';
import { Echec } from './echec.tsx';
import { useGeste } from './use-geste.ts';

type Proprietes = {
  readonly dossierId: string;
  readonly chemin: string;
  readonly libelle: string;
  readonly titre: string;
  readonly confirmer: string;
  readonly explication: ReactNode;
  readonly aide: string;
  readonly manque: string;
  readonly variante?: VarianteBouton;
  /** Une case qui change le geste : son nom dans la demande, et son texte. */
  readonly option?: { readonly nom: string; readonly libelle: string };
};

/** Un geste qui se confirme et qui doit son motif. */
export function GesteMotive({ dossierId, chemin, libelle, titre, confirmer, explication, aide, manque, variante = 'secondaire', option }: Proprietes) {
  const [ouvert, setOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [coche, setCoche] = useState(false);
  const [absent, setAbsent] = useState(false);
  const geste = useGeste(dossierId);
  const envoyer = () => {
    setAbsent(motif.trim() === '');
    if (motif.trim() !== '') geste.mutate({ chemin, corps: { motif: motif.trim(), ...(option && coche ? { [option.nom]: true } : {}) } }, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton variante={variante} onClick={() => setOuvert(true)}>{libelle}</Bouton>
      <Dialogue ouvert={ouvert} titre={titre} onFermer={() => setOuvert(false)}
        actions={<Actions><Bouton occupe={geste.isPending} onClick={envoyer}>{confirmer}</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        <p>{explication}</p>
        <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={() => { geste.reset(); setOuvert(false); }} />
        <ZoneTexte name={`motif-${chemin.split('/').at(-1)}`} libelle="Motif" aide={aide} value={motif} maxLongueur={1000} erreur={absent ? manque : undefined} onChange={(evenement) => setMotif(evenement.target.value)} />
        {option && <Case name={option.nom} libelle={option.libelle} value={coche} onChange={setCoche} />}
      </Dialogue>
    </>
  );
}

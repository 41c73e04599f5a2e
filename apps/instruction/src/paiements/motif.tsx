import { Actions, Bouton, Dialogue, Encart, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { useGestePaiement } from './requetes.ts';

type Proprietes = { readonly id: string; readonly racine?: 'paiements' | 'subventions' | 'titres' | 'changements'; readonly chemin: string; readonly champ: string; readonly libelle: string; readonly titre: string; readonly etiquette: string; readonly corps?: object };

/** Un geste qui demande un texte : ce qui manque, un motif, une délibération. */
export function Motif({ id, racine = 'paiements', chemin, champ, libelle, titre, etiquette, corps = {} }: Proprietes) {
  const [ouvert, setOuvert] = useState(false);
  const [texte, setTexte] = useState('');
  const [vide, setVide] = useState(false);
  const geste = useGestePaiement();
  const envoyer = () => {
    setVide(texte.trim() === '');
    if (texte.trim() !== '') geste.mutate({ chemin: `${racine}/${id}/${chemin}`, corps: { ...corps, [champ]: texte.trim() } }, { onSuccess: () => { setOuvert(false); setTexte(''); } });
  };
  return (
    <>
      <Bouton variante="secondaire" onClick={() => setOuvert(true)}>{libelle}</Bouton>
      <Dialogue ouvert={ouvert} titre={titre} onFermer={() => setOuvert(false)} actions={<Actions><Bouton occupe={geste.isPending} onClick={envoyer}>Confirmer</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
        <ZoneTexte name={`${chemin}-${id}-${champ}-${libelle.length}`} libelle={etiquette} value={texte} maxLongueur={1000} erreur={vide ? 'Écrivez quelques mots : la personne concernée les lira.' : undefined} onChange={(evenement) => setTexte(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

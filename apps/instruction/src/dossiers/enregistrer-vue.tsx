import type { FiltresDossiers, PartageVue } from '@maillage/contrats';
import type { ColonneListe } from '@maillage/domain';
import { Actions, Bouton, ChampTexte, Choix, Dialogue, Encart } from '@maillage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appeler, type ErreurApi } from '../api/client.ts';
import { useMoi, vues } from '../api/requetes.ts';
import { adresseListe, changer } from './filtres.ts';
import styles from './liste.module.css';

/** Garde les filtres, le tri et les colonnes sous un nom ; l’adresse devient celle de la vue. */
export function EnregistrerVue({ filtres, colonnes }: { readonly filtres: FiltresDossiers; readonly colonnes: readonly ColonneListe[] }) {
  const [ouvert, setOuvert] = useState(false);
  const [nom, setNom] = useState('');
  const [partage, setPartage] = useState<PartageVue>('moi');
  const [absent, setAbsent] = useState(false);
  const { departements } = useMoi();
  const client = useQueryClient();
  const aller = useNavigate();
  const { apres: _apres, taille: _taille, coches: _coches, colonnes: _colonnes, ...gardes } = filtres;
  const geste = useMutation<unknown, ErreurApi>({
    mutationFn: () => appeler('/api/instruction/vues', { methode: 'POST', corps: { nom: nom.trim(), filtres: gardes, colonnes, partage } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: vues.queryKey });
      setOuvert(false);
      setNom('');
      void aller(adresseListe(changer(gardes, { colonnes: colonnes.join(',') })));
    },
  });
  const envoyer = () => {
    setAbsent(nom.trim() === '');
    if (nom.trim() !== '') geste.mutate();
  };
  return (
    <>
      <button type="button" className={styles.plus} onClick={() => setOuvert(true)}>Enregistrer cette vue</button>
      <Dialogue ouvert={ouvert} titre="Enregistrer cette vue" onFermer={() => setOuvert(false)} actions={<Actions><Bouton occupe={geste.isPending} onClick={envoyer}>Enregistrer la vue</Bouton><Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
        <p>Elle garde les filtres, le tri et les colonnes de cet écran. Chacun n’y voit que les dossiers qui lui sont ouverts.</p>
        <ChampTexte name="nom-vue" libelle="Nom de la vue" aide="Par exemple : Créations à vérifier." maxLength={60} value={nom} erreur={absent ? 'Donnez un nom à cette vue.' : undefined} onChange={(evenement) => setNom(evenement.target.value)} />
        <Choix<PartageVue> name="partage-vue" libelle="Qui la voit" value={partage} onChange={setPartage} options={[{ valeur: 'moi', libelle: 'Moi seulement' }, ...(departements.length > 0 ? [{ valeur: 'departement' as const, libelle: `Mon département (${departements.join(', ')})` }] : []), { valeur: 'tous', libelle: 'Tout le service' }]} />
      </Dialogue>
    </>
  );
}

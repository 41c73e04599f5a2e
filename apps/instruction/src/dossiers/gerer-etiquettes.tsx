import { Bouton, ChampTexte, Dialogue, Encart } from '@maillage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { appeler, type ErreurApi } from '../api/client.ts';
import { etiquettes } from '../api/requetes.ts';
import styles from './liste.module.css';

/** Les étiquettes de la Région, pour qui les tient : en ajouter, en retirer. */
export function GererEtiquettes() {
  const [ouvert, setOuvert] = useState(false);
  const [nom, setNom] = useState('');
  const [absent, setAbsent] = useState(false);
  const client = useQueryClient();
  const { data: toutes = [] } = useQuery(etiquettes);
  const relire = () => client.invalidateQueries({ queryKey: etiquettes.queryKey });
  const creer = useMutation<unknown, ErreurApi>({ mutationFn: () => appeler('/api/instruction/etiquettes', { methode: 'POST', corps: { nom: nom.trim() } }), onSuccess: () => { setNom(''); return relire(); } });
  const retirer = useMutation<unknown, ErreurApi, string>({ mutationFn: (id) => appeler(`/api/instruction/etiquettes/${id}`, { methode: 'DELETE' }), onSettled: relire });
  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    setAbsent(nom.trim() === '');
    if (nom.trim() !== '') creer.mutate();
  };
  const enUsage = toutes.filter(({ retiree }) => !retiree);
  const echec = creer.error ?? retirer.error;
  return (
    <>
      <button type="button" className={styles.plus} onClick={() => setOuvert(true)}>Gérer les étiquettes</button>
      <Dialogue ouvert={ouvert} titre="Étiquettes de la Région" onFermer={() => setOuvert(false)}>
        {echec && <Encart ton="erreur" annonce titre={echec.message} />}
        {enUsage.length === 0 ? <p>Aucune étiquette pour l’instant. Créez la première : elle pourra être posée sur chaque dossier et filtrée dans la liste.</p>
          : <ul className={styles.etiquettes}>{enUsage.map((une) => <li key={une.id}>{une.nom} <button type="button" className={styles.plus} onClick={() => retirer.mutate(une.id)}>Retirer<span className="pour-lecteur"> l’étiquette {une.nom}</span></button></li>)}</ul>}
        <form noValidate onSubmit={soumettre}>
          <ChampTexte name="nom-etiquette" libelle="Nouvelle étiquette" aide="Par exemple : Zone blanche." maxLength={40} largeur="moyen" value={nom} erreur={absent ? 'Donnez un nom à l’étiquette.' : undefined} onChange={(evenement) => setNom(evenement.target.value)} />
          <Bouton type="submit" variante="secondaire" occupe={creer.isPending}>Ajouter l’étiquette</Bouton>
        </form>
        <p className={styles.discret}>Une étiquette retirée ne se pose plus ; les dossiers qui la portent la gardent.</p>
      </Dialogue>
    </>
  );
}

import type { DossierAgent, LigneJournal } from '@maillage/contrats';
import { Chargement, dateHeure, EtatErreur } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { journal } from '../../api/requetes.ts';
import { chercher } from './chercher.ts';
import styles from './journal.module.css';

/** Qui a fait quoi, quand ; chaque ligne est scellée par l’empreinte de la précédente. */
export function Journal({ dossier }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(journal(dossier.id));
  const [texte, setTexte] = useState('');
  const [acteur, setActeur] = useState('');
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture du journal…" />;
  const lignes = chercher(data, texte, acteur);
  return (
    <>
      <div className={styles.filtres}>
        <label>Rechercher dans le journal<input type="search" value={texte} onChange={(evenement) => setTexte(evenement.target.value)} /></label>
        <label>Par<select value={acteur} onChange={(evenement) => setActeur(evenement.target.value)}><option value="">Tout le monde</option>{[...new Set(data.map((ligne) => ligne.acteur))].sort((a, b) => a.localeCompare(b, 'fr')).map((nom) => <option key={nom}>{nom}</option>)}</select></label>
        <p role="status">{lignes.length === 0 ? 'Aucune ligne ne correspond.' : lignes.length === 1 ? '1 ligne' : `${lignes.length} lignes`}</p>
      </div>
      <ol className={styles.journal}>{lignes.map((ligne) => <Ligne key={ligne.seq} {...ligne} />)}</ol>
    </>
  );
}

const Ligne = ({ seq, le, acteur, texte, empreinte }: LigneJournal) => (
  <li>
    <time dateTime={le}>{dateHeure(le)}</time>
    <span className={styles.texte}>{texte}</span>
    <span>{acteur}</span>
    <span className={styles.empreinte}>Ligne {seq}, empreinte <code title={empreinte}>{empreinte.slice(0, 16)}</code></span>
  </li>
);

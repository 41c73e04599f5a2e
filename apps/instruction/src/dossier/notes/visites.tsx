import type { Visite } from '@maillage/contrats';
import { Bouton, Chargement, DateTexte } from '@maillage/ui';
import { lazy, Suspense, useState } from 'react';
import styles from './notes.module.css';

const CompteRendu = lazy(async () => ({ default: (await import('./compte-rendu.tsx')).CompteRendu }));

/** Les visites du lieu et leur compte rendu. */
export function Visites({ dossierId, visites, peutEcrire }: { readonly dossierId: string; readonly visites: readonly Visite[]; readonly peutEcrire: boolean }) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <section aria-labelledby="visites">
      <h3 id="visites">Visites</h3>
      {visites.length === 0 && <p>Aucune visite rapportée.</p>}
      {visites.map(({ id, faiteLe, participants, compteRendu, auteur }) => (
        <details key={id} className={styles.visite}>
          <summary>Visite du <DateTexte iso={faiteLe} /></summary>
          <p><strong>Présents :</strong> {participants}</p>
          <p className={styles.texte}>{compteRendu}</p>
          <p className={styles.discret}>Rapportée par {auteur}.</p>
        </details>
      ))}
      {peutEcrire && (ouvert ? <Suspense fallback={<Chargement />}><CompteRendu dossierId={dossierId} fermer={() => setOuvert(false)} /></Suspense> : <p><Bouton variante="secondaire" onClick={() => setOuvert(true)}>Rendre compte d’une visite</Bouton></p>)}
    </section>
  );
}

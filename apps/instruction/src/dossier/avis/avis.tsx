import type { DossierAgent } from '@maillage/contrats';
import { Chargement, Encart, EtatErreur } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { BadgeAvis } from '../../avis/badges.tsx';
import { avisDuDossier } from '../../avis/requetes.ts';
import { UnAvis } from './un-avis.tsx';
import styles from './avis.module.css';

const FormulaireDemande = lazy(async () => ({ default: (await import('./demander.tsx')).FormulaireDemande }));

/** Les avis demandés sur ce dossier, ce qu’ils disent, et de quoi en demander un autre. */
export function Avis({ dossier }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(avisDuDossier(dossier.id));
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture des avis…" />;
  return (
    <div className={styles.avis}>
      <section aria-labelledby="demandes">
        <h3 id="demandes">Demandes d’avis <BadgeAvis avis={dossier.avis} /></h3>
        {data.avis.length === 0
          ? <p>{data.demander ? 'Aucun avis n’est demandé. Un avis est facultatif : il éclaire la proposition sans la lier.' : 'Aucun avis n’a été demandé sur ce dossier.'}</p>
          : <ul className={styles.demandes}>{data.avis.map((un) => <UnAvis key={un.id} dossierId={dossier.id} avis={un} />)}</ul>}
      </section>
      <section aria-labelledby="demander">
        <h3 id="demander">Demander un avis</h3>
        {data.demander ? <FormulaireDemande key={data.avis.length} dossier={dossier} possible={data.demander} /> : <Encart titre="Un avis se demande pendant l’instruction, par une personne qui instruit ce département." />}
      </section>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Chargement, EtatErreur, EtatVide, Page } from '@maillage/ui';
import type { StatutAppel } from '@maillage/contrats';
import { lazy, Suspense, useState } from 'react';
import { phraseErreur } from '../../api/client.ts';
import { useMoi } from '../../api/session.ts';
import { CarteAppel, CarteAppelClos } from './carte-appel.tsx';
import { appels } from './requetes.ts';
import { INTRODUCTION, TITRE_ACCUEIL } from './accueil.ts';
import styles from './appels.module.css';

const FiltreAppels = lazy(() => import('./filtre-appels.tsx').then((m) => ({ default: m.FiltreAppels })));
const BrouillonCommence = lazy(() => import('./brouillon-commence.tsx').then((m) => ({ default: m.BrouillonCommence })));

const ORDRE: readonly StatutAppel[] = ['ouvert', 'a-venir', 'clos'];
const FILTRER_AU_DELA = 5;

/** L’accueil : les appels, les ouverts d’abord. */
export function ListeAppels() {
  const { data, error, isFetching, refetch } = useQuery(appels);
  const moi = useMoi();
  const [filtre, setFiltre] = useState<StatutAppel | 'tous'>('tous');
  const visibles = [...data ?? []].filter(({ statut }) => filtre === 'tous' || statut === filtre).sort((a, b) => ORDRE.indexOf(a.statut) - ORDRE.indexOf(b.statut) || a.dernierJour.localeCompare(b.dernierJour));
  const clos = visibles.filter(({ statut }) => statut === 'clos').reverse();
  return (
    <Page titre={TITRE_ACCUEIL} sousTitre={<p className={styles.intro}>{INTRODUCTION}</p>}>
      {moi && <Suspense><BrouillonCommence /></Suspense>}
      {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement texte="Chargement des appels…" />}
      {data && data.length > FILTRER_AU_DELA && <Suspense><FiltreAppels filtre={filtre} onFiltre={setFiltre} /></Suspense>}
      {data && visibles.length === 0 && <EtatVide titre="Aucun appel ici pour l’instant. Revenez bientôt : les prochains appels seront annoncés sur cette page." />}
      <div className={styles.liste}>{visibles.filter(({ statut }) => statut !== 'clos').map((appel) => <CarteAppel key={appel.id} appel={appel} />)}</div>
      {clos.length > 0 && (
        <section className={styles.section} aria-labelledby="clos">
          <h2 id="clos">Appels clos</h2>
          <div className={styles.grille}>{clos.map((appel) => <CarteAppelClos key={appel.id} appel={appel} />)}</div>
        </section>
      )}
      {data && <CommentCaMarche />}
    </Page>
  );
}

const CommentCaMarche = () => (
  <section className={styles.section} aria-labelledby="etapes">
    <h2 id="etapes">De l’idée à la subvention</h2>
    <ol className={styles.etapes}>
      <li><h3>1. Testez</h3><p>Quelques questions, sans compte : chaque critère est expliqué, avec son article et ce qui changerait le résultat.</p></li>
      <li><h3>2. Déposez</h3><p>Le dossier se remplit à votre rythme et s’enregistre tout seul. L’accusé de réception arrive aussitôt.</p></li>
      <li><h3>3. Suivez</h3><p>Chaque étape est datée, de l’instruction au vote, et chaque lettre se télécharge et se vérifie.</p></li>
    </ol>
  </section>
);

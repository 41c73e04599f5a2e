import { useState } from 'react';
import { Chargement, EtatErreur, Page, ReglagesNotifications, useAnnoncer } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { phraseErreur } from '../../api/client.ts';
import { requetes } from '../../api/requetes.ts';
import rythmePage from '../dossier/mise-en-page.module.css';
import { preferences, regler } from './requetes.ts';

/** /notifications/reglages : le rythme des courriels, événement par événement ; chaque choix s’enregistre aussitôt. */
export function PageReglages() {
  const { data, error, isFetching, refetch } = useQuery(preferences);
  const [panne, setPanne] = useState<string | null>(null);
  const annoncer = useAnnoncer();

  async function choisir(evenement: string, rythme: string) {
    setPanne(null);
    try { await regler(evenement, rythme); annoncer('Choix enregistré.'); } catch (erreur) { setPanne(phraseErreur(erreur)); }
    await requetes.invalidateQueries({ queryKey: preferences.queryKey });
  }

  return (
    <Page titre="Courriels que je reçois" colonne fil={[{ libelle: 'Notifications', lien: '/notifications' }]}>
      <div className={rythmePage.flux}>
        {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
        {!data && !error && <Chargement />}
        {panne && <EtatErreur message={panne} />}
        {data && <ReglagesNotifications reglages={data} surChoix={(evenement, rythme) => void choisir(evenement, rythme)} />}
      </div>
    </Page>
  );
}

import { Chargement, EtatErreur, Onglets, Page } from '@maillage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { liste, useMoi, vues as requeteVues } from '../api/requetes.ts';
import { usePreference } from '../cadre/preference.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { useRaccourcis } from '../raccourcis/use-raccourcis.ts';
import { BarreFiltres } from './barre-filtres.tsx';
import { adresseListe, changer, ecrireFiltres, lireFiltres, trier, type Tri } from './filtres.ts';
import { Outils } from './outils.tsx';
import { Pages } from './pages.tsx';
import { Puces } from './puces.tsx';
import { TableauDossiers } from './tableau-dossiers.tsx';
import { useColonnes } from './use-colonnes.ts';
import { useLigneVisee } from './use-ligne-visee.ts';
import { useSelection } from './use-selection.ts';
import { memoriser } from './voisins.ts';
import { vueCourante, vuesDe, vuesGardees } from './vues.ts';
import styles from './liste.module.css';

// Ce qui ne sert qu’après la lecture se charge après elle.
const BarreSelection = lazy(async () => ({ default: (await import('./barre-selection.tsx')).BarreSelection }));
const EnregistrerVue = lazy(async () => ({ default: (await import('./enregistrer-vue.tsx')).EnregistrerVue }));
const GererEtiquettes = lazy(async () => ({ default: (await import('./gerer-etiquettes.tsx')).GererEtiquettes }));
const SupprimerVue = lazy(async () => ({ default: (await import('./supprimer-vue.tsx')).SupprimerVue }));

/** La liste de travail : tout ce qu’elle montre est dans son adresse. */
export function PageListe() {
  const { roles } = useMoi();
  const [parametres, changerAdresse] = useSearchParams();
  const filtres = lireFiltres(parametres);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({ ...liste(filtres), placeholderData: keepPreviousData });
  const [densite, changerDensite] = usePreference('densite', ['confortable', 'compacte']);
  const recherche = useRef<HTMLInputElement>(null);
  const tableau = useRef<HTMLDivElement>(null);
  const { suivante, precedente } = useLigneVisee(tableau);
  useRaccourcis({ j: suivante, k: precedente, '/': () => recherche.current?.focus() });

  useEffect(() => {
    if (data && !isPlaceholderData) memoriser({ adresse: parametres.toString(), ids: data.lignes.map(({ id }) => id), suivant: data.suivant });
  }, [data, isPlaceholderData, parametres]);

  const { data: gardees } = useQuery(requeteVues);
  const selection = useSelection(data?.lignes.map(({ id }) => id) ?? []);
  const vues = [...vuesDe(roles), ...vuesGardees(gardees?.vues ?? [])];
  const courante = vueCourante(vues, filtres);
  const aller = (changements: Readonly<Record<string, string | undefined>>) => changerAdresse(ecrireFiltres(changer(filtres, changements)));
  const [colonnes, choisirColonnes] = useColonnes(filtres, aller);
  if (error && 'statut' in error && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Dossiers" objet={courante && courante.libelle !== 'Tous' ? courante.libelle : undefined} plein>
      <Onglets nom="Vues de la liste" onglets={vues.filter((vue, rang) => vues.findIndex((autre) => adresseListe(autre.filtres) === adresseListe(vue.filtres)) === rang).map((vue) => ({ libelle: vue.libelle, lien: adresseListe(vue.filtres), courant: vue === courante }))} />
      <div className={styles.vues}>
        <Suspense>{courante?.gardee?.mienne ? <SupprimerVue vue={courante.gardee} /> : <EnregistrerVue filtres={filtres} colonnes={colonnes} />}</Suspense>
        <Suspense>{(roles.includes('VALIDEUR') || roles.includes('ADMIN')) && <GererEtiquettes />}</Suspense>
      </div>
      <BarreFiltres key={ecrireFiltres({ ...filtres, apres: undefined })} filtres={filtres} recherche={recherche} appliquer={aller} />
      <Puces filtres={filtres} retirer={aller} />
      <Outils liste={data} filtres={filtres} colonnes={colonnes} choisirColonnes={choisirColonnes} densite={densite} changerDensite={changerDensite} occupe={isFetching} appliquer={aller} />
      <Suspense><BarreSelection selection={selection} filtres={filtres} colonnes={colonnes} /></Suspense>
      <div ref={tableau} className={styles.zone} data-densite={densite} aria-busy={isPlaceholderData}>
        {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />
          : data ? <TableauDossiers lignes={data.lignes} filtres={filtres} colonnes={colonnes} selection={selection} trier={(tri: Tri) => changerAdresse(ecrireFiltres(trier(filtres, tri)))} /> : <Chargement texte="Lecture des dossiers…" />}
      </div>
      {data && <Pages filtres={filtres} suivant={data.suivant} />}
    </Page>
  );
}

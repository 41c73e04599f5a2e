import type { TableauDeBord } from '@maillage/contrats';
import { Chargement, EtatErreur, euros, Page } from '@maillage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { configuration } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { jourDe } from '../formats.ts';
import { Barres } from './barres.tsx';
import { tableauDeBord } from './requetes.ts';
import styles from './tableau-de-bord.module.css';

const MOIS = ['Janvier', 'Février', 'Mars', 'Avril', 'Mai', 'Juin', 'Juillet', 'Août', 'Septembre', 'Octobre', 'Novembre', 'Décembre'];

/** Ce que l’année engage et paie, par programme, par département et par mois. */
export function PageTableauDeBord() {
  const [parametres, changer] = useSearchParams();
  const voulue = parametres.get('annee') ?? undefined;
  const { data, error, isFetching, refetch } = useQuery({ ...tableauDeBord(voulue && /^20\d\d$/.test(voulue) ? voulue : undefined), placeholderData: keepPreviousData });
  const { data: reglages } = useQuery(configuration);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const courante = reglages ? Number(jourDe(reglages.maintenant).slice(0, 4)) : null;
  return (
    <Page titre="Tableau de bord" plein>
      {!data ? error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des engagements et des paiements…" /> : (
        <div className={styles.pile}>
          <div className={styles.filtres}>
            <label>Année<select value={data.annee} onChange={({ target }) => changer({ annee: target.value })}>{annees(courante ?? data.annee, data.annee).map((annee) => <option key={annee}>{annee}</option>)}</select></label>
            <p role="status">{euros(data.total.engageCentimes)} engagés, {euros(data.total.payeCentimes)} payés en {data.annee}</p>
            <ul className={styles.legende}><li><span className={styles.engage} aria-hidden="true" />Engagé, première barre</li><li><span className={styles.paye} aria-hidden="true" />Payé, seconde barre</li></ul>
          </div>
          <Graphiques tableau={data} />
        </div>
      )}
    </Page>
  );
}

/** Six années, dont celle que l’on regarde, la dernière d’abord. */
const annees = (courante: number, vue: number): readonly number[] => [...new Set([...Array.from({ length: 6 }, (_, rang) => courante - rang), vue])].sort((a, b) => b - a);

const RIEN = 'Rien d’engagé ni de payé cette année.';

const Graphiques = ({ tableau: { programmes, departements, mois } }: { readonly tableau: TableauDeBord }) => (
  <>
    <Barres id="programmes" titre="Par programme" entete="Programme" vide={RIEN} barres={programmes.map(({ programme, libelle, ...sommes }) => ({ ...sommes, cle: programme, nom: `${programme}, ${libelle}`, court: programme.slice(0, 18) }))} />
    <Barres id="departements" titre="Par département" entete="Département" vide={RIEN} barres={departements.map(({ departement, nom, ...sommes }) => ({ ...sommes, cle: departement ?? '', nom: departement ? `${nom} (${departement})` : nom, court: departement ?? 'Sans site' }))} />
    <Barres id="mois" titre="Par mois" entete="Mois" vide={RIEN} barres={mois.map(({ mois: un, ...sommes }, rang) => ({ ...sommes, cle: un, nom: MOIS[rang]!, court: MOIS[rang]! }))} />
  </>
);

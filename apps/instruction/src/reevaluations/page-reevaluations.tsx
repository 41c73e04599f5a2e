import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { Reevaluation, Reevaluations } from '@maillage/contrats';
import { Actions, Badge, Bouton, Chargement, Colonne, dateLongue, Encart, EtatErreur, Lien, LienBouton, LigneVide, nombre, Page, Tableau, typographie } from '@maillage/ui';
import { RotateCw } from 'lucide-react';
import { appeler, ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { TONS_ISSUE } from '../dossier/issue.ts';
import { ISSUES } from '../dossiers/filtres.ts';
import { bilanDes } from './bilan.ts';
import styles from './reevaluations.module.css';

const reevaluations = infiniteQueryOptions({
  queryKey: ['reevaluations'], staleTime: 0, initialPageParam: '',
  queryFn: ({ signal, pageParam }) => appeler<Reevaluations>(`/api/instruction/reevaluations${pageParam && `?apres=${encodeURIComponent(pageParam)}`}`, { signal }),
  getNextPageParam: ({ suivant }) => suivant,
});

/** Les pages lues jusqu’ici, comme une seule. */
const reunir = (pages: readonly Reevaluations[]): Reevaluations => ({
  ...pages.at(-1)!, examines: pages.reduce((somme, { examines }) => somme + examines, 0), indisponibles: pages.reduce((somme, { indisponibles }) => somme + indisponibles, 0), changements: pages.flatMap(({ changements }) => changements),
});

/** Les dossiers que le registre du jour jugerait autrement qu’à leur dépôt. Rien n’est changé. */
export function PageReevaluations() {
  const { data: lues, error, isFetching, isFetchingNextPage, fetchNextPage, hasNextPage, refetch } = useInfiniteQuery(reevaluations);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const data = lues && reunir(lues.pages);
  const deposes = data?.changements.filter(({ genre }) => genre === 'depose') ?? [];
  return (
    <Page titre="Réévaluations" sousTitre={<p>Ce que le registre du jour dirait des dossiers déjà évalués.</p>} plein>
      <Encart titre="Rien ne change tout seul"><p>Le verdict d’un dossier déposé est figé au jour du dépôt. Cette page montre seulement où le registre d’aujourd’hui (lieux ouverts, fermés, corrigés) donnerait un autre constat. À vous de dire si cela compte : vos conclusions se prennent dans l’onglet Éligibilité.</p></Encart>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Comparaison au registre du jour…" /> : (
        <div className={styles.suite}>
          <p role="status">{typographie(bilanDes(data))}</p>
          <Actions>
            {hasNextPage && <Bouton occupe={isFetchingNextPage} libelleOccupe="Comparaison…" onClick={() => void fetchNextPage()}>Comparer les suivants</Bouton>}
            <Bouton variante="secondaire" icone={<RotateCw size={20} aria-hidden="true" />} occupe={isFetching && !isFetchingNextPage} libelleOccupe="Comparaison…" onClick={() => void refetch()}>Comparer de nouveau</Bouton>
            <LienBouton variante="discret" href="/api/instruction/reevaluations/export.csv" download>Télécharger tout (CSV)</LienBouton>
          </Actions>
          {error && <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void fetchNextPage()} />}
          {data.indisponibles > 0 && <p>{data.indisponibles === 1 ? 'Un dossier n’a pas pu être comparé' : `${nombre(data.indisponibles)} dossiers n’ont pas pu être comparés`} : une durée exacte n’a pas répondu. Comparez de nouveau dans quelques minutes.</p>}
          {hasNextPage && <p>Les {nombre(data.examines)} plus récents sur {nombre(data.total)} sont comparés : comparez les suivants, ou téléchargez tout.</p>}
          <h2>Dossiers déposés</h2>
          <Tableau legende={`Dossiers déposés que le registre du ${dateLongue(data.le)} jugerait autrement`} legendeCachee className={styles.tableau}>
            <thead><tr><Colonne>N°</Colonne><Colonne>Projet</Colonne><Colonne>Commune</Colonne><Colonne>Au dépôt</Colonne><Colonne>Aujourd’hui</Colonne><Colonne>Ce qui change</Colonne></tr></thead>
            <tbody>
              {deposes.length === 0 && <LigneVide colonnes={6}>Aucun dossier déposé ne serait jugé autrement.</LigneVide>}
              {deposes.map((un) => <Ligne key={un.dossierId} reevaluation={un} />)}
            </tbody>
          </Tableau>
        </div>
      )}
    </Page>
  );
}

const Ligne = ({ reevaluation: { dossierId, numero, nom, communeNom, departement, avant, apres, criteres } }: { readonly reevaluation: Reevaluation }) => (
  <tr>
    <th scope="row">{dossierId ? <Lien href={`/dossiers/${dossierId}/eligibilite`}>{numero}</Lien> : numero}</th>
    <td>{nom}</td>
    <td>{communeNom ?? '–'}{departement && ` (${departement})`}</td>
    <td><Badge ton={TONS_ISSUE[avant]}>{ISSUES[avant]}</Badge></td>
    <td><Badge ton={TONS_ISSUE[apres]}>{ISSUES[apres]}</Badge></td>
    <td><ul className={styles.criteres}>{criteres.map(({ code, libelle, motifAvant, motifApres }) => <li key={code}><strong>{libelle}</strong><span>Au dépôt : {motifAvant}</span><span>Aujourd’hui : {motifApres}</span></li>)}</ul></td>
  </tr>
);

import type { Enveloppe } from '@maillage/contrats';
import { CelluleNombre, Chargement, Colonne, EtatErreur, euros, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { enveloppes } from '../subventions/requetes.ts';
import { NouvelleEnveloppe } from './nouvelle-enveloppe.tsx';
import styles from './enveloppes.module.css';

const AE = ['ouverteCentimes', 'reserveeCentimes', 'affecteeCentimes', 'engageeCentimes', 'disponibleCentimes'] as const;

/** Les enveloppes par programme et par exercice : ce qui est ouvert, réservé, affecté, engagé, disponible. */
export function PageEnveloppes() {
  const [parametres, changer] = useSearchParams();
  const { roles } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(enveloppes);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const annees = [...new Set(data?.map(({ exercice }) => exercice))];
  const choisie = annees.find((annee) => String(annee) === parametres.get('exercice'));
  const vues = data?.filter(({ exercice }) => choisie === undefined || exercice === choisie) ?? [];
  return (
    <Page titre="Enveloppes" plein>
      {!data ? error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des enveloppes…" /> : (
        <div className={styles.pile}>
          <section aria-label="Enveloppes">
            <div className={styles.filtres}>
              <label>Exercice<select value={choisie ?? ''} onChange={({ target }) => changer(target.value ? { exercice: target.value } : {})}><option value="">Tous</option>{annees.map((annee) => <option key={annee}>{annee}</option>)}</select></label>
              <p role="status">{vues.length === 0 ? 'Aucune enveloppe' : vues.length === 1 ? '1 enveloppe' : `${vues.length} enveloppes`}, {euros(total(vues, 'disponibleCentimes'))} disponibles</p>
            </div>
            <Autorisations enveloppes={vues} />
          </section>
          {roles.includes('FINANCIER') && <details className={styles.deplie} open={data.length === 0}><summary>Créer une enveloppe</summary><NouvelleEnveloppe /></details>}
        </div>
      )}
    </Page>
  );
}

const total = (enveloppes: readonly Enveloppe[], nom: (typeof AE)[number]): number => enveloppes.reduce((somme, { ae }) => somme + ae[nom], 0);

const Autorisations = ({ enveloppes: vues }: { readonly enveloppes: readonly Enveloppe[] }) => (
  <Tableau legende="Autorisations d’engagement" legendeCachee className={styles.tableau}>
    <thead><tr><Colonne>Programme</Colonne><Colonne>Enveloppe</Colonne><Colonne>Exercice</Colonne><Colonne>Nature</Colonne><Colonne nombre>Ouvert</Colonne><Colonne nombre>Réservé</Colonne><Colonne nombre>Affecté</Colonne><Colonne nombre>Engagé</Colonne><Colonne nombre>Disponible</Colonne></tr></thead>
    <tbody>
      {vues.length === 0 && <LigneVide colonnes={9}>Aucune enveloppe : les dossiers s’inscrivent sans réserver d’autorisations, et rien ne s’engage.</LigneVide>}
      {vues.map(({ id, programme, libelle, exercice, nature, ae }) => (
        <tr key={id}>
          <th scope="row"><Lien href={`/enveloppes/${id}`}>{programme}<span className="pour-lecteur"> {exercice}</span></Lien></th>
          <td>{libelle}</td><td>{exercice}</td><td>{nature === 'fonctionnement' ? 'Fonctionnement' : 'Investissement'}</td>
          {AE.map((nom) => <CelluleNombre key={nom}>{euros(ae[nom], true)}</CelluleNombre>)}
        </tr>
      ))}
    </tbody>
    <tfoot><tr><th scope="row" colSpan={4}>Total</th>{AE.map((nom) => <CelluleNombre key={nom}>{euros(total(vues, nom), true)}</CelluleNombre>)}</tr></tfoot>
  </Tableau>
);

import type { DossierAgent } from '@maillage/contrats';
import { Chargement, Encart, EtatErreur } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { Comparaison } from '../../notation/comparaison.tsx';
import { NotesLues } from '../../notation/notes-lues.tsx';
import { pointsLus } from '../../notation/points.ts';
import { notation } from '../../notation/requetes.ts';
import { Designation } from './designation.tsx';
import { FichesEnJeu } from './fiches.tsx';
import { Synthese } from './synthese.tsx';
import styles from '../../notation/notation.module.css';

/** La notation du dossier : qui note, ce que disent les fiches, ce qui est retenu. */
export function Notation({ dossier: { id } }: { readonly dossier: DossierAgent }) {
  const { data, error, isFetching, refetch } = useQuery(notation(id));
  if (error) return <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement texte="Lecture de la notation…" />;
  const { grille, fiches, synthese, retenues, modifiable } = data;
  if (!grille) return <Encart titre="Cette édition n’a pas de grille de notation." />;
  return (
    <div className={styles.pile}>
      <Encart titre={grille.obligatoire.valeur ? 'La notation se termine avant la proposition au comité.' : 'La notation est facultative ; une fois ouverte, elle se termine avant la proposition.'}><p className={styles.discret}>{grille.criteres.source.texte}</p></Encart>
      <section aria-labelledby="fiches">
        <h3 id="fiches">Fiches d’évaluation</h3>
        <p>{grille.evaluateurs.valeur > 1 ? `${grille.evaluateurs.valeur} évaluateurs attendus, chacun à l’aveugle.` : 'Un évaluateur suffit.'}</p>
        {fiches.length === 0 ? <p>{modifiable ? 'Personne ne note encore ce dossier.' : 'Ce dossier n’a pas été noté.'}</p> : <FichesEnJeu dossierId={id} fiches={fiches} modifiable={modifiable} />}
        {modifiable && !data.reunies && <Designation key={fiches.length} dossierId={id} designables={data.designables} />}
      </section>
      <Comparaison grille={grille} fiches={fiches} retenues={retenues?.notes ?? null} />
      {synthese && !synthese.arreteeLe && modifiable && <Synthese key={synthese.version} dossierId={id} grille={grille} fiches={fiches} synthese={synthese} />}
      {retenues && (
        <section aria-labelledby="retenues">
          <h3 id="retenues">Notes retenues : {pointsLus(retenues.total)}</h3>
          {synthese?.arreteePar && <p>Synthèse arrêtée par {synthese.arreteePar}.</p>}
          <NotesLues grille={grille} notes={retenues.notes} legende="Notes retenues" />
        </section>
      )}
    </div>
  );
}

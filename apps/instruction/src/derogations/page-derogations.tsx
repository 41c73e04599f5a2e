import type { ConclusionAViser } from '@maillage/contrats';
import { Badge, Chargement, Colonne, dateCourte, DateTexte, EtatErreur, LigneVide, Lien, Page, Tableau } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { appeler, ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { LIBELLES_RESULTAT } from '../dossier/issue.ts';
import { adresseOnglet } from '../dossier/adresse-onglet.ts';

const derogations = queryOptions({ queryKey: ['derogations'], staleTime: 0, queryFn: ({ signal }) => appeler<readonly ConclusionAViser[]>('/api/instruction/derogations', { signal }) });

/** La file du valideur : les conclusions qui contredisent le constat automatique, les plus anciennes d’abord. */
export function PageDerogations() {
  const { data, error, isFetching, refetch } = useQuery(derogations);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Dérogations à viser" sousTitre={<p>Les conclusions qui contredisent le constat automatique, ou qui passent outre. Rien ne se propose au comité avant votre visa.</p>} plein>
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de la file…" />) : (
        <Tableau legende="Conclusions à viser" legendeCachee>
          <thead><tr><Colonne>Dossier</Colonne><Colonne>Critère</Colonne><Colonne>Constat</Colonne><Colonne>Conclusion</Colonne><Colonne>Motif</Colonne><Colonne>Par</Colonne></tr></thead>
          <tbody>
            {data.length === 0 && <LigneVide colonnes={6}>Aucune conclusion n’attend de visa. Elles apparaîtront ici dès qu’un instructeur s’écartera d’un constat.</LigneVide>}
            {data.map((une) => <Attente key={`${une.dossierId} ${une.code}`} {...une} />)}
          </tbody>
        </Tableau>
      )}
    </Page>
  );
}

const Attente = ({ dossierId, numero, nom, libelle, constat, conclusion, motif, par, conclueLe, peutViser }: ConclusionAViser) => (
  <tr>
    <th scope="row"><Lien href={adresseOnglet(dossierId, 'eligibilite')}>{numero}</Lien><br />{nom}</th>
    <td>{libelle}</td>
    <td><Badge ton={LIBELLES_RESULTAT[constat].ton}>{LIBELLES_RESULTAT[constat].libelle}</Badge></td>
    <td><Badge ton={LIBELLES_RESULTAT[conclusion].ton}>{LIBELLES_RESULTAT[conclusion].libelle}</Badge></td>
    <td>{motif}</td>
    <td>{par}, <DateTexte iso={conclueLe} format={dateCourte} />{!peutViser && <><br />La vôtre : une autre personne la vise.</>}</td>
  </tr>
);

import type { EvaluationDossier } from '@maillage/contrats';
import { Badge, Colonne, dateCourte, Tableau } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';
import { ISSUES } from '../../dossiers/filtres.ts';
import { LIBELLES_RESULTAT, TONS_ISSUE } from '../issue.ts';
import styles from './eligibilite.module.css';

const evaluations = (id: string) => queryOptions({ queryKey: ['dossier', id, 'evaluations'], queryFn: ({ signal }) => appeler<readonly EvaluationDossier[]>(`/api/instruction/dossiers/${id}/evaluations`, { signal }) });

/** Ce que les compléments ont changé, d’une évaluation à la suivante ; rien tant qu’il n’y en a qu’une. */
export function Evaluations({ dossierId }: { readonly dossierId: string }) {
  const { data = [] } = useQuery(evaluations(dossierId));
  if (data.length < 2) return null;
  return (
    <section aria-labelledby="evaluations" className={styles.preuve}>
      <h3 id="evaluations">Ce qui a changé après compléments</h3>
      {data.slice(1).map(({ rang, le, issue, changements }) => (
        <div key={rang}>
          <p>Évaluation {rang}, du {dateCourte(le)} : <Badge ton={TONS_ISSUE[issue]}>{ISSUES[issue]}</Badge>, au lieu de <Badge ton={TONS_ISSUE[data[rang - 2]!.issue]}>{ISSUES[data[rang - 2]!.issue]}</Badge>.</p>
          {changements.length === 0 ? <p className={styles.discret}>Aucun critère ne change de constat.</p> : (
            <Tableau legende={`Critères changés à l’évaluation ${rang}`} legendeCachee>
              <thead><tr><Colonne>Critère</Colonne><Colonne>Avant</Colonne><Colonne>Après</Colonne></tr></thead>
              <tbody>{changements.map(({ code, libelle, avant, apres, motifAvant, motifApres }) => <tr key={code}><th scope="row">{libelle}</th><td><Constat resultat={avant} motif={motifAvant} /></td><td><Constat resultat={apres} motif={motifApres} /></td></tr>)}</tbody>
            </Tableau>
          )}
        </div>
      ))}
    </section>
  );
}

const Constat = ({ resultat, motif }: { readonly resultat: EvaluationDossier['changements'][number]['avant']; readonly motif: string }) => <><Badge ton={LIBELLES_RESULTAT[resultat].ton}>{LIBELLES_RESULTAT[resultat].libelle}</Badge><p>{motif}</p></>;

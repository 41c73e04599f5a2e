import type { Suppleance } from '@maillage/contrats';
import { Badge, Bouton, Colonne, dateLongue, Encart, LigneVide, Page, Tableau } from '@maillage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appeler, type ErreurApi } from '../api/client.ts';
import { agents, useMoi } from '../api/requetes.ts';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { FormulaireSuppleance } from './formulaire-suppleance.tsx';
import { NIVEAUX } from './niveaux.ts';
import { OngletsDelegations } from './onglets-delegations.tsx';
import styles from './delegations.module.css';

const CLE = ['suppleances'];

/** Les absences de ceux qui valident les paiements, et qui les supplée. */
export function PageAbsences() {
  const { roles, id: moi } = useMoi();
  const client = useQueryClient();
  const { demander, boite } = useConfirmation();
  const { data, error } = useQuery({ queryKey: CLE, queryFn: ({ signal }) => appeler<readonly Suppleance[]>('/api/finances/suppleances', { signal }) });
  const declare = roles.some((role) => role === 'ADMIN' || role === 'VALIDEUR' || role === 'SIGNATAIRE');
  const { data: tous } = useQuery({ ...agents, enabled: declare });
  const levee = useMutation<void, ErreurApi, string>({ mutationFn: (id) => appeler(`/api/finances/suppleances/${id}/levee`, { methode: 'POST', corps: {} }), onSettled: () => client.invalidateQueries({ queryKey: CLE }) });
  const lever = async ({ id, titulaire, suppleant }: Suppleance) => {
    if (await demander({ titre: 'Mettre fin à cette suppléance', confirmer: 'Mettre fin', contenu: <p>{suppleant} ne validera plus à la place de {titulaire} dès maintenant. Ce qui est validé le reste.</p> })) levee.mutate(id);
  };
  return (
    <Page titre="Absences et suppléances pour les paiements" plein>
      <OngletsDelegations courant="absences" />
      <p>Pendant une absence, la personne désignée valide les paiements à sa place, dans les bornes de l’absent : nul ne valide deux niveaux d’un même paiement, ni n’y tient une autre fonction.</p>
      {(error ?? levee.error) && <Encart ton="erreur" annonce titre={(error ?? levee.error)!.message} />}
      <Tableau legende="Suppléances" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Niveau</Colonne><Colonne>Absent</Colonne><Colonne>Suppléé par</Colonne><Colonne>Du</Colonne><Colonne>Au</Colonne><Colonne>Fondement</Colonne><Colonne>État</Colonne></tr></thead>
        <tbody>
          {data?.length === 0 && <LigneVide colonnes={7}>Aucune absence déclarée : chacun valide à son niveau.</LigneVide>}
          {data?.map((une) => (
            <tr key={une.id}>
              <th scope="row">{NIVEAUX[une.role]}</th><td>{une.titulaire}</td><td>{une.suppleant}</td>
              <td><time dateTime={une.du}>{dateLongue(une.du)}</time></td><td><time dateTime={une.au}>{dateLongue(une.au)}</time></td><td>{une.motif}</td>
              <td>{une.leveeLe ? <Badge>Levée</Badge> : une.enCours ? <Badge ton="succes">En cours</Badge> : <Badge ton="attention">Hors de ses dates</Badge>}{une.levable && <> <Bouton variante="secondaire" onClick={() => void lever(une)}>Mettre fin<span className="pour-lecteur"> à la suppléance de {une.titulaire}</span></Bouton></>}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      {declare && tous && <FormulaireSuppleance agents={tous} roles={roles} moi={moi} apres={() => client.invalidateQueries({ queryKey: CLE })} />}
      {boite}
    </Page>
  );
}

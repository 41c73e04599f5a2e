import type { Agent, DelegationAgent } from '@maillage/contrats';
import { Badge, Bouton, CelluleNombre, Chargement, Colonne, dateLongue, Encart, EtatErreur, euros, LigneVide, Page, Tableau } from '@maillage/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appeler, ErreurApi } from '../api/client.ts';
import { moi } from '../api/requetes.ts';
import { NATURES } from '../actes/etapes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { FormulaireDelegation } from './formulaire-delegation.tsx';
import { OngletsDelegations } from './onglets-delegations.tsx';
import styles from './delegations.module.css';

const lire = <T,>(cle: string, chemin: string) => ({ queryKey: [cle], staleTime: 0, queryFn: ({ signal }: { readonly signal: AbortSignal }) => appeler<T>(chemin, { signal }) });

/** Les arrêtés de délégation de signature : qui signe, jusqu’à quel montant, de quand à quand. */
export function PageDelegations() {
  const { data: personne } = useQuery(moi);
  const admin = personne?.roles.includes('ADMIN') ?? false;
  const { data, error, isFetching, refetch } = useQuery(lire<DelegationAgent[]>('delegations', '/api/instruction/delegations'));
  const { data: agents } = useQuery({ ...lire<Agent[]>('agents', '/api/instruction/agents'), enabled: admin });
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Délégations de signature" plein>
      <OngletsDelegations courant="arretes" />
      <p>Chaque lettre porte l’arrêté sous lequel elle est signée. La signature est refusée si l’arrêté n’est pas publié, n’est plus en vigueur, ou si le montant dépasse son plafond.</p>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des arrêtés…" /> : <Arretes delegations={data} admin={admin} />}
      {admin && agents && <FormulaireDelegation signataires={agents.filter(({ roles }) => roles.includes('SIGNATAIRE'))} />}
    </Page>
  );
}

function Arretes({ delegations, admin }: { readonly delegations: readonly DelegationAgent[]; readonly admin: boolean }) {
  const client = useQueryClient();
  const { demander, boite } = useConfirmation();
  const abrogation = useMutation<void, ErreurApi, string>({ mutationFn: (id) => appeler(`/api/instruction/delegations/${id}/abrogation`, { methode: 'POST', corps: {} }), onSettled: () => client.invalidateQueries({ queryKey: ['delegations'] }) });
  const abroger = async ({ id, numero, personne }: DelegationAgent) => {
    if (await demander({ titre: `Abroger l’arrêté n° ${numero}`, confirmer: 'Abroger l’arrêté', contenu: <p>{personne} ne pourra plus signer sous cet arrêté dès aujourd’hui. Ce qui est signé le reste ; les lettres en attente seront à préparer de nouveau.</p> })) abrogation.mutate(id);
  };
  return (
    <div className={styles.section}>
      {abrogation.error && <Encart ton="erreur" annonce titre={abrogation.error.message} />}
      <Tableau legende="Arrêtés de délégation" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Arrêté</Colonne><Colonne>Signataire</Colonne><Colonne>Publié le</Colonne><Colonne>Du</Colonne><Colonne>Au</Colonne><Colonne nombre>Plafond</Colonne><Colonne>Lettres</Colonne><Colonne>État</Colonne></tr></thead>
        <tbody>
          {delegations.length === 0 && <LigneVide colonnes={8}>Aucun arrêté : aucune lettre ne peut être soumise à signature.</LigneVide>}
          {delegations.map((une) => (
            <tr key={une.id}>
              <th scope="row">n° {une.numero}</th>
              <td>{une.personne}{une.fonction && <><br />{une.fonction}</>}</td>
              <td><time dateTime={une.publieLe}>{dateLongue(une.publieLe)}</time></td>
              <td><time dateTime={une.du}>{dateLongue(une.du)}</time></td>
              <td>{une.au ? <time dateTime={une.au}>{dateLongue(une.au)}</time> : 'Sans terme'}</td>
              <CelluleNombre>{une.plafondCentimes === null ? 'Sans limite' : euros(une.plafondCentimes)}</CelluleNombre>
              <td>{une.natures.map((nature) => NATURES[nature]).join(', ')}</td>
              <td>{une.abrogeeLe ? <Badge>{`Abrogée le ${dateLongue(une.abrogeeLe)}`}</Badge> : une.enVigueur ? <Badge ton="succes">En vigueur</Badge> : <Badge ton="attention">Hors de ses dates</Badge>}{admin && !une.abrogeeLe && <> <Bouton variante="secondaire" onClick={() => void abroger(une)}>Abroger<span className="pour-lecteur"> l’arrêté n° {une.numero}</span></Bouton></>}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      {boite}
    </div>
  );
}

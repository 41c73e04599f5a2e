import type { Enveloppe, ExerciceDeLEnveloppe } from '@maillage/contrats';
import { Badge, Bouton, CelluleNombre, Colonne, Encart, euros, LigneVide, Tableau } from '@maillage/ui';
import { useConfirmation } from '../formulaire/use-confirmation.tsx';
import { useGesteFinances } from '../subventions/requetes.ts';
import { CeQueClot } from './ce-que-clot.tsx';
import styles from './enveloppes.module.css';

/** Les crédits de paiement, exercice par exercice ; clore un exercice ne se défait pas. */
export function Exercices({ enveloppe: { id, exercices }, tient }: { readonly enveloppe: Enveloppe; readonly tient: boolean }) {
  const geste = useGesteFinances();
  const { demander, boite } = useConfirmation();
  const clore = async ({ exercice }: ExerciceDeLEnveloppe) => {
    const accord = await demander({ titre: `Clore l’exercice ${exercice}`, confirmer: 'Clore l’exercice', contenu: <CeQueClot id={id} exercice={exercice} /> });
    if (accord) geste.mutate({ chemin: `/enveloppes/${id}/exercices/${exercice}/cloture` });
  };
  return (
    <section aria-labelledby="cp">
      <h2 id="cp">Crédits de paiement</h2>
      {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
      <Tableau legende="Crédits de paiement par exercice" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Exercice</Colonne><Colonne nombre>Ouverts</Colonne><Colonne nombre>Payés</Colonne><Colonne nombre>Restants</Colonne><Colonne nombre>Tombés</Colonne><Colonne>État</Colonne>{tient && <Colonne>Geste</Colonne>}</tr></thead>
        <tbody>
          {exercices.length === 0 && <LigneVide colonnes={tient ? 7 : 6}>Aucun crédit de paiement : rien ne peut être payé sur cette enveloppe.</LigneVide>}
          {exercices.map((un) => (
            <tr key={un.exercice}>
              <th scope="row">{un.exercice}</th>
              <CelluleNombre>{euros(un.ouvertsCentimes, true)}</CelluleNombre><CelluleNombre>{euros(un.consommesCentimes, true)}</CelluleNombre><CelluleNombre>{euros(un.disponiblesCentimes, true)}</CelluleNombre><CelluleNombre>{euros(un.annulesCentimes, true)}</CelluleNombre>
              <td>{un.etat === 'OUVERT' ? <Badge ton="succes">Ouvert</Badge> : <Badge>Clos</Badge>}</td>
              {tient && <td>{un.etat === 'OUVERT' && <Bouton variante="secondaire" occupe={geste.isPending} libelleOccupe="Clôture…" onClick={() => void clore(un)}>Clore<span className="pour-lecteur"> l’exercice {un.exercice}</span></Bouton>}</td>}
            </tr>
          ))}
        </tbody>
      </Tableau>
      {boite}
    </section>
  );
}

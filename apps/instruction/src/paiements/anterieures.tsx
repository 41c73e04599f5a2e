import type { DemandePaiementAgent, DepenseAnterieure } from '@maillage/contrats';
import { anomalieReprise } from '@maillage/domain';
import { Actions, Badge, Bouton, CelluleNombre, ChampMontant, Colonne, dateCourte, Dialogue, Encart, euros, Tableau, ZoneTexte } from '@maillage/ui';
import { useState } from 'react';
import { TYPES } from './libelles.ts';
import styles from './paiements.module.css';
import { useGestePaiement } from './requetes.ts';

/** Au solde : les dépenses retenues aux versements précédents, que l’on peut encore écarter. */
export function Anterieures({ demande: { id, anterieures, possibles } }: { readonly demande: DemandePaiementAgent }) {
  if (anterieures.length === 0) return null;
  const controlable = possibles.includes('controler');
  const reste = anterieures.reduce((total, { retenuCentimes, reprise }) => total + (reprise ? reprise.retenuCentimes : retenuCentimes), 0);
  return (
    <section aria-labelledby="anterieures" className={styles.section}>
      <h2 id="anterieures">Dépenses retenues aux versements précédents</h2>
      <p>Une dépense déjà retenue peut encore être écartée, avec son motif : le solde est recalculé, et ce qui est versé en trop sera à rendre.</p>
      <Tableau legende="Dépenses des versements précédents" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Dépense</Colonne><Colonne>Facture du</Colonne><Colonne>Versement</Colonne><Colonne nombre>Retenu alors</Colonne><Colonne nombre>Reste retenu</Colonne><Colonne>Suite</Colonne></tr></thead>
        <tbody>
          {anterieures.map((une) => (
            <tr key={une.id}>
              <th scope="row">{une.objet}<br />{une.fournisseur}</th>
              <td><time dateTime={une.le}>{dateCourte(une.le)}</time></td><td>{TYPES[une.type]}</td>
              <CelluleNombre>{euros(une.retenuCentimes, true)}</CelluleNombre><CelluleNombre>{euros(une.reprise ? une.reprise.retenuCentimes : une.retenuCentimes, true)}</CelluleNombre>
              <td>{une.reprise && <p><Badge ton="erreur">{une.reprise.retenuCentimes === 0 ? 'Écartée' : 'Réduite'}</Badge> {une.reprise.motif}</p>}{controlable && <Reprendre demandeId={id} depense={une} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={4}>Total encore retenu</th><CelluleNombre>{euros(reste, true)}</CelluleNombre><td /></tr></tfoot>
      </Tableau>
    </section>
  );
}

function Reprendre({ demandeId, depense }: { readonly demandeId: string; readonly depense: DepenseAnterieure }) {
  const [ouvert, setOuvert] = useState(false);
  const [reste, setReste] = useState<number | null | undefined>(depense.reprise?.retenuCentimes ?? 0);
  const [motif, setMotif] = useState(depense.reprise?.motif ?? '');
  const [manque, setManque] = useState<string | null>(null);
  const geste = useGestePaiement();
  const envoyer = (retenuCentimes: number) => {
    const anomalie = anomalieReprise({ retenuCentimes, motif }, depense.retenuCentimes);
    setManque(anomalie);
    if (!anomalie) geste.mutate({ chemin: `paiements/${demandeId}/reprises/${depense.id}`, methode: 'PUT', corps: { retenuCentimes, ...(motif.trim() ? { motif: motif.trim() } : {}) } }, { onSuccess: () => setOuvert(false) });
  };
  return (
    <>
      <Bouton variante="secondaire" onClick={() => setOuvert(true)}>Écarter<span className="pour-lecteur"> {depense.objet}</span></Bouton>
      <Dialogue ouvert={ouvert} titre={`Écarter : ${depense.objet}`} onFermer={() => setOuvert(false)} actions={<Actions><Bouton occupe={geste.isPending} onClick={() => envoyer(reste ?? 0)}>Enregistrer</Bouton>{depense.reprise && <Bouton variante="secondaire" onClick={() => envoyer(depense.retenuCentimes)}>Retenir de nouveau en entier</Bouton>}<Bouton variante="secondaire" onClick={() => setOuvert(false)}>Annuler</Bouton></Actions>}>
        {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
        {manque && <Encart ton="erreur" annonce titre={manque} />}
        <p>{depense.fournisseur} : {euros(depense.retenuCentimes, true)} avaient été retenus.</p>
        <ChampMontant name={`reste-${depense.id}`} libelle="Montant qui reste retenu" value={reste} onChange={setReste} />
        <ZoneTexte name={`motif-reprise-${depense.id}`} libelle="Motif" aide="Le porteur le lira." value={motif} maxLongueur={500} onChange={(evenement) => setMotif(evenement.target.value)} />
      </Dialogue>
    </>
  );
}

import type { Commission, LigneCommission } from '@maillage/contrats';
import { LIBELLES_ISSUE_VOTE, tauxEffectif } from '@maillage/domain';
import { CelluleNombre, Colonne, euros, Lien, Tableau } from '@maillage/ui';
import styles from '../commissions.module.css';

/** Ce qui est voté, ligne par ligne, et le total. */
export function Resultats({ seance: { lignes, totaux } }: { readonly seance: Commission }) {
  const faits = lignes.filter(({ situation }) => situation === 'vote' || situation === 'retire');
  if (faits.length === 0) return null;
  return (
    <section aria-labelledby="resultats">
      <h2 id="resultats">Votes enregistrés</h2>
      <Tableau legende="Votes de la séance" legendeCachee className={styles.tableau}>
        <thead><tr><Colonne>Dossier</Colonne><Colonne>Bénéficiaire</Colonne><Colonne>Vote</Colonne><Colonne>Voix</Colonne><Colonne>Délibération</Colonne><Colonne nombre>Taux</Colonne><Colonne nombre>Montant voté</Colonne></tr></thead>
        <tbody>
          {faits.map((ligne) => (
            <tr key={ligne.dossierId}>
              <th scope="row"><Lien href={`/dossiers/${ligne.dossierId}/decision`}>{ligne.numero}</Lien></th>
              <td>{ligne.beneficiaire}</td>
              <td>{issue(ligne)}</td>
              <td>{ligne.vote && ligne.vote.issue !== 'retire' ? `${ligne.vote.pour} pour, ${ligne.vote.contre} contre, ${ligne.vote.abstentions} abst.` : '–'}</td>
              <td>{ligne.decision?.numero ?? '–'}</td>
              <CelluleNombre>{ligne.decision?.montantCentimes ? tauxEffectif(ligne.decision.montantCentimes, ligne.assietteCentimes) : '–'}</CelluleNombre>
              <CelluleNombre>{ligne.decision?.montantCentimes ? euros(ligne.decision.montantCentimes, true) : '–'}</CelluleNombre>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={6}>Total voté</th><CelluleNombre>{euros(totaux.voteCentimes, true)}</CelluleNombre></tr></tfoot>
      </Tableau>
    </section>
  );
}

const SENS = { accord: 'Accord', refus: 'Refus', ajournement: 'Ajournement' } as const;
const issue = ({ vote, decision }: LigneCommission): string => [vote && vote.etat === 'ENREGISTRE' ? LIBELLES_ISSUE_VOTE[vote.issue] : null, decision ? SENS[decision.sens].toLocaleLowerCase('fr-FR') : null].filter(Boolean).join(' : ');

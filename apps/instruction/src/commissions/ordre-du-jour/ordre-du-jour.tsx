import type { Commission, LigneCommission } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, EtatVide, euros, Lien, Tableau } from '@maillage/ui';
import { Calendrier } from './calendrier.tsx';
import { ChangerLigne } from './changer-ligne.tsx';
import { Deports } from './deports.tsx';
import { Elus } from './elus.tsx';
import { Reglages } from './reglages.tsx';
import styles from '../commissions.module.css';

/** Ce qui passera en séance, quand, et devant qui. */
export function OrdreDuJour({ seance }: { readonly seance: Commission }) {
  const { id, rapports, lignes, totaux, droits, closeLe } = seance;
  return (
    <div className={styles.sections}>
      <Calendrier seance={seance} />
      <section aria-labelledby="ordre">
        <h2 id="ordre">Ordre du jour</h2>
        {lignes.length === 0 ? <EtatVide titre="Aucun dossier n’est inscrit à cette séance."><p>Un valideur inscrit un dossier depuis sa page « Proposition et comité ».</p></EtatVide> : (
          <>
            {rapports.map(({ code, titre }) => <TableauRapport key={code} seance={seance} titre={titre} lignes={lignes.filter(({ groupe }) => groupe === code)} />)}
            <p>Total proposé : <strong>{euros(totaux.proposeCentimes)}</strong>. <a href={`/api/instruction/commissions/${id}/ordre-du-jour.csv`} download>Exporter l’ordre du jour (CSV)</a></p>
          </>
        )}
      </section>
      {(droits.secretariat || seance.elus.length > 0) && <Elus key={seance.version} seance={seance} />}
      {seance.elus.length > 0 && lignes.length > 0 && <Deports seance={seance} />}
      {droits.secretariat && !closeLe && <Reglages key={`r${seance.version}`} seance={seance} />}
    </div>
  );
}

const SITUATIONS: Readonly<Record<LigneCommission['situation'], { readonly libelle: string; readonly ton: 'neutre' | 'information' | 'succes' | 'attention' }>> = {
  'a-voter': { libelle: 'À voter', ton: 'neutre' }, 'en-cours': { libelle: 'Vote en cours d’enregistrement', ton: 'information' }, vote: { libelle: 'Voté', ton: 'succes' }, retire: { libelle: 'Retiré en séance', ton: 'attention' }, desiste: { libelle: 'Plus à l’ordre du jour', ton: 'attention' },
};

const TableauRapport = ({ seance, titre, lignes }: { readonly seance: Commission; readonly titre: string; readonly lignes: readonly LigneCommission[] }) => (
  <Tableau legende={titre} className={styles.tableau}>
    <thead><tr><Colonne>N°</Colonne><Colonne>Bénéficiaire</Colonne><Colonne>Projet</Colonne><Colonne>Commune</Colonne><Colonne>Proposition</Colonne><Colonne nombre>Montant proposé</Colonne><Colonne>Situation</Colonne>{seance.droits.preparer && <Colonne>Changer</Colonne>}</tr></thead>
    <tbody>
      {lignes.map((ligne) => (
        <tr key={ligne.dossierId}>
          <th scope="row"><Lien href={`/dossiers/${ligne.dossierId}`}>{ligne.numero}</Lien></th>
          <td>{ligne.beneficiaire}</td>
          <td>{ligne.nom}</td>
          <td>{ligne.commune ?? '–'}</td>
          <td>{ligne.propose.sens === 'accord' ? 'Accord' : 'Refus'}</td>
          <CelluleNombre>{ligne.propose.montantCentimes === null ? '–' : euros(ligne.propose.montantCentimes, true)}</CelluleNombre>
          <td><Badge ton={SITUATIONS[ligne.situation].ton}>{SITUATIONS[ligne.situation].libelle}</Badge></td>
          {seance.droits.preparer && <td>{ligne.situation === 'a-voter' && !seance.closeLe ? <ChangerLigne seance={seance} ligne={ligne} /> : '–'}</td>}
        </tr>
      ))}
    </tbody>
  </Tableau>
);

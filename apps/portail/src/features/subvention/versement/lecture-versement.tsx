import type { DemandePaiementPorteur, ResumeDemandePaiement } from '@maillage/contrats';
import { Badge, CelluleNombre, Chronologie, Colonne, DateTexte, Encart, euros, ListeDefinitions, Page, Tableau } from '@maillage/ui';
import rythme from '../../dossier/mise-en-page.module.css';
import { LIBELLES_TYPE } from '../libelles.ts';

/** Une demande déposée : où elle en est, et ce que le service a retenu. */
export const LectureVersement = ({ demande: d }: { readonly demande: DemandePaiementPorteur }) => (
  <Page titre={`Demande de versement : ${LIBELLES_TYPE[d.type].toLowerCase()}`} objet={d.objet} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: 'Subvention', lien: `/subventions/${d.subventionId}` }]}>
    <div className={rythme.flux}>
      {d.etat === 'REJETEE' && <Encart ton="attention" titre="Le comptable a renvoyé ce versement"><p>Vérifiez votre RIB sur la page de la subvention ; le service reprend la demande.</p></Encart>}
      <section aria-labelledby="suivi"><h2 id="suivi">Suivi</h2><Chronologie etapes={etapesDe(d)} /></section>
      <ListeDefinitions lignes={[{ terme: 'Demandée le', valeur: d.demandeeLe ? <DateTexte iso={d.demandeeLe} /> : '–' }, ...(d.type === 'AVANCE' ? [{ terme: 'Avance demandée', valeur: euros(d.avanceDemandeeCentimes, true) }] : []), { terme: 'Montant calculé', valeur: d.montantCentimes === null ? 'Pas encore' : <strong>{euros(d.montantCentimes, true)}</strong> }, ...(d.rib ? [{ terme: 'Compte à créditer', valeur: `${d.rib.iban}, ${d.rib.titulaire}` }] : [])]} />
      {d.depenses.length > 0 && (
        <Tableau legende="Dépenses présentées">
          <thead><tr><Colonne>Dépense</Colonne><Colonne nombre>Présenté</Colonne><Colonne nombre>Retenu</Colonne><Colonne>Suite</Colonne></tr></thead>
          <tbody>{d.depenses.map((une) => (
            <tr key={une.id}>
              <th scope="row">{une.objet}, {une.fournisseur}</th><CelluleNombre>{euros(une.baseCentimes, true)}</CelluleNombre><CelluleNombre>{une.retenuCentimes === null ? '–' : euros(une.retenuCentimes, true)}</CelluleNombre>
              <td>{une.sort === null ? 'En cours d’examen' : <><Badge ton={une.sort === 'retenue' ? 'succes' : 'erreur'}>{une.sort === 'retenue' ? 'Retenue' : 'Écartée'}</Badge>{une.motif && <> {une.motif}</>}</>}</td>
            </tr>
          ))}</tbody>
        </Tableau>
      )}
      {d.anterieures.some(({ reprise }) => reprise) && (
        <Tableau legende="Dépenses des versements précédents que le service ne retient plus">
          <thead><tr><Colonne>Dépense</Colonne><Colonne nombre>Retenu alors</Colonne><Colonne nombre>Reste retenu</Colonne><Colonne>Motif</Colonne></tr></thead>
          <tbody>{d.anterieures.filter(({ reprise }) => reprise).map((une) => <tr key={une.id}><th scope="row">{une.objet}, {une.fournisseur}</th><CelluleNombre>{euros(une.retenuCentimes, true)}</CelluleNombre><CelluleNombre>{euros(une.reprise!.retenuCentimes, true)}</CelluleNombre><td>{une.reprise!.motif}</td></tr>)}</tbody>
        </Tableau>
      )}
    </div>
  </Page>
);

const ORDRE: readonly ResumeDemandePaiement['etat'][] = ['DEPOSEE', 'LIQUIDEE', 'MANDATEE', 'PAYEE'];
const RANG: Readonly<Partial<Record<ResumeDemandePaiement['etat'], number>>> = { DEPOSEE: 0, SERVICE_FAIT: 0, LIQUIDEE: 1, REJETEE: 1, MANDATEE: 2, PAYEE: 3 };
const TITRES = ['Demande déposée, contrôle du service', 'Montant calculé, validation', 'Transmise au comptable', 'Payée'];

const etapesDe = ({ etat, demandeeLe, mandatLe, payeeLe }: DemandePaiementPorteur) => ORDRE.map((_, rang) => ({
  titre: TITRES[rang]!, le: [demandeeLe, null, mandatLe, payeeLe][rang] ?? null,
  statut: rang < (RANG[etat] ?? 0) || etat === 'PAYEE' ? 'fait' as const : rang === (RANG[etat] ?? 0) ? 'en-cours' as const : 'a-venir' as const,
}));

import type { ChangementAgent } from '@maillage/contrats';
import { Badge, CelluleNombre, Chargement, Colonne, dateHeure, dateLongue, Encart, EtatErreur, euros, Lien, ListeDefinitions, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import styles from '../paiements/paiements.module.css';
import { Gestes } from './gestes.tsx';
import { NATURES, PORTEES, VOIES } from './libelles.ts';
import { changement } from './requetes.ts';

/** Un changement demandé, de l’instruction à son effet. */
export function PageChangement() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(changement(id));
  if (data) return <Vue changement={data} />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  return error ? <Page titre="Changement"><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page> : <Chargement texte="Lecture de la demande…" />;
}

const Vue = ({ changement: h }: { readonly changement: ChangementAgent }) => (
  <Page titre={`${NATURES[h.nature]}, subvention n° ${h.subventionNumero}`} plein fil={[{ libelle: 'Changements', lien: '/changements' }]} sousTitre={<p><Badge>{h.etatLibelle}</Badge> {h.beneficiaire}, <Lien href={`/dossiers/${h.dossierId}`}>{h.objet}</Lien></p>}>
    <Encart titre="On attend"><p>{h.prochainPas.pas}</p></Encart>
    {h.complement && <Encart ton="attention" titre="Demandé au porteur"><p className={styles.texte}>{h.complement}</p></Encart>}
    {h.obstacle && <Encart ton="erreur" titre="Ne pourrait pas prendre effet aujourd’hui"><p>{h.obstacle}</p></Encart>}
    <section aria-labelledby="demande" className={styles.section}>
      <h2 id="demande">La demande</h2>
      <ListeDefinitions lignes={[
        { terme: 'Demandé le', valeur: h.deposeLe ? dateHeure(h.deposeLe) : '–' },
        ...(h.contenu.nature === 'calendrier'
          ? [{ terme: 'Fin des droits', valeur: `${dateLongue(h.contenu.nouvelleDate!)}, au lieu du ${dateLongue(h.actuel.caduqueLe)}` }, ...(h.contenu.finProjetLe ? [{ terme: 'Fin du projet', valeur: dateLongue(h.contenu.finProjetLe) }] : [])]
          : [{ terme: 'Subvention', valeur: `${euros(h.contenu.montantCentimes, true)}, aujourd’hui ${euros(h.actuel.montantCentimes, true)}` }, { terme: 'Dépense subventionnable', valeur: `${euros(h.contenu.assietteCentimes, true)}, aujourd’hui ${euros(h.actuel.assietteCentimes, true)}` }]),
        { terme: 'Raisons', valeur: <span className={styles.texte}>{h.motif}</span> },
        { terme: 'Pièces', valeur: h.pieces.length === 0 ? 'Aucune' : h.pieces.map(({ id, nom }) => <a key={id} href={`/api/pieces/${id}/contenu`} target="_blank" rel="noreferrer">{nom}<span className="pour-lecteur"> (nouvel onglet)</span></a>) },
      ]} />
      {h.contenu.nature === 'budget' && (
        <Tableau legende="Plan de financement demandé" className={styles.tableau}>
          <thead><tr><Colonne>Ligne</Colonne><Colonne>Sens</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
          <tbody>{h.contenu.plan.map((une, rang) => <tr key={rang}><th scope="row">{une.libelle}</th><td>{une.sens === 'depense' ? 'Dépense' : 'Ressource'}</td><CelluleNombre>{euros(une.montantCentimes, true)}</CelluleNombre></tr>)}</tbody>
        </Tableau>
      )}
    </section>
    <section aria-labelledby="decision" className={styles.section}>
      <h2 id="decision">Décision et effet</h2>
      <ListeDefinitions lignes={[
        ...(h.attendue ? [{ terme: 'Ce que cela touche', valeur: PORTEES[h.attendue.portee] }, { terme: 'Qui décide', valeur: <>{VOIES[h.voie ?? h.attendue.voie]} <small>({h.attendue.source})</small></> }] : []),
        ...(h.decisionMotif ? [{ terme: 'Motif', valeur: h.decisionMotif }] : []),
        ...(h.deliberation ? [{ terme: 'Délibération', valeur: `n° ${h.deliberation.numero} du ${dateLongue(h.deliberation.le)}${h.deliberation.executoireLe ? `, exécutoire le ${dateLongue(h.deliberation.executoireLe)} (${h.deliberation.preuve ?? ''})` : ''}` }] : []),
        ...(h.acte ? [{ terme: 'Acte', valeur: <a href={`/api/actes/${h.acte.id}/pdf`} target="_blank" rel="noreferrer">{h.acte.numero}<span className="pour-lecteur"> (PDF, nouvel onglet)</span></a> }] : []),
        ...(h.acceptation ? [{ terme: 'Signature du bénéficiaire', valeur: `${dateHeure(h.acceptation.le)}, ${h.acceptation.nom ?? ''}` }] : []),
        ...(h.effectifLe ? [{ terme: 'En vigueur depuis le', valeur: dateHeure(h.effectifLe) }] : []),
      ]} />
      {(h.reliquidation ?? h.simulation) && <Reliquidation calcul={(h.reliquidation ?? h.simulation)!} />}
    </section>
    <Gestes key={h.version} changement={h} />
  </Page>
);

const Reliquidation = ({ calcul: { verseCentimes, duCentimes, engageCentimes, aImputerCentimes, aRendreCentimes } }: { readonly calcul: NonNullable<ChangementAgent['simulation']> }) => (
  <Tableau legende="Ce qui est déjà payé, relu au nouveau taux" className={styles.tableau}>
    <thead><tr><Colonne>Terme</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
    <tbody>{([['Engagement après le changement', engageCentimes], ['Déjà versé', verseCentimes], ['Dû sur les dépenses déjà retenues', duCentimes], ['À imputer sur les versements suivants', aImputerCentimes], ['À rendre aussitôt', aRendreCentimes]] as const).map(([terme, centimes]) => <tr key={terme}><th scope="row">{terme}</th><CelluleNombre>{euros(centimes, true)}</CelluleNombre></tr>)}</tbody>
  </Tableau>
);

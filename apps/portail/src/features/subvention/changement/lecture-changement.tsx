import type { Changement, ChangementsPorteur } from '@maillage/contrats';
import { Badge, Bouton, CelluleNombre, Colonne, DateTexte, Encart, euros, LienBouton, ListeDefinitions, Page, Tableau } from '@maillage/ui';
import { useState } from 'react';
import { phraseErreur } from '../../../api/client.ts';
import rythme from '../../dossier/mise-en-page.module.css';
import { relire } from '../api.ts';
import { BALLE } from '../libelles.ts';
import styles from '../subvention.module.css';
import { retirerChangement } from './api.ts';
import { NATURES } from './libelles.ts';
import { SignerAvenant } from './signer-avenant.tsx';

/** Une demande déposée : où elle en est, qui a la balle, ce qui change. */
export const LectureChangement = ({ changement: h, vue }: { readonly changement: Changement; readonly vue: ChangementsPorteur }) => (
  <Page titre={NATURES[h.nature]} objet={vue.objet} cle={h.etat} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: 'Subvention', lien: `/subventions/${h.subventionId}` }]} sousTitre={<p><Badge>{h.etatLibelle}</Badge> Subvention n° {vue.numero}</p>}>
    <div className={rythme.flux}>
      <Encart ton={h.prochainPas.balle === 'porteur' ? 'attention' : 'information'} titre={BALLE[h.prochainPas.balle]}><p>{h.prochainPas.pas}</p></Encart>
      <ListeDefinitions lignes={[
        ...(h.deposeLe ? [{ terme: 'Demandé le', valeur: <DateTexte iso={h.deposeLe} /> }] : []), ...demandeDe(h), { terme: 'Vos raisons', valeur: <span className={styles.texte}>{h.motif}</span> },
        ...(h.deliberation ? [{ terme: 'Délibération', valeur: <>n° {h.deliberation.numero} du <DateTexte iso={h.deliberation.le} /></> }] : []), ...(h.decisionMotif ? [{ terme: 'Motif de la décision', valeur: h.decisionMotif }] : []),
        ...(h.effectifLe ? [{ terme: 'En vigueur depuis le', valeur: <DateTexte iso={h.effectifLe} /> }] : []),
        ...(h.pieces.length > 0 ? [{ terme: 'Pièces', valeur: h.pieces.map(({ id, nom }) => <a key={id} href={`/api/pieces/${id}/contenu`} target="_blank" rel="noreferrer">{nom}<span className="pour-lecteur"> (nouvel onglet)</span></a>) }] : []),
      ]} />
      {h.contenu.nature === 'budget' && h.contenu.plan.length > 0 && (
        <Tableau legende="Plan de financement demandé">
          <thead><tr><Colonne>Ligne</Colonne><Colonne>Sens</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
          <tbody>{h.contenu.plan.map((une, rang) => <tr key={rang}><th scope="row">{une.libelle}</th><td>{une.sens === 'depense' ? 'Dépense' : 'Ressource'}</td><CelluleNombre>{euros(une.montantCentimes, true)}</CelluleNombre></tr>)}</tbody>
        </Tableau>
      )}
      {h.reliquidation && <Encart titre="Ce qui est déjà versé"><p>{direReliquidation(h.reliquidation)}</p></Encart>}
      {h.acte?.notifieLe && <p><LienBouton variante="secondaire" href={`/api/actes/${h.acte.id}/pdf`} target="_blank" rel="noopener">Lire l’acte (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></LienBouton></p>}
      {h.acte && !h.acte.notifieLe && <SignerAvenant changement={h} representant={vue.representant} />}
      {['DEPOSEE', 'A_VOTER'].includes(h.etat) && <Retirer changement={h} />}
    </div>
  </Page>
);

const demandeDe = ({ contenu }: Changement) => (contenu.nature === 'calendrier'
  ? [{ terme: 'Fin des droits demandée', valeur: contenu.nouvelleDate ? <DateTexte iso={contenu.nouvelleDate} /> : '–' }, ...(contenu.finProjetLe ? [{ terme: 'Fin du projet demandée', valeur: <DateTexte iso={contenu.finProjetLe} /> }] : [])]
  : [{ terme: 'Subvention demandée', valeur: euros(contenu.montantCentimes, true) }, { terme: 'Dépense subventionnable', valeur: euros(contenu.assietteCentimes, true) }]);

const direReliquidation = ({ verseCentimes, aImputerCentimes, aRendreCentimes }: NonNullable<Changement['reliquidation']>): string =>
  (aRendreCentimes > 0 ? `${euros(verseCentimes, true)} sont versés : ${euros(aRendreCentimes, true)} dépassent le nouveau montant et seront à rendre, après vos observations.`
    : aImputerCentimes > 0 ? `${euros(verseCentimes, true)} sont versés : ${euros(aImputerCentimes, true)} ne sont pas encore justifiés au nouveau taux ; ils viendront en moins de vos prochains versements.` : `${euros(verseCentimes, true)} sont versés : rien n’est à rendre. Vos prochains versements suivent le nouveau taux.`);

function Retirer({ changement: { id, subventionId } }: { readonly changement: Changement }) {
  const [refus, setRefus] = useState<string | null>(null);
  return <>{refus && <Encart ton="erreur" annonce titre={refus} />}<p><Bouton variante="secondaire" onClick={() => void retirerChangement(subventionId, id).then(relire).catch((erreur: unknown) => setRefus(phraseErreur(erreur)))}>Retirer ma demande</Bouton></p></>;
}

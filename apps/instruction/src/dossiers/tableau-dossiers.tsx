import type { FiltresDossiers, LigneDossier } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, dateCourte, euros, Lien, LigneVide, Tableau, type Sens } from '@maillage/ui';
import { BadgeAvis } from '../avis/badges.tsx';
import { TONS_ISSUE } from '../dossier/issue.ts';
import { Echeance } from '../dossier/echeance.tsx';
import { ecrireFiltres, ISSUES, restreinte, sansRestriction, TRI_PAR_DEFAUT, VOLETS, type Tri } from './filtres.ts';
import styles from './liste.module.css';

type Proprietes = { readonly lignes: readonly LigneDossier[]; readonly filtres: FiltresDossiers; readonly trier: (tri: Tri) => void };

/** Les dossiers d’une page : le numéro et le projet d’abord, puis ce qui presse. */
export function TableauDossiers({ lignes, filtres, trier }: Proprietes) {
  const tri = (colonne: Tri) => ({ sens: (filtres.tri ?? TRI_PAR_DEFAUT.tri) === colonne ? (filtres.sens ?? TRI_PAR_DEFAUT.sens) as Sens : null, onTri: () => trier(colonne) });
  return (
    <Tableau legende="Dossiers" legendeCachee className={styles.tableau}>
      <thead>
        <tr>
          <Colonne>N°</Colonne><Colonne>Projet</Colonne><Colonne>État</Colonne><Colonne {...tri('echeance')}>Échéance</Colonne>
          <Colonne nombre {...tri('montant')}>Demandé</Colonne><Colonne>Éligibilité</Colonne><Colonne>Instruction</Colonne>
          <Colonne>Porteur</Colonne><Colonne>Commune</Colonne><Colonne>Volet</Colonne><Colonne {...tri('depose')}>Déposé le</Colonne>
        </tr>
      </thead>
      <tbody>
        {lignes.length === 0 && <LigneVide colonnes={11}><Vide filtres={filtres} /></LigneVide>}
        {lignes.map((ligne) => <Ligne key={ligne.id} {...ligne} />)}
      </tbody>
    </Tableau>
  );
}

const Ligne = ({ id, numero, nom, affiche, etat, rejetImpliciteLe, demandeCentimes, issue, instructeur, porteur, commune, departement, volet, deposeLe, avis }: LigneDossier) => (
  <tr>
    <th scope="row"><Lien href={`/dossiers/${id}`}>{numero}</Lien></th>
    <td className={styles.coupe} title={nom}>{nom}</td>
    <td><Badge ton={affiche.ton}>{affiche.libelle}</Badge> <BadgeAvis avis={avis} /></td>
    <td><Echeance etat={etat} le={rejetImpliciteLe} /></td>
    <CelluleNombre>{demandeCentimes === null ? <Absent>non indiqué</Absent> : euros(Math.round(demandeCentimes / 100) * 100)}</CelluleNombre>
    <td>{issue ? <Badge ton={TONS_ISSUE[issue]}>{ISSUES[issue]}</Badge> : <Absent>non évaluée</Absent>}</td>
    <td className={styles.coupe}>{instructeur?.nom ?? <span className={styles.discret}>Non attribué</span>}</td>
    <td className={styles.coupe} title={porteur}>{porteur}</td>
    <td className={styles.coupe}>{commune ? `${commune}${departement ? ` (${departement})` : ''}` : <Absent>non indiquée</Absent>}</td>
    <td>{volet ? VOLETS[volet] ?? volet : <Absent>non indiqué</Absent>}</td>
    <td><time dateTime={deposeLe}>{dateCourte(deposeLe)}</time></td>
  </tr>
);

const Absent = ({ children }: { readonly children: string }) => <><span aria-hidden="true">–</span><span className="pour-lecteur">{children}</span></>;

function Vide({ filtres }: { readonly filtres: FiltresDossiers }) {
  if (filtres.apres) return <>Cette page de la liste est vide. <Lien href={`/dossiers?${ecrireFiltres({ ...filtres, apres: undefined })}`}>Revenir à la première page</Lien></>;
  if (!restreinte(filtres)) return <>Aucun dossier déposé pour l’instant : ils arriveront ici dès le premier dépôt.</>;
  return <>Aucun dossier ne correspond à ces filtres. <Lien href={`/dossiers?${ecrireFiltres(sansRestriction(filtres))}`}>Effacer les filtres</Lien></>;
}

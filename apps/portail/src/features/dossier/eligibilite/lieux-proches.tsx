import type { LieuProche } from '@maillage/contrats';
import { Carte, CelluleNombre, Colonne, duree, minutes, LigneVide, nombre, type PointCarte, type Position, Tableau } from '@maillage/ui';

const STATUTS: Readonly<Record<LieuProche['statut'], string>> = { ouvert: 'Ouvert', 'en-projet': 'En projet', ferme: 'Fermé', suspendu: 'Suspendu' };

/** Les lieux les plus proches du projet, du plus rapide au plus lointain ; une durée inconnue se dit. */
export const LieuxProches = ({ lieux, origine }: { readonly lieux: readonly LieuProche[]; readonly origine: Position | null }) => (
  <>
    <TableauLieux lieux={lieux.slice(0, 5)} />
    {origine && <Carte titre="Carte des tiers-lieux les plus proches" points={[{ ...origine, cle: 'dossier', forme: 'dossier', nom: 'Votre projet' }, ...lieux.slice(0, 5).map(versPoint)]} />}
  </>
);

const versPoint = ({ id, lon, lat, statut, nom, communeNom }: LieuProche): PointCarte => ({ cle: id, lon, lat, forme: statut === 'ouvert' ? 'ouvert' : 'projet', nom, detail: communeNom });

const TableauLieux = ({ lieux }: { readonly lieux: readonly LieuProche[] }) => (
  <Tableau legende="Tiers-lieux les plus proches">
    <thead><tr><Colonne>Lieu</Colonne><Colonne>Commune</Colonne><Colonne>Statut</Colonne><Colonne nombre>En voiture</Colonne><Colonne nombre>Distance</Colonne></tr></thead>
    <tbody>
      {lieux.length === 0 && <LigneVide colonnes={5}>Aucun tiers-lieu connu à portée.</LigneVide>}
      {lieux.map((lieu) => (
        <tr key={lieu.id}>
          <th scope="row">{lieu.nom}</th><td>{lieu.communeNom}</td><td>{STATUTS[lieu.statut]}</td>
          <CelluleNombre>{lieu.secondes === null ? 'Inconnue' : <>{lieu.basSecondes === lieu.hautSecondes ? duree(lieu.secondes) : minutes(lieu.secondes)}{lieu.basSecondes !== null && lieu.hautSecondes !== null && lieu.basSecondes !== lieu.hautSecondes && <><br />de {minutes(lieu.basSecondes)} à {minutes(lieu.hautSecondes)}</>}</>}</CelluleNombre>
          <CelluleNombre>{nombre(lieu.km, 1)} km</CelluleNombre>
        </tr>
      ))}
    </tbody>
  </Tableau>
);

import { Badge, Carte, CelluleNombre, Colonne, duree, minutes, nombre, Tableau, typographie, type PointCarte } from '@maillage/ui';
import type { LieuProche, ResultatTest } from '@maillage/contrats';
import { deCommune } from './communes.ts';
import styles from './eligibilite.module.css';

const STATUTS: Readonly<Record<LieuProche['statut'], string>> = { ouvert: 'Ouvert', 'en-projet': 'En projet', ferme: 'Fermé', suspendu: 'Suspendu' };
const NOMBRE = 8;

/** Les tiers-lieux les plus proches : le tableau d’abord, la carte ensuite ; les deux disent la même chose. */
export function LieuxProches({ resultat: { lieux, commune, origine, reserves, provenance }, point }: { readonly resultat: ResultatTest; readonly point: { readonly lon: number; readonly lat: number } | null }) {
  if (lieux.length === 0) return null;
  const proches = lieux.slice(0, NOMBRE);
  const depart = point ?? (commune.lon !== null && commune.lat !== null ? { lon: commune.lon, lat: commune.lat } : null);
  const points: PointCarte[] = [
    ...proches.map((lieu): PointCarte => ({ cle: lieu.id, nom: lieu.nom, detail: `${lieu.communeNom}, ${lieu.secondes === null ? 'temps inconnu' : tempsDe(lieu, lieu.secondes)}`, forme: lieu.statut === 'ouvert' ? 'ouvert' : 'projet', lon: lieu.lon, lat: lieu.lat })),
    ...(depart ? [{ cle: 'projet', nom: 'Votre projet', detail: commune.nom, forme: 'dossier' as const, ...depart }] : []),
  ];
  return (
    <section className={styles.section}>
      <h2>Tiers-lieux les plus proches</h2>
      <p>Temps en voiture {origine === 'position' ? 'depuis le point que vous avez placé' : `depuis le bourg ${deCommune(commune.nom)}`}. La fourchette dit l’incertitude du calcul.</p>
      <Tableau legende="Tiers-lieux les plus proches du projet" legendeCachee>
        <thead><tr><Colonne>Lieu</Colonne><Colonne>Commune</Colonne><Colonne>Statut</Colonne><Colonne nombre>Temps estimé</Colonne><Colonne nombre>Fourchette</Colonne><Colonne nombre>À vol d’oiseau</Colonne></tr></thead>
        <tbody>{proches.map((lieu) => <LigneLieu key={lieu.id} lieu={lieu} />)}</tbody>
      </Tableau>
      <Carte titre="Carte des tiers-lieux les plus proches du projet" points={points} />
      {reserves.length > 0 && <ul className={styles.avis}>{reserves.map((reserve) => <li key={reserve}>{reserve}</li>)}</ul>}
      {provenance && <p className={styles.source}>Temps : {PROVENANCES[provenance.provider]}, données {typographie(provenance.dataVersion)}.</p>}
    </section>
  );
}

/** Un moteur exact se dit à la seconde, une estimation à la minute. */
const tempsDe = ({ basSecondes, hautSecondes }: LieuProche, secondes: number) => (basSecondes === hautSecondes ? duree(secondes) : minutes(secondes));

const LigneLieu = ({ lieu }: { readonly lieu: LieuProche }) => (
  <tr>
    <th scope="row">{lieu.nom}</th>
    <td>{lieu.communeNom}</td>
    <td><Badge ton={lieu.statut === 'ouvert' ? 'succes' : 'neutre'}>{STATUTS[lieu.statut]}</Badge></td>
    <CelluleNombre>{lieu.secondes === null ? 'Inconnu' : tempsDe(lieu, lieu.secondes)}</CelluleNombre>
    <CelluleNombre>{lieu.basSecondes !== null && lieu.hautSecondes !== null ? `${Math.floor(lieu.basSecondes / 60)} à ${Math.ceil(lieu.hautSecondes / 60)} min` : ''}</CelluleNombre>
    <CelluleNombre>{nombre(lieu.km, 1)} km</CelluleNombre>
  </tr>
);

const PROVENANCES: Readonly<Record<NonNullable<ResultatTest['provenance']>['provider'], string>> = {
  estimateur: 'estimation de Maillage, calibrée sur des itinéraires réels', ign: 'itinéraires de l’IGN', osrm: 'itinéraires OSRM (OpenStreetMap)', valhalla: 'itinéraires Valhalla (OpenStreetMap)', ors: 'itinéraires openrouteservice (OpenStreetMap)', import: 'durées importées par la Région',
};

import type { ContenuLieu } from '@maillage/contrats';
import { type Jour, statutAu, type StatutDate } from '@maillage/domain';
import type { LieuDuRegistre } from '../territoire/registre.repository.ts';
import type { LieuAEcrire } from './ecriture.repository.ts';
import type { LieuEntier } from './lieu.repository.ts';

/** Ce que l’on veut écrire d’un lieu : son contenu, un statut daté, ou sa fusion vers un autre. `version` : celle du lieu quand son contenu a été proposé. */
export type Changement = { readonly lieu: ContenuLieu | null; readonly statut: StatutDate | null; readonly vers: string | null; readonly version?: number };

export type CommuneDuLieu = { readonly code: string; readonly nom: string; readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number };

/** Ce que le registre deviendrait : `retires` n’y sont plus, `ajoute` y est avec cette histoire. */
export type RegistreChange = { readonly retires: readonly string[]; readonly ajoute: (Omit<LieuDuRegistre, 'statut' | 'ouvertLe' | 'fermeLe'> & { readonly histoire: readonly StatutDate[] }) | null };

/** Le changement appliqué au registre d’un jour, sans rien écrire. */
export function registreApres(registre: readonly LieuDuRegistre[], { retires, ajoute }: RegistreChange, jour: Jour): readonly LieuDuRegistre[] {
  const restent = registre.filter(({ id }) => !retires.includes(id));
  if (!ajoute) return restent;
  const { histoire, ...lieu } = ajoute;
  const statut = statutAu(histoire, jour);
  return statut && statut.statut !== 'ferme' ? [...restent, { ...lieu, ...statut }] : restent;
}

/** `actuel` nul : une création. `commune` : celle où le lieu serait. */
export function changer(id: string, actuel: LieuEntier | null, { lieu, statut, vers }: Changement, commune: CommuneDuLieu | null): RegistreChange {
  if (vers) return { retires: [id], ajoute: null };
  const histoire = [...(actuel?.statuts ?? []).filter(({ du }) => du !== statut?.du), ...(statut ? [statut] : [])];
  if (!lieu) return { retires: [id], ajoute: actuel && { id, nom: actuel.nom, commune: actuel.commune, communeNom: actuel.communeNom, lon: actuel.lon, lat: actuel.lat, precisionKm: actuel.precisionKm, surCarte: actuel.surCarte, dansLaRegion: actuel.dansLaRegion, siret: actuel.siret, histoire } };
  const pose = typeof lieu.lon === 'number' && typeof lieu.lat === 'number';
  return {
    retires: [id],
    ajoute: {
      id, nom: lieu.nom, commune: lieu.commune, communeNom: commune?.nom ?? '', surCarte: lieu.surCarte, dansLaRegion: commune !== null, siret: lieu.siret || null, histoire,
      lon: pose ? lieu.lon! : commune?.lon ?? null, lat: pose ? lieu.lat! : commune?.lat ?? null, precisionKm: pose ? lieu.precisionKm ?? 0 : commune?.precisionKm ?? 0,
    },
  };
}

const SUIVIS = ['nom', 'commune', 'adresse', 'surCarte', 'activiteDepuis', 'etpCentiemes', 'siret', 'siteWeb'] as const;
const dit = (valeur: unknown): string | null => (valeur === null || valeur === undefined || valeur === '' ? null : Array.isArray(valeur) ? valeur.join(', ') || null : typeof valeur === 'boolean' ? (valeur ? 'oui' : 'non') : String(valeur));

/** Champ par champ, ce qui change ; le contact dit seulement qu’il a changé. */
export function differences(actuel: LieuEntier | null, apres: LieuAEcrire): readonly { readonly champ: string; readonly avant: string | null; readonly apres: string | null }[] {
  const point = (lon: number | null | undefined, lat: number | null | undefined, precision: number | undefined) => (typeof lon === 'number' && typeof lat === 'number' ? `${lat.toFixed(5)}, ${lon.toFixed(5)} (à ${precision ?? 0} km près)` : null);
  const paires = [
    ...SUIVIS.map((champ) => [champ, dit(actuel?.[champ]), dit(apres[champ])] as const),
    ...(['typologies', 'services'] as const).map((champ) => [champ, dit(actuel?.[champ]), dit(apres[champ])] as const),
    ['position', point(actuel?.lonPropre, actuel?.latPropre, actuel?.precisionKm), point(apres.lon, apres.lat, apres.precisionKm)] as const,
  ];
  const contact = JSON.stringify(trier(actuel?.contact ?? {})) === JSON.stringify(trier(apres.contact)) ? [] : [{ champ: 'contact', avant: null, apres: 'modifié' }];
  return [...paires.filter(([, avant, suivant]) => avant !== suivant).map(([champ, avant, suivant]) => ({ champ, avant, apres: suivant })), ...contact];
}

const trier = (objet: object): readonly unknown[] => Object.entries(objet).filter(([, valeur]) => Boolean(valeur)).sort(([a], [b]) => (a < b ? -1 : 1));

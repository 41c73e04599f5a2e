import type { ContenuLieu, Typologie } from '@maillage/contrats';
import type { Jour, StatutDate } from '@maillage/domain';
import type { Changement, CommuneDuLieu, RegistreChange } from './changement.ts';
import { differences } from './changement.ts';
import type { LieuAEcrire } from './ecriture.repository.ts';
import type { LieuEntier } from './lieu.repository.ts';
import type { LigneLue } from './lire-annuaire.ts';

export type IssueLigne = 'cree' | 'change' | 'attend-visa' | 'inchange' | 'hors-region' | 'doublon';
export type LigneImportee = { readonly numero: number; readonly nom: string; readonly issue: IssueLigne; readonly remarques: readonly string[] };

/** Ce qu’une ligne écrirait : le lieu complété, ses statuts nouveaux, et ce qui diffère. `actuel` nul : une création. */
export type LigneAEcrire = { readonly id: string; readonly actuel: LieuEntier | null; readonly commune: CommuneDuLieu; readonly apres: LieuAEcrire; readonly statuts: readonly StatutDate[]; readonly changements: ReturnType<typeof differences>; readonly remarques: readonly string[] };

/** `id` : celui d’un lieu neuf. */
export function composerLigne(lue: LigneLue, actuel: LieuEntier | null, commune: CommuneDuLieu, aujourdhui: Jour, id: string): LigneAEcrire {
  const apres = fondre(lue, actuel, commune, aujourdhui);
  const statuts = lue.statuts.length > 0 ? lue.statuts : actuel ? [] : [{ statut: 'ouvert', du: lue.saisiLe ?? aujourdhui } satisfies StatutDate];
  const nouveaux = statuts.filter(({ du, statut }) => !actuel?.statuts.some((deja) => deja.du === du && deja.statut === statut));
  return {
    id: actuel?.id ?? lue.id ?? id, actuel, commune, apres, statuts: nouveaux,
    changements: [...differences(actuel, apres), ...complementsChanges(actuel, apres), ...nouveaux.map(({ du, statut }) => ({ champ: 'statut', avant: null, apres: `${statut} depuis le ${du}` }))],
    remarques: [...lue.remarques, ...(!actuel && lue.statuts.length === 0 ? ['date d’ouverture absente : « ouvert » depuis la date de saisie, à confirmer'] : [])],
  };
}

const PESENT = new Set(['commune', 'position', 'surCarte', 'siret', 'statut']);

/** Faux : aucun verdict ne peut en dépendre. */
export const peutPeser = ({ changements }: LigneAEcrire): boolean => changements.some(({ champ }) => PESENT.has(champ));

/** Le registre une fois la ligne écrite. */
export function registreAvecLaLigne({ id, actuel, commune, apres, statuts }: LigneAEcrire): RegistreChange {
  const pose = typeof apres.lon === 'number' && typeof apres.lat === 'number';
  return {
    retires: [id],
    ajoute: {
      id, nom: apres.nom, commune: commune.code, communeNom: commune.nom, surCarte: apres.surCarte, dansLaRegion: true, siret: apres.siret ?? null,
      histoire: [...(actuel?.statuts ?? []).filter(({ du }) => !statuts.some((un) => un.du === du)), ...statuts],
      lon: pose ? apres.lon! : commune.lon, lat: pose ? apres.lat! : commune.lat, precisionKm: pose ? apres.precisionKm ?? 0 : commune.precisionKm,
    },
  };
}

/** La même chose en demande à viser ; d’une histoire à plusieurs dates, la plus récente : les autres viendront au prochain import. */
export function demandeDeLaLigne({ actuel, apres, statuts }: LigneAEcrire): Changement {
  const { communeNom: _nom, dansLaRegion: _region, complements: _complements, source: _source, verifieLe: _verifie, ...lieu } = apres;
  return { lieu: lieu as ContenuLieu, statut: [...statuts].sort((a, b) => (a.du < b.du ? -1 : 1)).at(-1) ?? null, vers: null, ...(actuel && { version: actuel.version }) };
}

/** La ligne complétée par ce que le registre sait déjà : une case vide n’efface rien. */
function fondre(lue: LigneLue, actuel: LieuEntier | null, commune: { readonly code: string; readonly nom: string }, aujourdhui: LieuAEcrire['verifieLe']): LieuAEcrire {
  const point = lue.lon === null ? { lon: actuel?.lonPropre ?? null, lat: actuel?.latPropre ?? null, precisionKm: actuel?.lonPropre ? actuel.precisionKm : 0, origine: actuel?.position } : { lon: lue.lon, lat: lue.lat, precisionKm: lue.precisionKm, origine: 'adresse' };
  return {
    nom: lue.nom, commune: commune.code, communeNom: commune.nom, adresse: lue.adresse ?? actuel?.adresse ?? null, ...point, origine: point.origine === 'manuelle' ? 'manuelle' : 'adresse', dansLaRegion: true, surCarte: lue.surCarte ?? actuel?.surCarte ?? true,
    activiteDepuis: lue.activiteDepuis ?? actuel?.activiteDepuis ?? null, etpCentiemes: lue.etpCentiemes ?? actuel?.etpCentiemes ?? null,
    typologies: (lue.typologies.length > 0 ? [...lue.typologies] : [...actuel?.typologies ?? []]) as Typologie[], services: lue.services.length > 0 ? [...lue.services] : [...actuel?.services ?? []],
    siret: lue.siret ?? actuel?.siret ?? null, siteWeb: lue.siteWeb ?? actuel?.siteWeb ?? null, contact: { ...actuel?.contact, ...lue.contact }, complements: { ...actuel?.complements, ...lue.complements }, source: 'annuaire régional', verifieLe: aujourdhui,
  } satisfies LieuAEcrire & Partial<ContenuLieu>;
}

const complementsChanges = (actuel: LieuEntier | null, { complements }: LieuAEcrire) =>
  Object.entries(complements).filter(([nom, valeur]) => actuel?.complements[nom] !== valeur).map(([champ, apres]) => ({ champ, avant: actuel?.complements[champ] ?? null, apres }));

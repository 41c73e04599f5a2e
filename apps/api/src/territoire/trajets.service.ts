import { Injectable } from '@nestjs/common';
import { type CarteConsultee, type Demande, distanceKm, type Duree, type Jour, type Point, porteeKm, type ProvenanceTrajets, type Reglement, type Trajet, TravelTimeProvider } from '@maillage/domain';
import type { LieuProche } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { consulterCarte } from './carte/carte-regionale.ts';
import { pointDe } from './commune.ts';
import { type LieuDuRegistre, registreAu } from './registre.repository.ts';
import { seuilDe } from './seuil.ts';

export type TrajetsCalcules = { readonly trajets: Demande['trajets']; readonly lieux: readonly LieuProche[]; readonly provenance: ProvenanceTrajets | null };

/** `siretDuProjet` : le lieu du porteur lui-même, que la règle écarte. `reglement` : son seuil et sa carte. `registre` : celui du jour, s’il est déjà lu. */
export type OptionsTrajets = { readonly siretDuProjet?: string; readonly reglement?: Reglement; readonly registre?: readonly LieuDuRegistre[] };

const DELAI_MS = 10_000;

/** Les faits de la règle des 20 minutes : lieux du registre à portée, leurs durées depuis le projet, la carte régionale, et d’où tout vient. Jamais dans une transaction. */
@Injectable()
export class TrajetsService {
  constructor(private readonly base: DataSource, private readonly durees: TravelTimeProvider) {}

  /** `origine` nulle : le projet n’est pas situé, rien ne se calcule. `le` : jour auquel le registre est lu. */
  async trajetsPour(origine: Point | null, le: Jour, { siretDuProjet, reglement, registre }: OptionsTrajets = {}): Promise<TrajetsCalcules> {
    if (origine === null) return { trajets: { etat: 'indisponibles', lieux: [] }, lieux: [], provenance: null };
    const seuil = seuilDe(reglement);
    const lieux = registre ?? await registreAu(this.base, le);
    const carte = reglement ? await consulterCarte(this.base, reglement.code, origine, seuil) : null;
    const situes = lieux.flatMap((lieu) => {
      const point = pointDe(lieu);
      return point && aPortee(origine, point, seuil) ? [{ lieu, point }] : [];
    });
    const { cells, provenance } = await this.durees.durations([origine], situes.map(({ point }) => point), { signal: AbortSignal.timeout(DELAI_MS), limitSeconds: seuil });
    const mesures = situes.map(({ lieu, point }, rang) => ({ lieu, point, duree: cells[0]?.[rang] ?? ABSENTE }));
    const complet = lieux.every((lieu) => lieu.statut === 'en-projet' || pointDe(lieu) !== null)
      && mesures.every(({ lieu, duree }) => lieu.statut === 'en-projet' || duree.kind === 'ok');
    return {
      trajets: { etat: complet ? 'connus' : 'indisponibles', lieux: mesures.flatMap(({ lieu, duree }) => (duree.kind === 'ok' ? [trajet(lieu, duree, siretDuProjet)] : [])), ...(carte ? { carte: carte.avis } : {}) },
      lieux: mesures.map(({ lieu, point, duree }) => proche(lieu, distanceKm(origine, point), point, duree)).sort(parDuree),
      provenance: avecCarte(provenance, carte),
    };
  }
}

const ABSENTE: Duree = { kind: 'unavailable', reason: 'case-absente' };
const avecCarte = (provenance: ProvenanceTrajets, carte: CarteConsultee | null): ProvenanceTrajets => (carte ? { ...provenance, carte } : provenance);
const aPortee = (origine: Point, point: Point, secondes: number): boolean =>
  distanceKm(origine, point) - (origine.precisionKm ?? 0) - (point.precisionKm ?? 0) <= porteeKm(secondes);

/** Une durée exacte n’annonce pas sa bande : celle de l’édition (`margeSecondes`) s’applique. */
const trajet = (lieu: LieuDuRegistre, duree: Duree & { kind: 'ok' }, siretDuProjet?: string): Trajet => ({
  id: lieu.id, nom: lieu.nom, mode: 'voiture',
  secondes: duree.seconds, ...(duree.exact && duree.low === duree.high ? {} : { basSecondes: duree.low, hautSecondes: duree.high }),
  statut: lieu.statut, ouvertLe: lieu.ouvertLe, fermeLe: lieu.fermeLe, surCarte: lieu.surCarte, dansLaRegion: lieu.dansLaRegion,
  estLeProjet: siretDuProjet !== undefined && lieu.siret === siretDuProjet,
});

const proche = ({ id, nom, commune, communeNom, statut, ouvertLe, fermeLe, surCarte }: LieuDuRegistre, km: number, { lon, lat }: Point, duree: Duree): LieuProche => ({
  id, nom, commune, communeNom, statut, ouvertLe, fermeLe, surCarte, lon, lat,
  km: Math.round(km * 10) / 10,
  ...(duree.kind === 'ok' ? { secondes: duree.seconds, basSecondes: duree.low, hautSecondes: duree.high } : { secondes: null, basSecondes: null, hautSecondes: null }),
  ...(duree.kind === 'ok' && duree.exact ? { exact: true as const } : {}),
  ...(duree.kind === 'unreachable' ? { sansRoute: true as const } : {}),
});

const parDuree = (a: LieuProche, b: LieuProche): number =>
  (a.secondes ?? Number.POSITIVE_INFINITY) - (b.secondes ?? Number.POSITIVE_INFINITY) || a.km - b.km;

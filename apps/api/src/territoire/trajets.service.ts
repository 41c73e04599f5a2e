import { Injectable } from '@nestjs/common';
import { type Demande, distanceKm, type Duree, type Jour, type Point, porteeKm, type ProvenanceTrajets, type Trajet, TravelTimeProvider } from '@maillage/domain';
import type { LieuProche } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { pointDe } from './commune.ts';
import { type LieuDuRegistre, registreAu } from './registre.repository.ts';

export type TrajetsCalcules = { readonly trajets: Demande['trajets']; readonly lieux: readonly LieuProche[]; readonly provenance: ProvenanceTrajets | null };

const VINGT_MINUTES = 1200;
const DELAI_MS = 10_000;

/** Les faits de la règle des 20 minutes : lieux du registre à portée, leurs durées depuis le projet, et d’où elles viennent. */
@Injectable()
export class TrajetsService {
  constructor(private readonly base: DataSource, private readonly durees: TravelTimeProvider) {}

  /**
   * `origine` nulle : le projet n’est pas situé, rien ne se calcule. `le` : jour auquel le registre est lu.
   * `siretDuProjet` : le lieu du porteur lui-même, que la règle écarte. `seuilSecondes` : celui de l’édition, dont dépend la portée.
   */
  async trajetsPour(origine: Point | null, le: Jour, siretDuProjet?: string, seuilSecondes = VINGT_MINUTES): Promise<TrajetsCalcules> {
    if (origine === null) return { trajets: { etat: 'indisponibles', lieux: [] }, lieux: [], provenance: null };
    const registre = await registreAu(this.base, le);
    const situes = registre.flatMap((lieu) => {
      const point = pointDe(lieu);
      return point && aPortee(origine, point, seuilSecondes) ? [{ lieu, point }] : [];
    });
    const { cells, provenance } = await this.durees.durations([origine], situes.map(({ point }) => point), { signal: AbortSignal.timeout(DELAI_MS), limitSeconds: seuilSecondes });
    const mesures = situes.map(({ lieu, point }, rang) => ({ lieu, point, duree: cells[0]?.[rang] ?? ABSENTE }));
    const complet = registre.every((lieu) => lieu.statut === 'en-projet' || pointDe(lieu) !== null)
      && mesures.every(({ lieu, duree }) => lieu.statut === 'en-projet' || duree.kind === 'ok');
    return {
      trajets: { etat: complet ? 'connus' : 'indisponibles', lieux: mesures.flatMap(({ lieu, duree }) => (duree.kind === 'ok' ? [trajet(lieu, duree, siretDuProjet)] : [])) },
      lieux: mesures.map(({ lieu, point, duree }) => proche(lieu, distanceKm(origine, point), point, duree)).sort(parDuree),
      provenance,
    };
  }
}

const ABSENTE: Duree = { kind: 'unavailable', reason: 'case-absente' };
const aPortee = (origine: Point, point: Point, secondes: number): boolean =>
  distanceKm(origine, point) - (origine.precisionKm ?? 0) - (point.precisionKm ?? 0) <= porteeKm(secondes);

const trajet = (lieu: LieuDuRegistre, duree: Duree & { kind: 'ok' }, siretDuProjet?: string): Trajet => ({
  id: lieu.id, nom: lieu.nom, mode: 'voiture',
  secondes: duree.seconds, basSecondes: duree.low, hautSecondes: duree.high,
  statut: lieu.statut, ouvertLe: lieu.ouvertLe, fermeLe: lieu.fermeLe, surCarte: lieu.surCarte, dansLaRegion: lieu.dansLaRegion,
  estLeProjet: siretDuProjet !== undefined && lieu.siret === siretDuProjet,
});

const proche = ({ id, nom, commune, communeNom, statut, ouvertLe, fermeLe, surCarte }: LieuDuRegistre, km: number, { lon, lat }: Point, duree: Duree): LieuProche => ({
  id, nom, commune, communeNom, statut, ouvertLe, fermeLe, surCarte, lon, lat,
  km: Math.round(km * 10) / 10,
  ...(duree.kind === 'ok' ? { secondes: duree.seconds, basSecondes: duree.low, hautSecondes: duree.high } : { secondes: null, basSecondes: null, hautSecondes: null }),
});

const parDuree = (a: LieuProche, b: LieuProche): number =>
  (a.secondes ?? Number.POSITIVE_INFINITY) - (b.secondes ?? Number.POSITIVE_INFINITY) || a.km - b.km;

import { Injectable } from '@nestjs/common';
import { distanceKm, evaluer, type Instant, jourAParis, type Point, type Reglement } from '@maillage/domain';
import type { CommuneTrouvee, OrigineTest, ResultatTest } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { DEPARTEMENTS, pointDe } from '../territoire/commune.ts';
import { trouverCommune } from '../territoire/communes.repository.ts';
import { TrajetsService } from '../territoire/trajets.service.ts';
import { criteresAtteints, demandeDuTest, type ReponsesTest } from './demande-du-test.ts';
import { reservesDe } from './reserves.ts';

/** Un point posé à la main reste dans sa commune ou tout près. */
const ECART_MAXIMAL_KM = 25;

/** Le test sans compte : quelques réponses, un verdict indicatif et ses preuves. N’enregistre rien. */
@Injectable()
export class TestPublic {
  constructor(private readonly base: DataSource, private readonly horloge: Horloge, private readonly trajets: TrajetsService) {}

  /** `deposeLe` : l’instant jugé, maintenant par défaut. Refuse (422) un volet fermé, une commune inconnue, un point hors de sa commune. */
  async evaluer(reponses: ReponsesTest, reglement: Reglement, deposeLe: Instant = this.horloge.maintenant()): Promise<ResultatTest> {
    if (!reglement.volets.some(({ code }) => code === reponses.volet)) throw refuser('volet', 'Cet appel n’ouvre pas ce volet. Choisissez-en un de la liste.');
    const commune = await this.commune(reponses.commune);
    const [point, origine] = situer(reponses, commune);
    const dateReference = jourAParis(deposeLe);
    const { trajets, lieux, provenance } = await this.trajets.trajetsPour(point, dateReference, undefined, seuilDe(reglement));
    const demande = demandeDuTest(reponses, commune.departement, trajets, deposeLe);
    return {
      edition: reglement.code, reglementVersion: reglement.version, dateReference, commune, origine,
      verdict: evaluer(demande, reglement, { evalueLe: this.horloge.maintenant(), atteints: criteresAtteints(reponses) }),
      lieux, provenance, reserves: reservesDe(commune, origine, point, provenance),
    };
  }

  /** Une commune d’une autre région se juge aussi : son département suffit à répondre. */
  private async commune(code: string): Promise<CommuneTrouvee> {
    const trouvee = await trouverCommune(this.base, code);
    if (trouvee) return trouvee;
    const departement = /^97/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
    if (DEPARTEMENTS.includes(departement)) throw refuser('commune', `Le code ${code} n’est celui d’aucune commune de la région. Choisissez la commune dans la liste.`);
    return { code, nom: `Commune ${code} (hors de la région)`, departement, codesPostaux: [], population: 0, position: 'inconnue', precisionKm: 0, lon: null, lat: null };
  }
}

function situer({ position }: ReponsesTest, commune: CommuneTrouvee): [Point | null, OrigineTest] {
  const bourg = pointDe(commune);
  if (!position) return [bourg, bourg ? 'commune' : 'inconnue'];
  const ecart = bourg ? distanceKm(position, bourg) - commune.precisionKm : 0;
  if (ecart > ECART_MAXIMAL_KM) throw refuser('position', `Ce point est à ${Math.round(ecart)} km de ${commune.nom}. Replacez-le, ou changez de commune.`);
  return [{ lon: position.lon, lat: position.lat, precisionKm: 0 }, 'position'];
}

const seuilDe = ({ criteres }: Reglement): number | undefined => {
  const critere = criteres.find(({ genre }) => genre === 'couverture-20-minutes');
  return critere?.genre === 'couverture-20-minutes' ? critere.parametres.seuilSecondes : undefined;
};

const refuser = (chemin: string, message: string): Refus => new Refus(422, message, [{ chemin, message }]);

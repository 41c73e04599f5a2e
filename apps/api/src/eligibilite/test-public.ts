import { Injectable } from '@nestjs/common';
import { evaluer, type Instant, jourAParis, type Reglement } from '@maillage/domain';
import type { CommuneTrouvee, OrigineTest, ResultatTest } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { interlocuteursPour } from '../couverture/interlocuteurs.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { DEPARTEMENTS } from '../territoire/commune.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { type ProjetSitue, situerProjet } from '../territoire/situer-projet.ts';
import { TrajetsService } from '../territoire/trajets.service.ts';
import { criteresAtteints, demandeDuTest, type ReponsesTest } from './demande-du-test.ts';
import { reservesDe } from './reserves.ts';

/** Le test sans compte : quelques réponses, un verdict indicatif et ses preuves. N’enregistre rien. */
@Injectable()
export class TestPublic {
  constructor(private readonly base: DataSource, private readonly horloge: Horloge, private readonly trajets: TrajetsService) {}

  /** `deposeLe` : l’instant jugé, maintenant par défaut. Refuse (422) un volet fermé, une commune inconnue. */
  async evaluer(reponses: ReponsesTest, reglement: Reglement, deposeLe: Instant = this.horloge.maintenant()): Promise<ResultatTest> {
    if (!reglement.volets.some(({ code }) => code === reponses.volet)) throw refuser('volet', 'Cet appel n’ouvre pas ce volet. Choisissez-en un de la liste.');
    const commune = await this.commune(reponses.commune);
    const situe = situerProjet(reponses.position, commune);
    const dateReference = jourAParis(deposeLe);
    const { trajets, lieux, provenance } = await this.trajets.trajetsPour(situe.point, dateReference, { reglement });
    const demande = demandeDuTest(reponses, commune.departement, trajets, deposeLe);
    return {
      edition: reglement.code, reglementVersion: reglement.version, dateReference, commune, origine: origineDe(situe), position: situe.position,
      verdict: evaluer(demande, reglement, { evalueLe: this.horloge.maintenant(), atteints: criteresAtteints(reponses) }),
      lieux, provenance, reserves: reservesDe(commune, situe, provenance),
      interlocuteurs: await interlocuteursPour(this.base, commune),
    };
  }

  /** Une commune d’une autre région se juge aussi : son département suffit à répondre. */
  private async commune(code: string): Promise<CommuneTrouvee> {
    const trouvee = await communeActuelle(this.base, code);
    if (trouvee) return trouvee;
    const departement = /^97/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
    if (DEPARTEMENTS.includes(departement)) throw refuser('commune', `Le code ${code} n’est celui d’aucune commune de la région. Choisissez la commune dans la liste.`);
    return { code, nom: `Commune ${code} (hors de la région)`, departement, codesPostaux: [], population: 0, position: 'inconnue', precisionKm: 0, lon: null, lat: null };
  }
}

const origineDe = ({ point, position }: ProjetSitue): OrigineTest => (point === null ? 'inconnue' : position === 'commune' ? 'commune' : 'position');

const refuser = (chemin: string, message: string): Refus => new Refus(422, message, [{ chemin, message }]);

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type EtapeActe, type ListeActes, type Lot, LotDto } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { ActesEnAttenteRepository } from './actes-en-attente.repository.ts';
import { LancerLot } from './lancer-lot.ts';
import { LotRepository } from './lot.repository.ts';

const ETAPES: readonly EtapeActe[] = ['a-preparer', 'a-viser', 'a-signer', 'a-notifier'];

/** Les lettres qui attendent un geste, et les gestes en lot. */
@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE')
@Controller('api/instruction')
export class LotController {
  constructor(private readonly actes: ActesEnAttenteRepository, private readonly lots: LotRepository, private readonly lancer: LancerLot) {}

  @Get('actes')
  async attente(@Qui() personne: Personne, @Query('etape') etape: string | undefined): Promise<ListeActes> {
    const choisie = ETAPES.find((une) => une === etape);
    if (!choisie) throw new Refus(400, 'Choisissez une étape : à préparer, à viser, à signer ou à notifier.');
    const [comptes, lignes, lotEnCours] = await Promise.all([this.actes.comptes(personne), this.actes.lignes(personne, choisie), this.lots.enCours(personne.id)]);
    return { comptes, lignes, lotEnCours };
  }

  @Post('lots') @HttpCode(202)
  creer(@Qui() personne: Personne, @Cle() cle: string | undefined, @Body() dto: LotDto): Promise<{ readonly id: string }> {
    return this.lancer.executer(personne, cle, dto);
  }

  /** L’avancement d’un lot que l’on a lancé ; celui d’un autre n’existe pas. */
  @Get('lots/:id')
  async avancement(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<Lot> {
    const lot = await this.lots.lire(id, personne.id);
    if (!lot) throw introuvable();
    return lot;
  }
}

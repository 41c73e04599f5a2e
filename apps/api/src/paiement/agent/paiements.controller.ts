import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ComplementPaiementDto, ControleLigneDto, ControleRibDto, type DemandePaiementAgent, FiltresPaiementsDto, JourPaiementDto, type LignePaiement, MandatPaiementDto, MotifDto, RepriseDepenseDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { Cle } from '../../erreurs/if-match.ts';
import { ControlerDemande } from './controler-demande.ts';
import { ControlerRib } from './controler-rib.ts';
import { LiquiderDemande } from './liquider-demande.ts';
import { MandaterDemande } from './mandater-demande.ts';
import { PresenterPaiement } from './presenter-paiement.ts';

/** Les demandes de paiement, du contrôle au paiement. */
@Controller('api/finances/paiements')
export class PaiementsController {
  constructor(private readonly presenter: PresenterPaiement, private readonly controle: ControlerDemande, private readonly rib: ControlerRib, private readonly liquidation: LiquiderDemande, private readonly mandats: MandaterDemande) {}

  @Droits('INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE', 'ADMIN', 'AUDITEUR') @Get()
  liste(@Qui() personne: Personne, @Query() { etat }: FiltresPaiementsDto): Promise<LignePaiement[]> {
    return this.presenter.file(personne, etat ?? null);
  }

  @Droits('INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE', 'ADMIN', 'AUDITEUR') @Get(':id')
  detail(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<DemandePaiementAgent> {
    return this.presenter.detail(personne, id);
  }

  @Droits('INSTRUCTEUR') @Put(':id/depenses/:ligne') @HttpCode(204)
  controler(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('ligne', Identifiant) ligne: string, @Body() dto: ControleLigneDto): Promise<void> {
    return this.controle.controler(personne, id, ligne, dto);
  }

  @Droits('INSTRUCTEUR') @Put(':id/reprises/:ligne') @HttpCode(204)
  reprendreDepense(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('ligne', Identifiant) ligne: string, @Body() dto: RepriseDepenseDto): Promise<void> {
    return this.controle.reprendre(personne, id, ligne, dto);
  }

  @Droits('INSTRUCTEUR', 'FINANCIER') @Post(':id/complements') @HttpCode(204)
  complement(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { message }: ComplementPaiementDto): Promise<void> {
    return this.controle.demanderComplement(personne, id, message);
  }

  @Droits('INSTRUCTEUR') @Post(':id/service-fait') @HttpCode(204)
  serviceFait(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.controle.constaterServiceFait(personne, id);
  }

  @Droits('FINANCIER') @Post(':id/rib') @HttpCode(204)
  controlerRib(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ControleRibDto): Promise<void> {
    return this.rib.executer(personne, id, dto);
  }

  @Droits('FINANCIER') @Post(':id/liquidation') @HttpCode(204)
  liquider(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.liquidation.liquider(personne, id);
  }

  /** Le niveau exact, et les suppléances, se jugent au geste. */
  @Droits('INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE') @Post(':id/validation') @HttpCode(204)
  valider(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.liquidation.valider(personne, id);
  }

  @Droits('FINANCIER') @Post(':id/mandat') @HttpCode(200)
  mandater(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: MandatPaiementDto): Promise<{ readonly montantCentimes: number }> {
    return this.mandats.mandater(personne, id, cle, dto);
  }

  @Droits('FINANCIER') @Post(':id/paiement') @HttpCode(204)
  payer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { le }: JourPaiementDto): Promise<void> {
    return this.mandats.payer(personne, id, le as Jour);
  }

  @Droits('FINANCIER') @Post(':id/rejet') @HttpCode(204)
  rejeter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: MotifDto): Promise<void> {
    return this.mandats.rejeter(personne, id, motif);
  }

  @Droits('FINANCIER') @Post(':id/reprise') @HttpCode(204)
  reprendre(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.mandats.reprendre(personne, id);
  }
}

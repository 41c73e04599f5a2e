import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AvisChangementDto, type ChangementAgent, ComplementChangementDto, DeliberationChangementDto, type LigneChangement } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { EtablirActeChangement } from './etablir-acte-changement.ts';
import { InstruireChangement } from './instruire-changement.ts';
import { PresenterChangement } from './presenter-changement.ts';

const LECTEURS = ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR'] as const;

/** Les changements demandés après l’attribution, de l’instruction à l’acte ; visas, signature et notification sont ceux des lettres. */
@Controller('api/finances/changements')
export class ChangementsController {
  constructor(private readonly presenter: PresenterChangement, private readonly instruire: InstruireChangement, private readonly acte: EtablirActeChangement) {}

  @Droits(...LECTEURS) @Get()
  file(@Qui() personne: Personne): Promise<LigneChangement[]> {
    return this.presenter.file(personne);
  }

  @Droits(...LECTEURS) @Get(':id')
  lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<ChangementAgent> {
    return this.presenter.deLAgent(personne, id);
  }

  @Droits('INSTRUCTEUR') @Post(':id/complement') @HttpCode(204)
  complement(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { message }: ComplementChangementDto): Promise<void> {
    return this.instruire.demanderComplement(personne, id, message);
  }

  @Droits('INSTRUCTEUR') @Post(':id/accord') @HttpCode(204)
  accorder(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: AvisChangementDto): Promise<void> {
    return this.instruire.accorder(personne, id, motif);
  }

  @Droits('INSTRUCTEUR') @Post(':id/refus') @HttpCode(204)
  refuser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: AvisChangementDto): Promise<void> {
    return this.instruire.refuser(personne, id, motif);
  }

  @Droits('SECRETARIAT_COMMISSION') @Post(':id/deliberation') @HttpCode(204)
  deliberer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: DeliberationChangementDto): Promise<void> {
    return this.instruire.deliberer(personne, id, dto);
  }

  @Droits('INSTRUCTEUR') @Post(':id/acte')
  etablir(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<{ readonly acteId: string }> {
    return this.acte.executer(personne, id);
  }
}

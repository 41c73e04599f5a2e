import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ClotureContentieuxDto, ContentieuxDto, NoteRecoursDto, RecoursDto, type RecoursInstruction, type RecoursPorteur, RecoursRecuDto, ReponseRecoursDto } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { InstruireRecours } from './instruire-recours.ts';
import { LireRecours } from './lire-recours.ts';
import { RecevoirRecours } from './recevoir-recours.ts';
import { RepondreRecours } from './repondre-recours.ts';

/** Les recours gracieux : formés par le porteur ou saisis, instruits, répondus ; et le contentieux. */
@Controller('api')
export class RecoursController {
  constructor(private readonly dossiers: DossierRepository, private readonly acces: AccesDossier, private readonly lire: LireRecours, private readonly recevoir: RecevoirRecours, private readonly repondre: RepondreRecours, private readonly instruire: InstruireRecours) {}

  @Droits('PORTEUR') @Get('dossiers/:id/recours')
  async porteur(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<RecoursPorteur> {
    const dossier = await this.dossiers.mien(compteId, id);
    if (!dossier) throw introuvable();
    return this.lire.porteur(dossier);
  }

  @Droits('PORTEUR') @Post('dossiers/:id/recours') @HttpCode(204)
  former(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() { texte }: RecoursDto): Promise<void> {
    return this.recevoir.former(personne, id, cle, texte);
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('instruction/dossiers/:id/recours')
  async agent(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<RecoursInstruction> {
    return this.lire.agent(personne, await this.acces.visible(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('instruction/dossiers/:id/recours') @HttpCode(204)
  saisir(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: RecoursRecuDto): Promise<void> {
    return this.recevoir.saisir(personne, id, dto);
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Post('instruction/recours/:id/notes') @HttpCode(204)
  noter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { texte }: NoteRecoursDto): Promise<void> {
    return this.instruire.noter(personne, id, texte);
  }

  @Droits('VALIDEUR') @Post('instruction/recours/:id/reponse')
  repondreA(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ReponseRecoursDto): Promise<{ readonly acteId: string }> {
    return this.repondre.repondre(personne, id, dto);
  }

  @Droits('VALIDEUR') @Post('instruction/dossiers/:id/contentieux') @HttpCode(204)
  ouvrirContentieux(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ContentieuxDto): Promise<void> {
    return this.instruire.ouvrirContentieux(personne, id, dto);
  }

  @Droits('VALIDEUR') @Put('instruction/contentieux/:id/cloture') @HttpCode(204)
  cloreContentieux(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { closLe }: ClotureContentieuxDto): Promise<void> {
    return this.instruire.cloreContentieux(personne, id, closLe);
  }
}

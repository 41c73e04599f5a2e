import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AttributionDto, type GesteGroupe, GesteGroupeDto, type PropositionAttribution } from '@maillage/contrats';
import { proposerInstructeur } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { suit } from '../droits/suit.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Attribuer } from './attribuer.ts';
import { AttributionRepository } from './attribution.repository.ts';
import { GesteGroupeRepository } from './geste-groupe.repository.ts';
import { LancerGeste } from './lancer-geste.ts';

/** Qui instruit quoi, dossier par dossier ou d’un geste sur plusieurs. */
@Controller('api/instruction')
export class AttributionController {
  constructor(private readonly base: DataSource, private readonly acces: AccesDossier, private readonly attributions: AttributionRepository, private readonly attribuer: Attribuer, private readonly lancer: LancerGeste, private readonly gestes: GesteGroupeRepository) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Get('dossiers/:id/attribution')
  async proposer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<PropositionAttribution> {
    const { departement } = await this.acces.visible(personne, id);
    const charges = await this.attributions.charges(departement, id);
    return { instructeurs: charges.map(({ courriel: _courriel, ...reste }) => reste), propose: proposerInstructeur(charges)?.id ?? null, peutAttribuer: suit(personne, departement) };
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Put('dossiers/:id/attribution') @HttpCode(204)
  async confier(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { instructeurId }: AttributionDto): Promise<void> {
    await this.base.transaction((tx) => this.attribuer.dans(tx, personne, id, instructeurId));
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Post('gestes') @HttpCode(202)
  grouper(@Qui() personne: Personne, @Cle() cle: string | undefined, @Body() dto: GesteGroupeDto): Promise<{ readonly id: string }> {
    return this.lancer.executer(personne, cle, dto);
  }

  /** L’avancement d’un geste que l’on a lancé ; celui d’un autre n’existe pas. */
  @Droits('INSTRUCTEUR', 'VALIDEUR') @Get('gestes/:id')
  async avancement(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<GesteGroupe> {
    const geste = await this.gestes.lire(id, personne.id);
    if (!geste) throw introuvable();
    return geste;
  }
}

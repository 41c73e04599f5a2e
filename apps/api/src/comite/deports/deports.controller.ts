import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { DeportDto, type DeportsDuDossier, MotifDeportDto } from '@maillage/contrats';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { Deporter } from './deporter.ts';

/** Les déports d’un dossier : chacun déclare le sien ; le chef de service en prononce et en lève. */
@Droits('VALIDEUR')
@Controller('api/instruction/dossiers/:id/deports')
export class DeportsController {
  constructor(private readonly acces: AccesDossier, private readonly deporter: Deporter) {}

  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<DeportsDuDossier> {
    return this.deporter.duDossier(await this.acces.visible(personne, id));
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Post() @HttpCode(204)
  async poser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { compteId, motif }: DeportDto): Promise<void> {
    const dossier = await this.acces.visible(personne, id);
    if (!compteId || compteId === personne.id) return this.deporter.declarer(personne, dossier.id, motif);
    if (!personne.roles.includes('VALIDEUR')) throw new Refus(403, 'Vous pouvez déclarer votre propre déport ; le chef de service prononce celui d’un autre.');
    return this.deporter.prononcer(personne, dossier.id, compteId, motif);
  }

  @Post(':deport/levee') @HttpCode(204)
  async lever(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('deport', Identifiant) deport: string, @Body() { motif }: MotifDeportDto): Promise<void> {
    await this.deporter.lever(personne, (await this.acces.visible(personne, id)).id, deport, motif);
  }
}

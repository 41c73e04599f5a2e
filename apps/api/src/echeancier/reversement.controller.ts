import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type LigneEcheancier, MotifDto, MouvementTitreDto, NonValeurDto, type Reversement, TitreDto } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { LireEcheancier } from './lire-echeancier.ts';
import { Reverser } from './reverser.ts';

/** Les dates qui comptent, et ce que l’agent décide quand elles arrivent. */
@Controller('api/finances')
export class ReversementController {
  constructor(private readonly reverser: Reverser, private readonly echeancier: LireEcheancier) {}

  @Droits('INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'ADMIN', 'AUDITEUR') @Get('echeancier')
  echeances(@Qui() personne: Personne): Promise<LigneEcheancier[]> {
    return this.echeancier.duPerimetre(personne);
  }

  @Droits('INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get('subventions/:id/reversement')
  lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<Reversement> {
    return this.reverser.lire(personne, id);
  }

  @Droits('FINANCIER') @Post('subventions/:id/caducite') @HttpCode(204)
  caducite(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.reverser.constaterCaducite(personne, id);
  }

  @Droits('VALIDEUR') @Post('subventions/:id/contradictoire') @HttpCode(204)
  contradictoire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: MotifDto): Promise<void> {
    return this.reverser.ouvrirContradictoire(personne, id, motif);
  }

  @Droits('FINANCIER') @Post('subventions/:id/titres')
  emettre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: TitreDto): Promise<{ readonly titre: string }> {
    return this.reverser.emettre(personne, id, dto);
  }

  @Droits('FINANCIER') @Post('titres/:id/recouvrement') @HttpCode(204)
  recouvrer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { montantCentimes }: MouvementTitreDto): Promise<void> {
    return this.reverser.recouvrer(personne, id, montantCentimes);
  }

  @Droits('FINANCIER') @Post('titres/:id/annulation') @HttpCode(204)
  annuler(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: MotifDto): Promise<void> {
    return this.reverser.sortir(personne, id, 'ANNULE', motif);
  }

  @Droits('SECRETARIAT_COMMISSION') @Post('titres/:id/non-valeur') @HttpCode(204)
  nonValeur(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { deliberation }: NonValeurDto): Promise<void> {
    return this.reverser.sortir(personne, id, 'NON_VALEUR', deliberation);
  }
}

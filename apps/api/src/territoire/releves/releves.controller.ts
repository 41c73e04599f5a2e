import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type CalculExact, ReleveTrajetDto, type TrajetsInstruits } from '@maillage/contrats';
import { DossierRepository, type DossierLu } from '../../dossier/dossier.repository.ts';
import { Droits } from '../../droits/droits.ts';
import { instruit, perimetre, type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { horsDepartement, introuvable } from '../../erreurs/probleme.ts';
import { ReleverTrajets } from './relever-trajets.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/trajets')
export class RelevesController {
  constructor(private readonly dossiers: DossierRepository, private readonly releves: ReleverTrajets) {}

  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<TrajetsInstruits> {
    return this.releves.lire(await this.visible(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('exact')
  async calculer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<CalculExact> {
    return this.releves.calculer(personne, await this.instruit(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('releve')
  async relever(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ReleveTrajetDto): Promise<TrajetsInstruits> {
    return this.releves.relever(personne, await this.instruit(personne, id), dto);
  }

  private async instruit(personne: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.visible(personne, id);
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    return dossier;
  }

  private async visible(personne: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.dossiers.depose(id, perimetre(personne));
    if (!dossier) throw introuvable();
    return dossier;
  }
}

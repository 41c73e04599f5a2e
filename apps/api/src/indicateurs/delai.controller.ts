import { Controller, Get, Param } from '@nestjs/common';
import type { DelaiAnnonce } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { AnnoncerDelai } from './annoncer-delai.ts';

@Controller('api')
export class DelaiController {
  constructor(private readonly acces: AccesDossier, private readonly dossiers: DossierRepository, private readonly annoncer: AnnoncerDelai) {}

  @Droits('PORTEUR', 'INSTRUCTEUR') @Get('dossiers/:id/delai')
  async pourLePorteur(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<DelaiAnnonce> {
    const dossier = await this.dossiers.mien(compteId, id);
    if (!dossier) throw introuvable();
    return this.annoncer.executer(dossier);
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('instruction/dossiers/:id/delai')
  async pourUnAgent(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<DelaiAnnonce> {
    return this.annoncer.executer(await this.acces.visible(personne, id));
  }
}

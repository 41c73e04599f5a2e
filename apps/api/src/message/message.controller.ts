import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type FilMessages, MessageDto } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { Droits } from '../droits/droits.ts';
import { instruit, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Echanger } from './echanger.ts';

@Controller('api')
export class MessageController {
  constructor(private readonly acces: AccesDossier, private readonly dossiers: DossierRepository, private readonly echanger: Echanger) {}

  @Droits('PORTEUR') @Get('dossiers/:id/messages')
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<FilMessages> {
    return this.echanger.lire(personne, await this.mien(personne, id), 'porteur');
  }

  @Droits('PORTEUR') @Post('dossiers/:id/messages') @HttpCode(204)
  async ecrire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { texte }: MessageDto): Promise<void> {
    await this.echanger.ecrire(personne, await this.mien(personne, id), 'porteur', texte.trim());
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('instruction/dossiers/:id/messages')
  async lireEnAgent(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<FilMessages> {
    const dossier = await this.acces.visible(personne, id);
    return this.echanger.lire(personne, dossier, instruit(personne, dossier.departement) ? 'service' : null);
  }

  @Droits('INSTRUCTEUR') @Post('instruction/dossiers/:id/messages') @HttpCode(204)
  async ecrireEnAgent(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { texte }: MessageDto): Promise<void> {
    await this.echanger.ecrire(personne, await this.acces.instruit(personne, id), 'service', texte.trim());
  }

  private async mien({ id: compteId }: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.dossiers.mien(compteId, id);
    if (!dossier) throw introuvable();
    if (dossier.numero === null) throw new Refus(409, 'Déposez d’abord votre dossier : il sera alors suivi par une personne à qui écrire.');
    return dossier;
  }
}

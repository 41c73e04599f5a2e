import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { ImprimerReleve } from './imprimer-releve.ts';

@Controller('api/finances')
export class ReleveController {
  constructor(private readonly releve: ImprimerReleve) {}

  /** Le relevé PDF d’un bénéficiaire : voté, engagé, versé, restant. */
  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get('beneficiaires/:siren/releve.pdf') @Header('Cache-Control', 'private, no-store')
  lire(@Qui() personne: Personne, @Param('siren') siren: string, @Res() reponse: Response): Promise<void> {
    return this.envoyer(personne, siren, reponse);
  }

  /** Le même, pour le bénéficiaire de cette subvention. */
  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get('subventions/:id/releve.pdf') @Header('Cache-Control', 'private, no-store')
  async duBeneficiaire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res() reponse: Response): Promise<void> {
    return this.envoyer(personne, await this.releve.beneficiaire(personne, id), reponse);
  }

  private async envoyer(personne: Personne, siren: string, reponse: Response): Promise<void> {
    const octets = await this.releve.executer(personne, siren);
    reponse.type('application/pdf').setHeader('Content-Disposition', `inline; filename="releve-${siren}.pdf"`);
    reponse.end(octets);
  }
}

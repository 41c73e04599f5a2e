import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { ImprimerReleve } from './imprimer-releve.ts';

@Controller('api/finances/beneficiaires')
export class ReleveController {
  constructor(private readonly releve: ImprimerReleve) {}

  /** Le relevé PDF d’un bénéficiaire : voté, engagé, versé, restant. */
  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get(':siren/releve.pdf') @Header('Cache-Control', 'private, no-store')
  async lire(@Qui() personne: Personne, @Param('siren') siren: string, @Res() reponse: Response): Promise<void> {
    const octets = await this.releve.executer(personne, siren);
    reponse.type('application/pdf').setHeader('Content-Disposition', `inline; filename="releve-${siren}.pdf"`);
    reponse.end(octets);
  }
}

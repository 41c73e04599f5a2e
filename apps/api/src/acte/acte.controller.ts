import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { VerificationActe } from '@maillage/contrats';
import type { Response } from 'express';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Connecte, LECTEURS_DOSSIER, Public } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Horloge } from '../horloge.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { ActeRepository } from './acte.repository.ts';
import { ConstaterPreuve } from '../notification-acte/constater-preuve.ts';
import { SuiviRepository } from './suivi.repository.ts';

export const enPdf = (pdf: Buffer, nom: string): StreamableFile => new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition: `inline; filename="${nom}.pdf"` });

@Controller('api')
export class ActeController {
  constructor(private readonly actes: ActeRepository, private readonly dossiers: DossierRepository, private readonly suivis: SuiviRepository, private readonly preuves: ConstaterPreuve, private readonly horloge: Horloge) {}

  /** Le porteur lit les actes qui lui sont notifiés ; les agents, ceux de leur périmètre. */
  @Connecte() @Get('actes/:id/pdf') @Header('Content-Type', 'application/pdf')
  async pdf(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    const acte = await this.actes.octets(id);
    const enAgent = acte && personne.roles.some((role) => LECTEURS_DOSSIER.includes(role)) && await this.dossiers.depose(acte.dossierId, perimetre(personne));
    if (!acte || !(enAgent || (acte.notifieLe && await this.dossiers.mien(personne.id, acte.dossierId)))) throw introuvable();
    if (!acte.pdf) throw new Refus(503, 'Le document est en cours de préparation. Il sera là dans quelques secondes.', [], 2);
    // Un lot ne porte que sur les octets que la personne a ouverts.
    if (enAgent && acte.sha256) await this.suivis.noterLecture(id, personne.id, acte.sha256, this.horloge.maintenant());
    // La première lecture par le porteur fait courir le recours d’une notification en ligne.
    if (!enAgent) await this.preuves.consulter(personne, id);
    return enPdf(acte.pdf, acte.numero);
  }

  /** Vérification publique d’un fichier : « conforme » ou non, jamais un nom ni une issue ; nul si le numéro est inconnu. */
  @Public() @Get('verification/:numero')
  async verification(@Param('numero') numero: string, @Query('sha256') sha256: string | undefined, @Res({ passthrough: true }) reponse: Response): Promise<VerificationActe> {
    reponse.setHeader('Cache-Control', 'no-store');
    if (!sha256 || !/^[0-9a-f]{64}$/.test(sha256)) throw new Refus(400, 'Choisissez le fichier PDF à vérifier.', [{ chemin: 'sha256', message: 'L’empreinte SHA-256 du fichier est attendue.' }]);
    const acte = await this.actes.parNumero(numero);
    return { numero, conforme: acte?.sha256 ? acte.sha256 === sha256 || acte.original === sha256 : null, remplacePar: acte?.remplacePar ?? null };
  }
}

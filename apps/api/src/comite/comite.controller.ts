import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import { type Comite, type ComiteResume, MembresDto, OrdreDuJourDto, ReglagesComiteDto } from '@maillage/contrats';
import { LIBELLES_AVIS_COMITE } from '@maillage/domain';
import type { Response } from 'express';
import { enPdf } from '../acte/acte.controller.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { ecrireCsv, eurosCsv } from '../exports/csv.ts';
import { AccesComite } from './acces-comite.ts';
import { PreparerComite } from './preparer-comite.ts';
import { PresenterComite } from './presenter-comite.ts';
import { ProcesVerbalRepository } from './proces-verbal.repository.ts';

/** Les séances du comité : les lire, les préparer. Un membre n’ouvre que celles où il siège. */
@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR', 'COMITE')
@Controller('api/instruction/comites')
export class ComiteController {
  constructor(private readonly acces: AccesComite, private readonly presenter: PresenterComite, private readonly preparer: PreparerComite, private readonly verbaux: ProcesVerbalRepository) {}

  @Get()
  liste(@Qui() personne: Personne): Promise<ComiteResume[]> {
    return this.presenter.liste(personne);
  }

  @Get(':id')
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<Comite> {
    const comite = await this.presenter.detail(personne, id);
    reponse.setHeader('ETag', `"${comite.version}"`);
    return comite;
  }

  @Get(':id/ordre-du-jour.csv') @Header('Content-Type', 'text/csv; charset=utf-8')
  async exporter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res() reponse: Response): Promise<void> {
    const { passages, tenueLe } = await this.presenter.detail(personne, id);
    reponse.setHeader('Content-Disposition', `attachment; filename="comite-${tenueLe}.csv"`);
    await ecrireCsv(reponse, ['rang', 'heure', 'dossier', 'projet', 'structure', 'commune', 'rapporteur', 'points', 'demande', 'propose', 'avis'], async function* () {
      for (const [rang, un] of passages.entries()) yield [String(rang + 1), un.heure ?? '', un.numero, un.nom, un.porteur, un.commune ?? '', un.rapporteur ?? '', un.note ? `${un.note.points}/${un.note.maximum}` : '', eurosCsv(un.demandeCentimes), eurosCsv(un.montantCentimes), un.avis ? LIBELLES_AVIS_COMITE[un.avis] : ''];
    }());
  }

  /** Il nomme tous les dossiers : seul le lit qui les voit tous. */
  @Get(':id/proces-verbal.pdf') @Header('Content-Type', 'application/pdf')
  async procesVerbal(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    const { comite, entier } = await this.acces.lire(personne, id);
    const acte = entier && comite.procesVerbalId ? await this.verbaux.octets(comite.procesVerbalId) : null;
    if (!acte) throw introuvable();
    if (!acte.pdf) throw new Refus(503, 'Le document est en cours de préparation. Il sera là dans quelques secondes.', [], 2);
    return enPdf(acte.pdf, acte.numero);
  }

  /** Signé par qui a présidé, tel qu’il est revenu. */
  @Get(':id/proces-verbal/original.pdf') @Header('Content-Type', 'application/pdf')
  async original(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    const { comite, entier } = await this.acces.lire(personne, id);
    const signe = entier && comite.procesVerbalId ? await this.verbaux.original(comite.procesVerbalId) : null;
    if (!signe) throw introuvable();
    return enPdf(signe.octets, `${signe.numero}-signe`);
  }

  @Droits('VALIDEUR', 'SECRETARIAT_COMMISSION') @Put(':id') @HttpCode(204)
  async regler(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: ReglagesComiteDto, @Res({ passthrough: true }) reponse: Response): Promise<void> {
    reponse.setHeader('ETag', `"${await this.preparer.regler(personne, id, version, dto)}"`);
  }

  @Droits('VALIDEUR', 'SECRETARIAT_COMMISSION') @Put(':id/membres') @HttpCode(204)
  async composer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: MembresDto, @Res({ passthrough: true }) reponse: Response): Promise<void> {
    reponse.setHeader('ETag', `"${await this.preparer.composer(personne, id, version, dto)}"`);
  }

  @Droits('VALIDEUR', 'SECRETARIAT_COMMISSION') @Put(':id/ordre-du-jour') @HttpCode(204)
  async ordonner(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: OrdreDuJourDto, @Res({ passthrough: true }) reponse: Response): Promise<void> {
    reponse.setHeader('ETag', `"${await this.preparer.ordonner(personne, id, version, dto)}"`);
  }

  @Droits('VALIDEUR', 'SECRETARIAT_COMMISSION') @Post(':id/convocation') @HttpCode(204)
  convoquer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.preparer.convoquer(personne, id);
  }
}

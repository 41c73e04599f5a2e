import { Body, Controller, Get, Header, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { GrilleCsvDto, type GrilleRelue, VotesDto } from '@maillage/contrats';
import { COLONNES_GRILLE } from '@maillage/domain';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { ecrireCsv } from '../exports/csv.ts';
import { DeposerVotes } from './deposer-votes.ts';
import { type NomDocument, RendreDocument, TYPES_DOCUMENT } from './documents/rendre-document.ts';
import { ExporterOrdreDuJour } from './exporter-ordre-du-jour.ts';
import { GrilleCsv } from './grille-csv.ts';

/** La grille de vote et les documents d’une séance. */
@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/commissions/:id')
export class VotesController {
  constructor(private readonly deposer: DeposerVotes, private readonly grille: GrilleCsv, private readonly documents: RendreDocument, private readonly exporter: ExporterOrdreDuJour) {}

  @Droits('SECRETARIAT_COMMISSION') @Get('votes/modele.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="grille-de-vote.csv"')
  async modele(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res() reponse: Response): Promise<void> {
    const lignes = await this.grille.modele(personne, id);
    await ecrireCsv(reponse, COLONNES_GRILLE, auFil(lignes));
  }

  @Droits('SECRETARIAT_COMMISSION') @Post('votes/lecture') @HttpCode(200)
  relire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { csv }: GrilleCsvDto): Promise<GrilleRelue> {
    return this.grille.relire(personne, id, csv);
  }

  @Droits('SECRETARIAT_COMMISSION') @Post('votes') @HttpCode(202)
  voter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: VotesDto): Promise<{ readonly deposes: number }> {
    return this.deposer.executer(personne, id, cle, dto);
  }

  @Get('ordre-du-jour.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="ordre-du-jour.csv"')
  async exporterCsv(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res() reponse: Response): Promise<void> {
    const { colonnes, lignes } = await this.exporter.lire(personne, id);
    await ecrireCsv(reponse, colonnes, auFil(lignes));
  }

  @Get('proces-verbal.pdf') @Header('Content-Type', 'application/pdf')
  async procesVerbal(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.documents.procesVerbal(personne, id), { type: 'application/pdf', disposition: 'inline; filename="proces-verbal.pdf"' });
  }

  @Get('rapports/:groupe/documents/:nom') @Header('Content-Type', 'application/octet-stream')
  async document(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('groupe') groupe: string, @Param('nom') nom: string): Promise<StreamableFile> {
    if (!Object.hasOwn(TYPES_DOCUMENT, nom)) throw introuvable();
    const document = nom as NomDocument;
    return new StreamableFile(await this.documents.executer(personne, id, groupe, document), { type: TYPES_DOCUMENT[document], disposition: `${nom.endsWith('.pdf') ? 'inline' : 'attachment'}; filename="${groupe.replace(/[^\w.-]/g, '')}-${nom}"` });
  }
}

async function* auFil(lignes: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
  yield* lignes;
}

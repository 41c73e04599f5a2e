import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type DemandeDeposee, DemandeRegistreDto, type FicheLieu, FiltresBottinDto, FiltresRegistreDto, type ListeRegistre, type MaDemande } from '@maillage/contrats';
import type { Request, Response } from 'express';
import { Connecte, Public } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { enPdf } from '../acte/acte.controller.ts';
import { Horloge } from '../horloge.ts';
import { criteresDuRegistre } from './criteres-registre.ts';
import { DemandeRepository } from './demande.repository.ts';
import { Demandes } from './demandes.ts';
import { exporterCsv, exporterGeojson } from './exporter-registre.ts';
import { ImprimerBottin } from './imprimer-bottin.ts';
import { LieuRepository, publierFiche } from './lieu.repository.ts';
import { LimiteDemandes } from './limite-demandes.ts';

/** L’annuaire public des tiers-lieux : jamais un contact. */
@Controller('api/registre')
export class RegistreController {
  constructor(private readonly lieux: LieuRepository, private readonly demandes: Demandes, private readonly depot: DemandeRepository, private readonly limite: LimiteDemandes, private readonly bottin: ImprimerBottin, private readonly horloge: Horloge) {}

  @Public() @Get()
  liste(@Query() filtres: FiltresRegistreDto): Promise<ListeRegistre> {
    return this.lieux.page(criteresDuRegistre(filtres, this.horloge.aujourdhui()));
  }

  @Public() @Get('export.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="tiers-lieux.csv"')
  async csv(@Query() filtres: FiltresRegistreDto, @Res() reponse: Response): Promise<void> {
    await exporterCsv(this.lieux, criteresDuRegistre(filtres, this.horloge.aujourdhui()), reponse);
  }

  @Public() @Get('export.geojson') @Header('Content-Type', 'application/geo+json; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="tiers-lieux.geojson"')
  async geojson(@Query() filtres: FiltresRegistreDto, @Res() reponse: Response): Promise<void> {
    await exporterGeojson(this.lieux, criteresDuRegistre(filtres, this.horloge.aujourdhui()), reponse);
  }

  /** Les lieux ouverts, à imprimer : par département, puis par commune. */
  @Public() @Get('bottin.pdf') @Header('Content-Type', 'application/pdf')
  async imprimer(@Query() { departement }: FiltresBottinDto): Promise<StreamableFile> {
    return enPdf(await this.bottin.executer(departement || null), `bottin-tiers-lieux${departement ? `-${departement}` : ''}`);
  }

  /** Ce que devient ce que j’ai demandé. */
  @Connecte() @Get('mes-demandes')
  miennes(@Qui() personne: Personne): Promise<MaDemande[]> {
    return this.depot.miennes(personne.id);
  }

  /** Demander un référencement ou une correction ; d’un compte connecté, la demande s’y rattache. */
  @Public() @Post('demandes') @HttpCode(202)
  async demander(@Body() demande: DemandeRegistreDto, @Ip() ip: string, @Req() requete: Request): Promise<DemandeDeposee> {
    await this.limite.compter(ip);
    return this.demandes.deposer(demande, requete.session.compteId ?? null);
  }

  /** Un lieu fusionné répond par celui qui l’a repris. */
  @Public() @Get(':id')
  async fiche(@Param('id', Identifiant) id: string): Promise<FicheLieu> {
    const jour = this.horloge.aujourdhui();
    const lieu = await this.lieux.lire(id, jour);
    const vivant = lieu?.fusionneVers ? await this.lieux.lire(lieu.fusionneVers, jour) : lieu;
    if (!vivant) throw introuvable();
    return publierFiche(vivant);
  }
}

import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApercuModeleDto, type ChiffreAConfirmer, ContenuModeleDto, type DossierDeModele, FiltreDossierModeleDto, type ListeModeles, type ModeleDetail, NouveauModeleDto, type TraceModele } from '@maillage/contrats';
import { verifierModele } from '@maillage/domain';
import { ActeCourant } from '../acte/acte-courant.ts';
import { enPdf } from '../acte/acte.controller.ts';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { ChiffreSaisiRepository } from './chiffre-saisi.repository.ts';
import { EssayerModele } from './essayer-modele.ts';
import { ModeleRepository } from './modele.repository.ts';
import { Modeles } from './modeles.ts';
import { PresenterModeles } from './presenter-modeles.ts';

/** Les modèles de lettre : l’administrateur les rédige et les publie, le chef de service et l’audit les lisent. */
@Droits('ADMIN', 'VALIDEUR', 'AUDITEUR')
@Controller('api/instruction')
export class ModeleController {
  constructor(private readonly repository: ModeleRepository, private readonly modeles: Modeles, private readonly essais: EssayerModele, private readonly presenter: PresenterModeles, private readonly chiffres: ChiffreSaisiRepository, private readonly courant: ActeCourant) {}

  @Get('modeles')
  liste(): Promise<ListeModeles> {
    return this.presenter.liste();
  }

  @Get('modeles/:id')
  async un(@Param('id', Identifiant) id: string): Promise<ModeleDetail> {
    const modele = await this.modeles.lire(id);
    const precedente = await this.repository.avant(modele, modele.version);
    return { ...await this.presenter.resume(modele), contenu: modele.contenu, constats: verifierModele(modele.contenu, modele.nature), precedente: precedente && { version: precedente.version, contenu: precedente.contenu } };
  }

  @Get('modeles/:id/dossiers')
  async dossiers(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Query() { q = '' }: FiltreDossierModeleDto): Promise<DossierDeModele[]> {
    return this.repository.dossiers(await this.modeles.lire(id), q, perimetre(personne), 20);
  }

  @Get('modeles/:id/apercu.pdf') @Header('Content-Type', 'application/pdf')
  async apercu(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Query() { dossier }: ApercuModeleDto): Promise<StreamableFile> {
    const modele = await this.modeles.lire(id);
    return enPdf(await this.essais.imprimer(personne, modele, dossier), `PROJET-${modele.nature}-v${modele.version}`);
  }

  @Get('modeles/:id/trace')
  async trace(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Query() { dossier }: ApercuModeleDto): Promise<TraceModele> {
    return this.essais.tracer(personne, await this.modeles.lire(id), dossier);
  }

  @Droits('ADMIN') @Post('modeles')
  ouvrir(@Qui() personne: Personne, @Body() dto: NouveauModeleDto): Promise<{ readonly id: string }> {
    return this.modeles.ouvrir(personne, dto);
  }

  @Droits('ADMIN') @Put('modeles/:id')
  enregistrer(@Param('id', Identifiant) id: string, @Version() revision: number, @Body() dto: ContenuModeleDto): Promise<{ readonly revision: number }> {
    return this.modeles.enregistrer(id, revision, dto);
  }

  @Droits('ADMIN') @Post('modeles/:id/publication') @HttpCode(204)
  publier(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() revision: number): Promise<void> {
    return this.modeles.publier(personne, id, revision);
  }

  @Droits('ADMIN') @Delete('modeles/:id') @HttpCode(204)
  supprimer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.modeles.supprimer(personne, id);
  }

  /** Les chiffres saisis que cette lettre imprime : qui les a écrits, qui les a relus. */
  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('actes/:id/chiffres')
  async chiffresDe(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<ChiffreAConfirmer[]> {
    await this.courant.visible(personne, id);
    return this.chiffres.de(id);
  }
}

import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { type EtatPublication, FiltrePublicationDto, PublierDto, type SchemaTabulaire } from '@maillage/contrats';
import { SCHEMA_SCDL } from '@maillage/domain';
import type { Response } from 'express';
import { Droits, Public } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Cle } from '../erreurs/if-match.ts';
import { Horloge } from '../horloge.ts';
import { ComposerPublication } from './composer-publication.ts';
import { Publier } from './publier.ts';

const anneeLue = (annee: string | undefined): number | null => (annee ? Number(annee) : null);

/** Les données essentielles des subventions, ouvertes à tous (loi pour une République numérique). */
@Controller('api/publication')
export class DonneesOuvertesController {
  constructor(private readonly composer: ComposerPublication) {}

  @Public() @Get('subventions.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="subventions.csv"')
  async fichier(@Query() { annee }: FiltrePublicationDto, @Res() reponse: Response): Promise<void> {
    reponse.end(await this.composer.publique(anneeLue(annee)));
  }

  /** Le schéma du fichier (JSON Table Schema). */
  @Public() @Get('schema.json')
  schema(): SchemaTabulaire {
    return SCHEMA_SCDL;
  }
}

/** La publication, côté Région. */
@Controller('api/finances/publications')
export class PublicationController {
  constructor(private readonly publication: Publier, private readonly composer: ComposerPublication, private readonly horloge: Horloge) {}

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get()
  etat(@Qui() personne: Personne, @Query() { annee }: FiltrePublicationDto): Promise<EtatPublication> {
    return this.publication.etat(personne, anneeLue(annee));
  }

  /** Le fichier que la publication écrirait, à relire avant. */
  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get('apercu.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="subventions-apercu.csv"')
  async apercu(@Query() { annee }: FiltrePublicationDto, @Res() reponse: Response): Promise<void> {
    reponse.end((await this.composer.annee(anneeLue(annee) ?? Number(this.horloge.aujourdhui().slice(0, 4)))).octets);
  }

  @Droits('FINANCIER') @Post()
  publier(@Qui() personne: Personne, @Cle() cle: string | undefined, @Body() dto: PublierDto): Promise<{ readonly rang: number }> {
    return this.publication.publier(personne, cle, dto);
  }
}

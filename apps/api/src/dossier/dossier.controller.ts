import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { CreerDossierDto, type DepotReponse, type DossierPorteur, type DossierResume, type EligibiliteDossier, type EtapeEnregistree, EtapeSaisieDto, RetraitDto } from '@maillage/contrats';
import type { Response } from 'express';
import { AppelRepository } from '../appel/appel.repository.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle, Version } from '../erreurs/if-match.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import { CreerDossier } from './creer-dossier.ts';
import { DeposerDossier } from './deposer-dossier.ts';
import { DossierRepository, type DossierLu } from './dossier.repository.ts';
import { EnregistrerEtape } from './enregistrer-etape.ts';
import { EvaluerDossier } from './evaluer-dossier.ts';
import { PresenterDossier } from './presenter-dossier.ts';
import { RetirerDossier } from './retirer-dossier.ts';

/** Le porteur tient son dossier ; un instructeur, celui qu’il saisit d’après un envoi, tant que personne ne l’a repris. */
@Droits('PORTEUR', 'INSTRUCTEUR')
@Controller('api/dossiers')
export class DossierController {
  constructor(
    private readonly dossiers: DossierRepository, private readonly presenter: PresenterDossier, private readonly creation: CreerDossier, private readonly enregistrement: EnregistrerEtape,
    private readonly depot: DeposerDossier, private readonly retrait: RetirerDossier, private readonly evaluer: EvaluerDossier, private readonly appels: AppelRepository, private readonly pieces: PieceRepository, private readonly horloge: Horloge,
  ) {}

  @Droits('PORTEUR') @Get()
  async liste(@Qui() { id }: Personne): Promise<DossierResume[]> {
    return Promise.all((await this.dossiers.miens(id)).map((dossier) => this.presenter.resume(dossier)));
  }

  @Droits('PORTEUR') @Post()
  async creer(@Qui() personne: Personne, @Body() dto: CreerDossierDto, @Res({ passthrough: true }) reponse: Response): Promise<DossierPorteur> {
    return this.detail(personne, await this.creation.executer(personne.id, dto), reponse);
  }

  @Get(':id')
  async detail(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<DossierPorteur> {
    const dossier = await this.mien(compteId, id);
    reponse.setHeader('ETag', `"${dossier.version}"`);
    return this.presenter.detail(compteId, dossier);
  }

  @Get(':id/eligibilite')
  async eligibilite(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<EligibiliteDossier> {
    const dossier = await this.mien(compteId, id);
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const codes = new Set((await this.pieces.duDossier(id)).map(({ code }) => code));
    const { verdict, lieux, origine, position, reserves, provenance } = await this.evaluer.executer(dossier, reglement, codes, dossier.deposeLe ?? this.horloge.maintenant(), dossier.deposeLe !== null);
    return { verdict, lieux, origine, position, reserves, provenance };
  }

  @Put(':id/etapes/:etape')
  async enregistrer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('etape') etape: string, @Version() version: number, @Body() saisie: EtapeSaisieDto, @Res({ passthrough: true }) reponse: Response): Promise<EtapeEnregistree> {
    const enregistree = await this.enregistrement.executer(compteId, id, etape, version, saisie);
    reponse.setHeader('ETag', `"${enregistree.version}"`);
    return enregistree;
  }

  @Post(':id/deposer')
  deposer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Cle() cle: string | undefined): Promise<DepotReponse> {
    return this.depot.executer(personne, id, version, cle);
  }

  @Post(':id/retirer') @HttpCode(204)
  retirer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: RetraitDto): Promise<void> {
    return this.retrait.executer(compteId, id, motif ?? '');
  }

  private async mien(compteId: string, id: string): Promise<DossierLu> {
    const dossier = await this.dossiers.mien(compteId, id);
    if (!dossier) throw introuvable();
    return dossier;
  }
}

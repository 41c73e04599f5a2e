import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { type BilanRetour, RetourComptableDto } from '@maillage/contrats';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Droits } from '../../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { ecrireCsv, eurosCsv } from '../../exports/csv.ts';
import { Blocages } from '../agent/blocages.ts';
import { PaiementRepository } from '../paiement.repository.ts';
import { ComptableRepository } from './comptable.repository.ts';
import { DossierDePieces } from './dossier-de-pieces.ts';
import { ImporterRetour } from './importer-retour.ts';
import { Reglages } from '../../reglage/reglage.repository.ts';

const COLONNES = ['Subvention', 'Bénéficiaire', 'SIRET', 'Code tiers', 'Engagement', 'Versement', 'Montant (€)', 'Programme', 'Opération', 'Chapitre', 'Nature', 'Fonction', 'Section'];

/** Ce que l’on échange avec le logiciel financier : propositions de mandats, retours, pièces. Le portail n’écrit jamais de PES. */
@Controller('api/finances/paiements')
export class ComptableController {
  constructor(private readonly base: DataSource, private readonly comptable: ComptableRepository, private readonly reglages: Reglages, private readonly paiements: PaiementRepository, private readonly blocages: Blocages, private readonly importer: ImporterRetour, private readonly pieces: DossierDePieces) {}

  /** Les demandes que rien n’empêche plus de mandater. */
  @Droits('FINANCIER') @Get('propositions.csv')
  async propositions(@Qui() personne: Personne, @Res() reponse: Response): Promise<void> {
    reponse.attachment('propositions-de-mandats.csv');
    await ecrireCsv(reponse, COLONNES, this.lignes(personne));
  }

  @Droits('FINANCIER') @Post('retour') @HttpCode(200)
  retour(@Qui() personne: Personne, @Body() dto: RetourComptableDto): Promise<BilanRetour> {
    return this.importer.executer(personne, dto);
  }

  @Droits('INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE', 'ADMIN', 'AUDITEUR') @Get(':id/pieces.zip')
  async zip(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res() reponse: Response): Promise<void> {
    await this.pieces.envoyer(personne, id, reponse);
  }

  private async *lignes(personne: Personne): AsyncGenerator<readonly string[]> {
    const { programmes, tiers } = await this.reglages.valeur('imputations-paiement');
    for (const une of await this.comptable.liquidees(this.base, perimetre(personne))) {
      if ((await this.blocages.deLaDemande(this.base, (await this.paiements.lire(this.base, une.id))!)).length > 0) continue;
      const imputation = programmes.find(({ programme }) => programme === une.programme);
      yield [une.subventionNumero, une.beneficiaire, une.siret ?? '', tiers.find(({ siret }) => siret === une.siret)?.code ?? '', une.engagement ?? '', une.type, eurosCsv(une.montantCentimes), une.programme ?? '', imputation?.operation ?? '', imputation?.chapitre ?? '', imputation?.nature ?? '', imputation?.fonction ?? '', une.natureBudgetaire ?? ''];
    }
  }
}

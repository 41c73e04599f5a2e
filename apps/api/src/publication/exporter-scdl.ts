import { Injectable } from '@nestjs/common';
import { type Composee, ComposerPublication } from './composer-publication.ts';
import { PublicationRepository } from './publication.repository.ts';
import { totalScdl } from './fichier-scdl.ts';
import { memesLignes, relireScdl } from './verifier-scdl.ts';

export type ExportScdl = Composee & { readonly totalLivreCentimes: number; readonly reluEgal: boolean; readonly totalReluCentimes: number };

/** Le fichier d’une année, relu, et ses totaux comparés à ceux du grand livre. */
@Injectable()
export class ExporterScdl {
  constructor(private readonly composer: ComposerPublication, private readonly publications: PublicationRepository) {}

  async executer(annee: number): Promise<ExportScdl> {
    const composee = await this.composer.annee(annee);
    const relues = relireScdl(composee.octets);
    return {
      ...composee, reluEgal: memesLignes(composee.lignes.map(({ valeurs }) => valeurs), relues), totalReluCentimes: totalScdl(relues),
      totalLivreCentimes: await this.publications.votesAuLivre(composee.lignes.map(({ numero }) => numero)),
    };
  }
}

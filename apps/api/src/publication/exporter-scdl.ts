import { Injectable } from '@nestjs/common';
import { type DifferencePublication, differencesPublication } from '@maillage/domain';
import { type Composee, ComposerPublication } from './composer-publication.ts';
import { PublicationRepository } from './publication.repository.ts';
import { totalScdl } from './fichier-scdl.ts';
import { memesLignes, relireScdl } from './verifier-scdl.ts';

export type ExportScdl = Composee & { readonly depuis: { readonly rang: number; readonly differences: readonly DifferencePublication[] } | null; readonly totalLivreCentimes: number; readonly reluEgal: boolean; readonly totalReluCentimes: number };

/** Le fichier d’une année, relu, ses totaux comparés à ceux du grand livre, et ce qui change depuis la dernière publication. */
@Injectable()
export class ExporterScdl {
  constructor(private readonly composer: ComposerPublication, private readonly publications: PublicationRepository) {}

  async executer(annee: number): Promise<ExportScdl> {
    const composee = await this.composer.annee(annee);
    const relues = relireScdl(composee.octets);
    const [derniere] = await this.publications.dernieres(annee);
    return {
      ...composee, depuis: derniere ? { rang: derniere.rang, differences: differencesPublication(derniere.lignes, composee.lignes) } : null, reluEgal: memesLignes(composee.lignes.map(({ valeurs }) => valeurs), relues), totalReluCentimes: totalScdl(relues),
      totalLivreCentimes: await this.publications.votesAuLivre(composee.lignes.map(({ numero }) => numero)),
    };
  }
}

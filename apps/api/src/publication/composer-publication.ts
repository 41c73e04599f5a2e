import { Injectable } from '@nestjs/common';
import { echeanceScdl, ecartScdl, type LigneNumerotee, ligneScdl, lignesPubliques, type LigneScdl } from '@maillage/domain';
import type { Executeur } from '../base/requetes.ts';
import { Horloge } from '../horloge.ts';
import { condenser, fichierScdl, totalScdl } from './fichier-scdl.ts';
import { PublicationRepository, type SubventionSignee } from './publication.repository.ts';

export type Composee = { readonly lignes: readonly LigneNumerotee[]; readonly octets: Buffer; readonly sha256: string; readonly totalCentimes: number };

/** Le fichier des données essentielles : celui d’une année, tel qu’on le publierait, et celui que lit le public. */
@Injectable()
export class ComposerPublication {
  constructor(private readonly publications: PublicationRepository, private readonly horloge: Horloge) {}

  /** Les subventions signées cette année-là que le schéma admet et que la loi demande, par numéro. */
  async annee(annee: number, base?: Executeur): Promise<Composee> {
    const lignes = await this.publiables(await this.publications.signees(annee, base));
    return { lignes, ...enFichier(lignes.map(({ valeurs }) => valeurs)) };
  }

  /** Ce qui est publié, et ce dont l’échéance est passée ; toutes années si `annee` est nul. */
  async publique(annee: number | null): Promise<Buffer> {
    const aujourdhui = this.horloge.aujourdhui();
    const dues = (await this.publications.signees(annee)).filter((une) => { const echeance = echeanceScdl(une); return echeance !== null && echeance <= aujourdhui; });
    const publiees = (await this.publications.dernieres(annee)).flatMap(({ lignes }) => lignes);
    return fichierScdl(lignesPubliques(publiees, await this.publiables(dues)).map(({ valeurs }) => valeurs));
  }

  private async publiables(signees: readonly SubventionSignee[]): Promise<readonly LigneNumerotee[]> {
    const attribuant = await this.publications.attribuant();
    return signees.filter((une) => ecartScdl(une) === null).map((une) => ({ numero: une.numero, valeurs: ligneScdl(une, attribuant) }));
  }
}

const enFichier = (lignes: readonly LigneScdl[]) => {
  const octets = fichierScdl(lignes);
  return { octets, sha256: condenser(octets), totalCentimes: totalScdl(lignes) };
};

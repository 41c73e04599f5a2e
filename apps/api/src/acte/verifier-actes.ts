import { Injectable } from '@nestjs/common';
import { rendreActe } from '@maillage/pdf';
import { ActeRepository } from './acte.repository.ts';
import { sha256 } from './rendre-acte.ts';

export type BilanActes = { readonly identiques: number; readonly originaux: number; readonly elimines: number; readonly differents: readonly string[] };

/** Réimprime chaque acte depuis ses données figées et compare les empreintes ; les originaux sont relus tels quels. */
@Injectable()
export class VerifierActes {
  constructor(private readonly actes: ActeRepository) {}

  async executer(): Promise<BilanActes> {
    const differents: string[] = [];
    let identiques = 0, originaux = 0, elimines = 0;
    for (let apres = '00000000-0000-0000-0000-000000000000'; ;) {
      const tranche = await this.actes.tranche(apres, 50);
      if (tranche.length === 0) return { identiques, originaux, elimines, differents };
      for (const acte of tranche) {
        if (acte.elimine) { elimines += 1; continue; }
        const octets = acte.origine === 'original' ? acte.pdf : acte.donnees && await rendreActe(acte.donnees);
        if (!octets || sha256(octets) !== acte.sha256) differents.push(acte.numero);
        else if (acte.origine === 'original') originaux += 1;
        else identiques += 1;
      }
      apres = tranche.at(-1)!.id;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { rendreActe } from '@maillage/pdf';
import { ActeRepository } from './acte.repository.ts';
import { OriginalRepository } from './original.repository.ts';
import { sha256 } from './rendre-acte.ts';

export type BilanActes = { readonly identiques: number; readonly originaux: number; readonly elimines: number; readonly differents: readonly string[] };

const RIEN = '00000000-0000-0000-0000-000000000000';

/** Réimprime chaque acte depuis ses données figées et compare les empreintes ; les originaux sont relus tels quels, contre l’empreinte que le journal leur a scellée. */
@Injectable()
export class VerifierActes {
  constructor(private readonly actes: ActeRepository, private readonly archives: OriginalRepository) {}

  async executer(): Promise<BilanActes> {
    const differents: string[] = [];
    let identiques = 0, originaux = 0, elimines = 0;
    for (let apres = RIEN; ;) {
      const tranche = await this.actes.tranche(apres, 50);
      if (tranche.length === 0) break;
      for (const acte of tranche) {
        if (acte.elimine) { elimines += 1; continue; }
        const octets = acte.origine === 'original' ? acte.pdf : acte.donnees && await rendreActe(acte.donnees);
        if (!octets || sha256(octets) !== acte.sha256) differents.push(acte.numero);
        else if (acte.origine === 'original') originaux += 1;
        else identiques += 1;
      }
      apres = tranche.at(-1)!.id;
    }
    for (let apres = RIEN; ;) {
      const tranche = await this.archives.tranche(apres, 20);
      if (tranche.length === 0) return { identiques, originaux, elimines, differents };
      for (const { numero, octets, sha256: note, scelle } of tranche) {
        if (sha256(octets) === note && note === scelle) originaux += 1;
        else differents.push(`${numero} (original signé)`);
      }
      apres = tranche.at(-1)!.acteId;
    }
  }
}

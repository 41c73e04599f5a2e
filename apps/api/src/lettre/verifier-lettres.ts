import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jsonModele, verifierModele } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { REGION } from '../droits/personne.ts';
import { HabillerLettre } from './habiller-lettre.ts';
import { MatiereDuModele } from './matiere-du-modele.ts';
import { ModeleRepository } from './modele.repository.ts';

export type BilanLettres = { readonly modeles: number; readonly lettres: number; readonly saisis: number; readonly intraces: readonly string[] };

/** Rend chaque modèle publié sur chaque dossier décidé de son appel et de son genre : aucun chiffre, aucun nom sans source. */
@Injectable()
export class VerifierLettres {
  constructor(private readonly base: DataSource, private readonly modeles: ModeleRepository, private readonly dossiers: DossierRepository, private readonly matieres: MatiereDuModele, private readonly habiller: HabillerLettre) {}

  async executer(): Promise<BilanLettres> {
    const intraces: string[] = [];
    let lettres = 0, nombreSaisis = 0;
    const modeles = await this.modeles.publies();
    for (const modele of modeles) {
      const nom = `${modele.appelId}, ${modele.volet}, ${modele.nature}, version ${modele.version}`;
      if (createHash('sha256').update(jsonModele(modele.contenu)).digest('hex') !== modele.sha256) intraces.push(`${nom} : le contenu n’est plus celui qui a été publié.`);
      for (const { partie, ligne, message } of verifierModele(modele.contenu, modele.nature)) intraces.push(`${nom}, ${partie}, ligne ${ligne} : ${message}`);
      for (const { id, numero } of await this.modeles.dossiers(modele, '', REGION, 1_000_000)) {
        const dossier = (await this.dossiers.depose(id, REGION))!;
        const matiere = await this.matieres.executer(dossier, modele.nature);
        if (!matiere) continue;
        const { intraces: fautes, saisis } = await this.habiller.essayer(this.base, dossier, matiere.composee, modele, matiere.auteur);
        lettres += 1;
        nombreSaisis += saisis.length;
        for (const { texte, phrase } of fautes) intraces.push(`${nom}, dossier ${numero} : « ${texte} » sans source, dans « ${phrase} »`);
      }
    }
    return { modeles: modeles.length, lettres, saisis: nombreSaisis, intraces };
  }
}

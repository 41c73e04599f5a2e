import { Injectable } from '@nestjs/common';
import type { TraceModele } from '@maillage/contrats';
import { natureModele } from '@maillage/pdf';
import { DataSource } from 'typeorm';
import { Imprimerie } from '../acte/imprimerie.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import type { Personne } from '../droits/personne.ts';
import { Refus } from '../erreurs/probleme.ts';
import { HabillerLettre, type LettreEssayee } from './habiller-lettre.ts';
import { MatiereDuModele } from './matiere-du-modele.ts';
import type { ModeleLu } from './modele.repository.ts';

/** Un modèle, publié ou non, essayé sur un dossier réel : ses octets marqués « PROJET » et sa trace. Rien n’est écrit. */
@Injectable()
export class EssayerModele {
  constructor(private readonly base: DataSource, private readonly acces: AccesDossier, private readonly matieres: MatiereDuModele, private readonly habiller: HabillerLettre, private readonly imprimerie: Imprimerie, private readonly agents: AgentRepository) {}

  async imprimer(personne: Personne, modele: ModeleLu, dossierId: string): Promise<Buffer> {
    return this.imprimerie.rendre((await this.essayer(personne, modele, dossierId)).donnees);
  }

  async tracer(personne: Personne, modele: ModeleLu, dossierId: string): Promise<TraceModele> {
    const { rendue: { blocs }, intraces, saisis } = await this.essayer(personne, modele, dossierId);
    const par = saisis[0] ? (await this.agents.nomme(saisis[0].saisiPar, this.base))?.nom ?? null : null;
    return { blocs, intraces, saisis: saisis.map(({ texte, phrase, variable }) => ({ texte, phrase, variable, par })) };
  }

  /** 404 hors du périmètre, 422 si le dossier est d’un autre appel ou d’un autre genre de décision. */
  private async essayer(personne: Personne, modele: ModeleLu, dossierId: string): Promise<LettreEssayee> {
    const dossier = await this.acces.visible(personne, dossierId);
    if (dossier.appelId !== modele.appelId) throw new Refus(422, 'Ce dossier est d’un autre appel que le modèle. Choisissez-en un dans la liste.');
    const matiere = await this.matieres.executer(dossier, modele.nature);
    if (!matiere || natureModele(matiere.composee) !== modele.nature) throw new Refus(422, 'Ce dossier n’a pas de lettre de ce genre. Choisissez-en un dans la liste.');
    return this.habiller.essayer(this.base, dossier, matiere.composee, modele, matiere.auteur);
  }
}

import { Injectable } from '@nestjs/common';
import type { FicheComite } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AvisRepository } from '../avis/avis.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { LireBudget } from '../budget/lire-budget.ts';
import { LireCriteres } from '../instruction/eligibilite/lire-criteres.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { AccesComite } from './acces-comite.ts';
import { DeportRepository } from './deports/deport.repository.ts';
import { NotesRetenues } from './notes-retenues.ts';
import { PresenterComite } from './presenter-comite.ts';

/** Ce que le comité lit d’un dossier, choisi champ par champ : ni coordonnée, ni pièce, ni donnée bancaire. */
@Injectable()
export class PresenterFiche {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesComite, private readonly presenter: PresenterComite, private readonly deports: DeportRepository, private readonly dossiers: DossierRepository,
    private readonly instructions: InstructionRepository, private readonly criteres: LireCriteres, private readonly budgets: LireBudget, private readonly notes: NotesRetenues, private readonly avis: AvisRepository, private readonly agents: AgentRepository,
  ) {}

  async lire(personne: Personne, id: string, dossierId: string): Promise<FicheComite> {
    const { vue, passage } = await this.acces.ligne(personne, id, dossierId);
    const dossier = (await this.dossiers.lire(this.base, dossierId))!;
    const [fiche, { criteres }, budget, retenues, avis] = [
      await this.instructions.fiche(dossierId), await this.criteres.executer(dossier), await this.budgets.courant(dossier), await this.notes.de(passage), await this.avis.duDossier(dossierId),
    ];
    const rendus = avis.filter(({ etat }) => etat === 'RENDU');
    const experts = await this.agents.noms(rendus.map(({ expertId }) => expertId));
    return {
      ...await this.presenter.passage(personne, vue, passage, await this.deports.actifs([dossierId])),
      volet: dossier.volet, description: dossier.depot!.contenu.projet?.description ?? '', analyse: fiche.analyse, motifsProposes: fiche.motifs,
      aideMaximaleCentimes: budget.aideMaximaleCentimes, assietteRetenueCentimes: budget.assietteRetenueCentimes,
      notes: retenues ? retenues.grille.criteres.valeur.map(({ code, libelle, mentions }) => {
        const { note, justification } = retenues.notes.find((une) => une.code === code)!;
        return { libelle, note, sur: mentions.length - 1, mention: mentions[note]!, justification };
      }) : [],
      criteres: criteres.filter(({ sansObjet }) => !sansObjet).map(({ libelle, retenu, confirmation }) => ({ libelle, conclusion: retenu, motif: confirmation?.motif ?? null })),
      avisRendus: rendus.map(({ expertId, sens, texte }) => ({ expert: experts.get(expertId) ?? 'Personne effacée', sens: sens!, texte })),
    };
  }
}

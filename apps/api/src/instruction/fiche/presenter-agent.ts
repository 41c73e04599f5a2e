import { Injectable } from '@nestjs/common';
import type { DossierAgent } from '@maillage/contrats';
import { ETATS_AGENT } from '@maillage/domain';
import { AvisRepository } from '../../avis/avis.repository.ts';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { AppelRepository } from '../../appel/appel.repository.ts';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { CompteRepository } from '../../compte/compte.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { DossierRepository } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { Horloge } from '../../horloge.ts';
import { LireBudget } from '../../budget/lire-budget.ts';
import { presenterSaisie } from '../../saisie-agent/presenter-saisie.ts';
import { SaisieRepository } from '../../saisie-agent/saisie.repository.ts';
import { actionsPour } from './actions.ts';
import { DecisionRepository } from '../decision/decision.repository.ts';
import { InstructionRepository } from '../instruction.repository.ts';
import { LireCriteres } from '../eligibilite/lire-criteres.ts';
import { issueInstruite } from '../issue-instruite.ts';
import { SeanceRepository } from '../decision/seance.repository.ts';

/** Le dossier tel qu’un agent le voit : le dépôt figé, les preuves, ce que les personnes ont conclu, ce qu’il reste à faire. */
@Injectable()
export class PresenterAgent {
  constructor(
    private readonly appels: AppelRepository, private readonly dossiers: DossierRepository, private readonly comptes: CompteRepository, private readonly agents: AgentRepository, private readonly instructions: InstructionRepository, private readonly criteres: LireCriteres, private readonly budgets: LireBudget,
    private readonly decisions: DecisionRepository, private readonly seances: SeanceRepository, private readonly actes: ActeRepository, private readonly avis: AvisRepository, private readonly saisies: SaisieRepository, private readonly horloge: Horloge,
  ) {}

  async detail(personne: Personne, dossier: DossierLu): Promise<DossierAgent> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const [fiche, { evaluation, criteres }, budget, decision, seances, actes, porteur, avis, saisie] = await Promise.all([
      this.instructions.fiche(dossier.id), this.criteres.executer(dossier), this.budgets.courant(dossier),
      this.decisions.courante(dossier.id), this.seances.duDossier(dossier.id), this.actes.duDossier(dossier.id, false), this.comptes.personne(dossier.porteurId), this.avis.compte(dossier.id, this.horloge.aujourdhui()), this.saisies.duDossier(dossier.id),
    ]);
    const noms = await this.agents.noms([...(decision ? [decision.saisiePar] : []), ...(dossier.instructeurId ? [dossier.instructeurId] : [])]);
    const issue = issueInstruite(criteres);
    return {
      id: dossier.id, numero: dossier.numero!, nom: dossier.nom, etat: dossier.etat, affiche: ETATS_AGENT[dossier.etat],
      appel: { id: dossier.appelId, titre: reglement.titre, version: dossier.reglementVersion },
      porteur: { nom: dossier.depot!.contenu.structure?.raisonSociale ?? '', courriel: (saisie && !saisie.repriseLe ? dossier.depot!.contenu.structure?.contact?.courriel : porteur?.courriel) ?? '' },
      instructeur: dossier.instructeurId ? { id: dossier.instructeurId, nom: noms.get(dossier.instructeurId) ?? '' } : null,
      saisie: saisie && presenterSaisie(saisie),
      deposeLe: dossier.deposeLe!, rejetImpliciteLe: dossier.rejetImpliciteLe, volet: dossier.volet, commune: dossier.depot!.commune, demandeCentimes: dossier.demandeCentimes,
      depot: { contenu: dossier.depot!.contenu, reponses: dossier.depot!.reponses, pieces: dossier.depot!.pieces },
      verdict: evaluation.verdict, issueInstruite: issue, criteres, lieux: evaluation.lieux, origine: await this.origine(dossier),
      budget: { ...budget, version: fiche.version },
      proposition: fiche.proposition && { sens: fiche.proposition, montantCentimes: fiche.montantProposeCentimes, analyse: fiche.analyse, motifs: fiche.motifs },
      seances, decision: decision && { ...decision, saisiePar: noms.get(decision.saisiePar) ?? '' }, actes, avis,
      actions: actionsPour(personne, { dossier, decision, actes, eligible: issue === 'eligible' }), notifieLe: dossier.notifieLe,
    };
  }

  private async origine({ depot }: DossierLu): Promise<{ lon: number; lat: number } | null> {
    const position = depot!.contenu.projet?.position;
    if (position?.lon !== undefined && position.lat !== undefined) return { lon: position.lon, lat: position.lat };
    const commune = depot!.commune ? await this.dossiers.commune(depot!.commune.code) : null;
    return commune?.lon != null && commune.lat != null ? { lon: commune.lon, lat: commune.lat } : null;
  }
}

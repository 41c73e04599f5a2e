import { Injectable } from '@nestjs/common';
import type { Expertise, ExpertiseResume, MesExpertises } from '@maillage/contrats';
import { avisEnRetard, ETATS_AVIS_UTILE } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { type AvisDeLExpert, AvisRepository } from './avis.repository.ts';
import { partager } from './partager.ts';

/** Ce qu’un expert voit : ses demandes, ce qui lui est partagé, son avis. Jamais ceux des autres. */
@Injectable()
export class PresenterExpertise {
  constructor(private readonly base: DataSource, private readonly avis: AvisRepository, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly instructions: InstructionRepository, private readonly horloge: Horloge) {}

  async liste(expertId: string): Promise<MesExpertises> {
    const aujourdhui = this.horloge.aujourdhui();
    const resumes = (await this.avis.deLExpert(expertId)).map((un): ExpertiseResume => ({ ...un, enRetard: avisEnRetard(un, aujourdhui) }));
    return { aRendre: resumes.filter(({ etat }) => etat === 'DEMANDE'), rendus: resumes.filter(({ etat }) => etat === 'RENDU') };
  }

  /** 404 si la demande n’est pas à cette personne, retirée, récusée ou close. */
  async detail(expertId: string, id: string): Promise<Expertise> {
    const avis = await this.avis.pourLExpert(expertId, id);
    if (!avis) throw introuvable();
    const dossier = (await this.dossiers.lire(this.base, avis.dossierId))!;
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const demandeur = await this.agents.nomme(avis.demandePar);
    const evaluation = avis.sections.includes('eligibilite') ? await this.instructions.evaluationDuDepot(dossier.id) : null;
    const resume: AvisDeLExpert = { id, etat: avis.etat, demandeLe: avis.demandeLe, echeance: avis.echeance, closLe: avis.closLe, sens: avis.sens, numero: dossier.numero!, nom: dossier.nom, porteur: dossier.depot!.contenu.structure?.raisonSociale ?? '', commune: dossier.communeNom };
    return {
      ...resume, enRetard: avisEnRetard(avis, this.horloge.aujourdhui()),
      appel: { id: dossier.appelId, titre: reglement.titre, version: dossier.reglementVersion }, volet: dossier.volet,
      demandePar: demandeur?.nom ?? '', question: avis.question, version: avis.version, texte: avis.texte,
      acte: avis.acteId ? { id: avis.acteId, numero: avis.acteNumero!, pret: avis.actePret } : null,
      partage: ETATS_AVIS_UTILE.includes(dossier.etat) ? partager(dossier.depot!, reglement.formulaire, evaluation?.verdict ?? null, avis.sections, avis.pieces) : null,
    };
  }
}

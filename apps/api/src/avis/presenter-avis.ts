import { Injectable } from '@nestjs/common';
import type { AvisAgent, AvisDuDossier } from '@maillage/contrats';
import { avisDemandable, avisEnRetard, echeanceProposee, piecePartageable, relancableAlaMain } from '@maillage/domain';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { instruit, type Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { Reglages } from '../reglage/reglage.repository.ts';
import { type AvisAvecActe, AvisRepository } from './avis.repository.ts';
import { empechementDe, ExpertsRepository } from './experts.repository.ts';

/** Les avis d’un dossier, tels que les agents les suivent. */
@Injectable()
export class PresenterAvis {
  constructor(private readonly avis: AvisRepository, private readonly experts: ExpertsRepository, private readonly agents: AgentRepository, private readonly reglages: Reglages, private readonly horloge: Horloge) {}

  async lire(personne: Personne, dossier: DossierLu): Promise<AvisDuDossier> {
    const aujourdhui = this.horloge.aujourdhui();
    const demandes = await this.avis.duDossier(dossier.id);
    const personnes = await Promise.all([...new Set(demandes.flatMap(({ expertId, demandePar }) => [expertId, demandePar]))].map((id) => this.agents.nomme(id)));
    const nomme = (id: string) => { const trouve = personnes.find((un) => un?.id === id); return { id, nom: trouve?.nom ?? 'Personne effacée', fonction: trouve?.fonction ?? '' }; };
    const agit = instruit(personne, dossier.departement);
    const fichiers = dossier.depot!.pieces.filter(({ code }) => piecePartageable(code)).flatMap(({ libelle, deposees }) => deposees.map(({ id, nom }) => ({ id, libelle, nom })));
    const presenter = (un: AvisAvecActe): AvisAgent => {
      const enRetard = avisEnRetard(un, aujourdhui);
      return {
        id: un.id, expert: nomme(un.expertId), etat: un.etat, enRetard, demandePar: nomme(un.demandePar).nom, demandeLe: un.demandeLe, echeance: un.echeance, question: un.question, sections: un.sections,
        pieces: fichiers.filter(({ id }) => un.pieces.includes(id)).map(({ id, nom }) => ({ id, nom })), relances: un.relances.map(({ le }) => le), closLe: un.closLe, motif: un.motif,
        // Le brouillon de l’expert n’appartient qu’à lui.
        sens: un.etat === 'RENDU' ? un.sens : null, texte: un.etat === 'RENDU' ? un.texte : null,
        acte: un.acteId ? { id: un.acteId, numero: un.acteNumero!, pret: un.actePret } : null,
        gestes: agit && un.etat === 'DEMANDE' ? [...(relancableAlaMain(un, aujourdhui) ? ['relance' as const] : []), 'retrait', ...(enRetard ? ['cloture' as const] : [])] : [],
      };
    };
    return {
      avis: demandes.map(presenter),
      demander: agit && avisDemandable(dossier.etat) ? {
        experts: (await this.experts.pour(dossier.id)).filter(({ id }) => id !== personne.id).map((expert) => ({ id: expert.id, nom: expert.nom, fonction: expert.fonction, empechement: empechementDe(expert) })),
        pieces: fichiers, echeance: echeanceProposee(aujourdhui, (await this.reglages.valeur('delais-service')).avisJours),
      } : null,
    };
  }
}

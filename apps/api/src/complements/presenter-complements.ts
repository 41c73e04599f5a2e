import { Injectable } from '@nestjs/common';
import type { CodeDemandable, ComplementsAgent, ComplementsPorteur, DemandeComplements } from '@maillage/contrats';
import { champsDemandables, piecesDemandables } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { ComplementsRepository, estOuverte } from './complements.repository.ts';
import { empechementDuConstat } from './constat.ts';
import { delaiDuSilence } from './delai.ts';
import { IrrecevabiliteRepository } from './irrecevabilite.repository.ts';
import { LireComplements } from './lire-complements.ts';
import { saisieDe } from './questions.ts';
import { SignalementsRepository } from './signalements.repository.ts';

/** Les compléments vus de chaque côté : l’agent ne voit pas une réponse en cours de saisie, le porteur ne voit pas les appréciations. */
@Injectable()
export class PresenterComplements {
  constructor(
    private readonly base: DataSource, private readonly complements: ComplementsRepository, private readonly lire: LireComplements, private readonly irrecevabilites: IrrecevabiliteRepository, private readonly signalements: SignalementsRepository,
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge,
  ) {}

  async pourPorteur(dossier: DossierLu): Promise<ComplementsPorteur> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const demandes = (await this.lire.executer(dossier, reglement)).map((demande) => points(demande, { suite: null, suiteMotif: null }));
    return { ouverte: dossier.etat === 'A_COMPLETER' ? demandes.find(estOuverte) ?? null : null, closes: demandes.filter((une) => !estOuverte(une)) };
  }

  async pourAgent(dossier: DossierLu): Promise<ComplementsAgent> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion))!;
    const [demandes, lues, lignes, irrecevabilite] = await Promise.all([this.lire.executer(dossier, reglement), this.complements.duDossier(dossier.id), this.journal.surObjet(this.base, 'dossier', dossier.id), this.irrecevabilites.duDossier(dossier.id)]);
    const ouverte = dossier.etat === 'A_COMPLETER' ? demandes.find(estOuverte) : undefined;
    const proposition = lues.find(({ id }) => id === ouverte?.id);
    const noms = await this.agents.noms([proposition?.incompletProposePar, irrecevabilite?.par].filter((id) => id != null));
    return {
      demandes: demandes.map((demande) => (demande.transmiseLe ? demande : points(demande, { reponse: null, pieces: [] }))),
      joursSuspendus: delaiDuSilence(dossier, reglement, lues).joursSuspendus, completLe: lignes.findLast(({ code }) => code === 'declarerComplet')?.instant ?? null,
      pieces: piecesDemandables(reglement, saisieDe(dossier.depot!)).map(nommer), champs: champsDemandables(reglement, saisieDe(dossier.depot!)).map(nommer), signalements: await this.signalements.ouverts(dossier.id),
      constat: ouverte && proposition ? { empechement: empechementDuConstat(proposition, ouverte.points.some(({ suspensif, pieces }) => suspensif && pieces.length === 0), this.horloge.aujourdhui()), proposeParNom: proposition.incompletProposePar ? noms.get(proposition.incompletProposePar) ?? 'Agent' : null, motif: proposition.incompletMotif } : null,
      irrecevabilite: irrecevabilite && { ...irrecevabilite, par: noms.get(irrecevabilite.par) ?? 'Agent' },
    };
  }
}

const points = (demande: DemandeComplements, caches: Partial<DemandeComplements['points'][number]>): DemandeComplements => ({ ...demande, points: demande.points.map((point) => ({ ...point, ...caches })) });
const nommer = ({ code, libelle, requis }: CodeDemandable): CodeDemandable => ({ code, libelle, requis });

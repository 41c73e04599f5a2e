import { Injectable } from '@nestjs/common';
import type { DonneesIrrecevabilite } from '@maillage/pdf';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { ComplementsRepository, estOuverte } from '../complements/complements.repository.ts';
import { IrrecevabiliteRepository } from '../complements/irrecevabilite.repository.ts';
import { LireComplements } from '../complements/lire-complements.ts';
import { depotAvant, libellePoint } from '../complements/questions.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { perdu } from '../erreurs/probleme.ts';
import type { LigneEcrite } from '../journal/journal.repository.ts';
import { composerIrrecevabilite } from './composer/complements.ts';
import { Mentions } from './composer/mentions.ts';
import type { Signature } from './composer/signature.ts';

/** Rassemble tout ce que la lettre d’une irrecevabilité dit : motif, points restés sans réponse, voies de recours. */
@Injectable()
export class RassemblerIrrecevabilite {
  constructor(private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly irrecevabilites: IrrecevabiliteRepository, private readonly complements: ComplementsRepository, private readonly lire: LireComplements, private readonly mentions: Mentions) {}

  /** 409 si le dossier n’est pas irrecevable. */
  async executer(base: Executeur, dossier: DossierLu, ligne: Pick<LigneEcrite, 'instant' | 'empreinte'>, projet: boolean, signature: Signature, numero = numeroIrrecevabilite(dossier)): Promise<DonneesIrrecevabilite> {
    const irrecevabilite = await this.irrecevabilites.duDossier(dossier.id, base);
    if (!irrecevabilite) throw perdu();
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    const demandes = await this.complements.duDossier(dossier.id, base);
    const demande = irrecevabilite.code === 'incomplet' ? demandes.find(estOuverte) : undefined;
    const fichiers = demande ? await this.lire.fichiers(base, demande) : new Map<string, readonly unknown[]>();
    const manques = (demande?.points ?? []).filter(({ id, genre, requis, reponse }) => requis && (genre === 'piece' ? fichiers.get(id)?.length === 0 : reponse === null))
      .map((point) => { const libelle = libellePoint(point, appel.reglement, depotAvant(dossier.depot!, demandes, demande!.rang)); return point.genre === 'question' ? point.texte : libelle; });
    return composerIrrecevabilite({
      dossier, appel, ligne, projet, signature, numero, deliberation: null, mentions: await this.mentions.lire(appel.reglement, base),
      agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, base) : null,
    }, irrecevabilite, manques);
  }
}

export const numeroIrrecevabilite = ({ numero }: Pick<DossierLu, 'numero'>): string => `IRR-${numero}`;

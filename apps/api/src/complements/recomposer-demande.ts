import { Injectable } from '@nestjs/common';
import type { DonneesDemandeComplements } from '@maillage/pdf';
import { composerDemandeComplements } from '../acte/composer/complements.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Config } from '../configuration.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { ComplementsRepository } from './complements.repository.ts';
import { delaiDuSilence } from './delai.ts';
import { matiereDemande } from './matiere-demande.ts';
import { depotAvant } from './questions.ts';

/** La dernière demande d’un dossier, telle que sa lettre la dirait aujourd’hui : pour essayer un modèle. */
@Injectable()
export class RecomposerDemande {
  constructor(private readonly complements: ComplementsRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions, private readonly config: Config) {}

  /** Nulle : rien n’a été demandé. `auteur` : qui a écrit le texte libre. */
  async executer(base: Executeur, dossier: DossierLu, ligne: { readonly instant: string; readonly empreinte: string }): Promise<{ readonly composee: DonneesDemandeComplements; readonly auteur: string } | null> {
    const demandes = await this.complements.duDossier(dossier.id, base);
    const demande = demandes.at(-1);
    if (!demande) return null;
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    const { rejetImpliciteLe } = delaiDuSilence(dossier, appel.reglement, demandes);
    const contexte = { dossier: { ...dossier, rejetImpliciteLe }, appel, ligne, numero: 'PROJET', deliberation: null, projet: true, mentions: await this.mentions.lire(appel.reglement, base), agent: await this.agents.nomme(demande.demandeePar, base) };
    return { composee: composerDemandeComplements(contexte, matiereDemande(demande, appel.reglement, depotAvant(dossier.depot!, demandes, demande.rang), this.config.adresse)), auteur: demande.demandeePar };
  }
}

import { Injectable } from '@nestjs/common';
import type { DonneesActe, DonneesDeliberation, DonneesRapportCommission } from '@maillage/pdf';
import type { EntityManager } from 'typeorm';
import { Mentions } from '../../acte/composer/mentions.ts';
import { AppelRepository } from '../../appel/appel.repository.ts';
import type { Executeur } from '../../base/requetes.ts';
import { AgentRepository } from '../../compte/agent.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { File } from '../../file/file.repository.ts';
import { Hasard } from '../../hasard.ts';
import type { LigneEcrite } from '../../journal/journal.repository.ts';
import { LireCommission, type VueCommission } from '../lire-commission.ts';
import { type NatureSeance, RapportsRepository } from '../rapports.repository.ts';
import { composerDeliberation, composerProcesVerbal, composerRapport, type Contexte } from './composer.ts';
import { introductionDeDepart } from './textes.ts';

type Ligne = Pick<LigneEcrite, 'instant' | 'empreinte'>;
const PREFIXES: Readonly<Record<NatureSeance, string>> = { rapport: 'RAPPORT', deliberation: 'DELIBERATION', 'proces-verbal-commission': 'PV-COMMISSION' };
export const numeroActe = (nature: NatureSeance, tenueLe: string, code?: string): string => [PREFIXES[nature], tenueLe, code].filter(Boolean).join('-');

/** Ce qui devient un acte : les rapports à leur envoi, les délibérations et le procès-verbal à la clôture. */
@Injectable()
export class FigerActes {
  constructor(private readonly lire: LireCommission, private readonly depot: RapportsRepository, private readonly appels: AppelRepository, private readonly mentions: Mentions, private readonly agents: AgentRepository, private readonly file: File, private readonly hasard: Hasard) {}

  async rapports(tx: EntityManager, personne: Personne, id: string, ligne: Ligne): Promise<void> {
    const vue = await this.lire.vue(personne, id, tx);
    if (!vue.entier) throw new Refus(409, 'Les rapports sont envoyés par une personne qui voit tout l’ordre du jour.');
    if (vue.groupes.length === 0) throw new Refus(409, 'Aucun dossier n’est inscrit à cette séance.');
    const { rapports } = await this.composer(tx, personne, vue, ligne, false);
    for (const { code, rapport } of rapports) await this.figer(tx, id, 'rapport', numeroActe('rapport', vue.commission.tenueLe, code), rapport, ligne.instant);
  }

  /** Rend l’identifiant du procès-verbal. */
  async cloture(tx: EntityManager, personne: Personne, vue: VueCommission, president: string, ligne: Ligne): Promise<string> {
    const { commission: { id, tenueLe } } = vue;
    const { rapports, contexte } = await this.composer(tx, personne, vue, ligne, false);
    for (const { code, deliberation } of rapports) if (deliberation.numero) await this.figer(tx, id, 'deliberation', numeroActe('deliberation', tenueLe, code), deliberation, ligne.instant);
    const numero = numeroActe('proces-verbal-commission', tenueLe);
    return this.figer(tx, id, 'proces-verbal-commission', numero, composerProcesVerbal(contexte(numero), president), ligne.instant);
  }

  /** Les documents d’une séance, tels qu’ils seraient figés maintenant. */
  async composer(base: Executeur, personne: Personne, vue: VueCommission, ligne: Ligne, projet: boolean): Promise<{ readonly rapports: readonly { readonly code: string; readonly rapport: DonneesRapportCommission; readonly deliberation: DonneesDeliberation }[]; readonly contexte: (numero: string) => Contexte }> {
    const { commission: { id, tenueLe }, groupes, tous } = vue;
    const agent = (await this.agents.nomme(personne.id, base))!;
    const [premier] = tous;
    const reglement = premier ? (await this.appels.version(premier.appelId, premier.reglementVersion, base))!.reglement : (await this.appels.courants())[0]!.reglement;
    const mentions = await this.mentions.lire(reglement, base);
    const textes = await this.depot.introductions(id, base);
    const contexte = (numero: string): Contexte => ({ vue, mentions, agent, ligne, numero, projet });
    return {
      contexte,
      rapports: groupes.map((groupe) => ({
        code: groupe.code,
        rapport: composerRapport(contexte(numeroActe('rapport', tenueLe, groupe.code)), groupe, textes.find((un) => un.groupe === groupe.code)?.texte ?? introductionDeDepart(groupe)),
        deliberation: composerDeliberation(contexte(numeroActe('deliberation', tenueLe, groupe.code)), groupe),
      })),
    };
  }

  private async figer(tx: EntityManager, seanceId: string, nature: NatureSeance, numero: string, donnees: DonneesActe, le: string): Promise<string> {
    const id = this.hasard.uuid();
    await this.depot.figer(tx, { id, seanceId, nature, numero, donnees, le });
    await this.file.ajouter(tx, 'acte', { id });
    return id;
  }
}

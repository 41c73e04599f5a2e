import { Injectable } from '@nestjs/common';
import { enFrancais } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AgentRepository, type AgentNomme } from '../../compte/agent.repository.ts';
import { Courriels } from '../../courriel/courriels.ts';
import { Travaux } from '../../file/travaux.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { type Menace, SilenceRepository } from './silence.repository.ts';

/** Chaque matin, une alerte par personne : les dossiers dont le rejet implicite viendra avant toute séance qui pourrait les décider. Rien si aucun n’est nouveau. */
@Injectable()
export class AlerterSilence {
  constructor(private readonly base: DataSource, private readonly silences: SilenceRepository, private readonly agents: AgentRepository, private readonly courriels: Courriels, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('silence-alerte', () => this.executer(), { chaqueMatin: '05:35' });
  }

  /** Rend le nombre de personnes alertées ; rejouable le même jour. */
  async executer(): Promise<number> {
    const menaces = await this.silences.menaces(this.horloge.aujourdhui());
    if (!menaces.some(({ neuve }) => neuve)) return 0;
    const parAgent = await this.grouper(menaces);
    return this.base.transaction(async (tx) => {
      const neuves = new Set<string>();
      for (const { id, le, neuve } of menaces) {
        if (!neuve || !await this.silences.annoncer(tx, id, 'alerte', le, this.horloge.maintenant())) continue;
        neuves.add(id);
        await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'instruction', id, vers: 'ALERTE', code: 'alerter-silence', valeurs: { silenceLe: le } });
      }
      const aPrevenir = [...parAgent.values()].filter(({ siens }) => siens.some(({ id }) => neuves.has(id)));
      for (const { agent, siens } of aPrevenir) {
        await this.courriels.deposer(tx, {
          a: agent.courriel, evenement: 'echeance', objet: `Délais du silence : ${siens.length} ${siens.length > 1 ? 'dossiers' : 'dossier'} sans séance à temps`,
          paragraphes: ['Aucune commission permanente ne se tient avant le rejet implicite de ces dossiers. Une décision expresse restera possible après cette date ; le porteur en sera prévenu ce jour-là.', ...siens.map(({ numero, nom, le }) => `${enFrancais(le)} : dossier n° ${numero}, « ${nom} ».`)],
          lien: { texte: 'Voir ces dossiers', chemin: '/instruction/dossiers?suivi=silence&tri=echeance&sens=asc' },
        });
      }
      return aPrevenir.length;
    });
  }

  /** Qui suit le dossier ; à défaut, les instructeurs de son département. */
  private async grouper(menaces: readonly Menace[]): Promise<ReadonlyMap<string, { readonly agent: AgentNomme; readonly siens: Menace[] }>> {
    const groupes = new Map<string, { readonly agent: AgentNomme; readonly siens: Menace[] }>();
    for (const menace of menaces) {
      const suiveur = menace.instructeurId ? await this.agents.nomme(menace.instructeurId) : null;
      for (const agent of suiveur ? [suiveur] : await this.agents.instructeursDe(menace.departement)) {
        const groupe = groupes.get(agent.id) ?? { agent, siens: [] };
        groupe.siens.push(menace);
        groupes.set(agent.id, groupe);
      }
    }
    return groupes;
  }
}

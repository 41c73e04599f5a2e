import { Injectable } from '@nestjs/common';
import { prochainVisa } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { Travaux } from '../../file/travaux.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { ActeRepository } from '../acte.repository.ts';
import { ArchiverOriginal } from '../archiver-original.ts';
import { OriginalRepository } from '../original.repository.ts';
import { RendreActe } from '../rendre-acte.ts';
import { SuiviRepository } from '../suivi.repository.ts';
import { Parapheur } from './parapheur.ts';

/** Les échanges avec le parapheur : le travail `parapheur` dépose une lettre visée, `parapheur-releve` reprend celles qui sont signées. Une panne lève, et le travail se rejoue. */
@Injectable()
export class EchangerAvecParapheur {
  constructor(
    private readonly base: DataSource, private readonly parapheur: Parapheur, private readonly actes: ActeRepository, private readonly suivis: SuiviRepository, private readonly originaux: OriginalRepository, private readonly archiver: ArchiverOriginal,
    private readonly rendre: RendreActe, private readonly agents: AgentRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux,
  ) {
    travaux.inscrire('parapheur', (id) => this.deposer(id));
    travaux.inscrire('parapheur-releve', () => this.relever(), { chaqueMatin: '06:10' });
  }

  async deposer(id: string): Promise<void> {
    await this.rendre.executer(id);
    const suivi = await this.suivis.lire(id);
    if (!suivi || suivi.voie !== 'parapheur' || suivi.parapheurLe || suivi.refuse || prochainVisa(suivi) || !(suivi.etat === 'PROJET' || suivi.etat === 'VISE')) return;
    const { pdf } = (await this.actes.octets(id))!;
    await this.parapheur.deposer({ id, numero: suivi.numero, sha256: suivi.sha256!, pdf: pdf!, signataire: (await this.agents.nomme(suivi.signataire))?.courriel ?? '' });
    await this.base.transaction(async (tx) => {
      if (await this.suivis.noterParapheur(tx, id, this.horloge.maintenant())) await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'acte', id, code: 'deposer-parapheur', valeurs: { sha256: suivi.sha256 } });
    });
  }

  /** Rend combien de lettres sont revenues signées ; une lettre en échec n’arrête pas les autres, puis l’échec est levé. */
  async relever(): Promise<number> {
    let revenues = 0;
    let echec: unknown;
    for (const { id } of await this.originaux.auParapheur()) {
      try {
        const octets = await this.parapheur.relever(id);
        if (!octets) continue;
        await this.base.transaction((tx) => this.archiver.sceller(tx, 'systeme', id, 'parapheur', octets));
        revenues += 1;
      } catch (erreur) { echec ??= erreur; }
    }
    if (echec) throw echec;
    return revenues;
  }
}

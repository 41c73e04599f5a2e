import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mentions } from '../acte/composer/mentions.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AccesComite } from './acces-comite.ts';
import { ComiteRepository } from './comite.repository.ts';
import { composerProcesVerbal } from './composer-proces-verbal.ts';
import { DeportRepository } from './deports/deport.repository.ts';
import { PassagesRepository } from './passages.repository.ts';
import { ProcesVerbalRepository } from './proces-verbal.repository.ts';

/** Clore une séance fige son procès-verbal : ce qui n’a pas reçu d’avis y est dit non examiné, et pourra revenir à une autre séance. */
@Injectable()
export class CloreComite {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesComite, private readonly comites: ComiteRepository, private readonly passages: PassagesRepository, private readonly deports: DeportRepository, private readonly verbaux: ProcesVerbalRepository,
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions, private readonly file: File, private readonly journal: JournalRepository, private readonly hasard: Hasard,
  ) {}

  async executer(personne: Personne, id: string, presidentId: string): Promise<void> {
    const { entier } = await this.acces.lire(personne, id);
    if (!entier) throw new Refus(409, 'La séance doit être close par une personne qui a pu lire tout l’ordre du jour.');
    await this.base.transaction(async (tx) => {
      const comite = await this.comites.verrouiller(tx, id);
      if (!comite) throw introuvable();
      if (comite.etat !== 'OUVERTE') throw new Refus(409, comite.etat === 'CLOSE' ? 'Cette séance est déjà close.' : 'Ouvrez d’abord la séance.');
      const [membres, passages] = [await this.comites.membres(id, tx), await this.passages.deLaSeance(id, tx)];
      const president = membres.find((un) => un.id === presidentId);
      if (!president?.present) throw new Refus(422, 'Choisissez qui a présidé parmi les membres présents.', [{ chemin: 'presidentId', message: 'Choisissez un membre présent.' }]);
      const deports = await this.deports.actifs(passages.map(({ dossierId }) => dossierId), tx);
      const [actuel] = await this.appels.courants();
      const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'comite', id, de: 'OUVERTE', vers: 'CLOSE', code: 'clore-comite', valeurs: { president: presidentId, avis: passages.map(({ dossierId, avis, montantCentimes }) => ({ dossierId, avis, montantCentimes })) } });
      const procesVerbalId = this.hasard.uuid();
      const numero = `PV-COMITE-${comite.tenueLe}`;
      const donnees = composerProcesVerbal({ comite, membres, passages, deports, president, agent: (await this.agents.nomme(personne.id, tx))!, mentions: await this.mentions.lire(actuel!.reglement, tx), numero, ligne });
      await this.verbaux.ajouter(tx, { id: procesVerbalId, seanceId: id, numero, donnees, le: ligne.instant });
      await this.comites.clore(tx, id, { le: ligne.instant, presidentId, procesVerbalId });
      await this.file.ajouter(tx, 'acte', { id: procesVerbalId });
    });
  }
}

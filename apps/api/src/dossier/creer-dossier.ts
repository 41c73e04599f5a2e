import { Injectable } from '@nestjs/common';
import type { ContenuDossier, CreerDossierDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { statutAppel } from '../appel/presenter.ts';
import { Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { DossierRepository } from './dossier.repository.ts';

/** Commence un brouillon : il épingle la version courante du règlement. */
@Injectable()
export class CreerDossier {
  constructor(private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  async executer(compteId: string, { appelId, volet, commune }: CreerDossierDto): Promise<string> {
    const appel = await this.appels.courant(appelId);
    const le = this.horloge.maintenant();
    if (!appel) throw new Refus(422, 'Cet appel n’existe pas. Choisissez un appel de la liste.', [{ chemin: 'appelId', message: 'Choisissez un appel ouvert.' }]);
    if (statutAppel(appel, le) === 'clos') throw new Refus(422, 'Cet appel est clos : il ne reçoit plus de candidature.', [{ chemin: 'appelId', message: 'Choisissez un appel ouvert.' }]);
    const contenu: ContenuDossier = volet || commune ? { projet: { ...(volet ? { volet: volet as 'creation' } : {}), ...(commune ? { commune } : {}) } } : {};
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      await this.dossiers.creer(tx, { id, appelId, reglementVersion: appel.version, porteurId: compteId, contenu, le });
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'dossier', id, vers: 'BROUILLON', code: 'creer', valeurs: { appel: appelId, version: appel.version } });
    });
    return id;
  }
}

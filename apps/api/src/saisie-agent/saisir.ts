import { Injectable } from '@nestjs/common';
import type { CodeReprise, CommencerSaisieDto, ReceptionDto } from '@maillage/contrats';
import { anomaliesReception, type Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { type AppelLu, AppelRepository } from '../appel/appel.repository.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { CodesDeReprise } from './codes-de-reprise.ts';
import { type Faits, SaisieRepository } from './saisie.repository.ts';

/** La saisie d’une candidature venue hors du portail : l’agent tient le brouillon pour le porteur, et chaque geste porte son nom. */
@Injectable()
export class Saisir {
  constructor(
    private readonly base: DataSource, private readonly saisies: SaisieRepository, private readonly codes: CodesDeReprise, private readonly dossiers: DossierRepository, private readonly appels: AppelRepository,
    private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Un envoi tardif se saisit aussi : un appel clos n’est pas refusé ici, le retard se constate à l’enregistrement. */
  async commencer({ id: agentId }: Personne, { appelId, ...reception }: CommencerSaisieDto): Promise<string> {
    const appel = await this.appels.courant(appelId);
    if (!appel) throw new Refus(422, 'Cet appel n’existe pas. Choisissez un appel de la liste.', [{ chemin: 'appelId', message: 'Choisissez un appel de la liste.' }]);
    const faits = this.controler(reception, appel);
    const [id, le] = [this.hasard.uuid(), this.horloge.maintenant()];
    await this.base.transaction(async (tx) => {
      await this.dossiers.creer(tx, { id, appelId, reglementVersion: appel.version, porteurId: agentId, contenu: {}, le });
      await this.saisies.commencer(tx, id, faits, agentId, le);
      await this.journal.ecrire(tx, { acteur: agentId, objet: 'dossier', id, vers: 'BROUILLON', code: 'commencer-saisie', valeurs: { appel: appelId, version: appel.version, ...faits } });
    });
    return id;
  }

  /** Corrige canal, dates ou accusé tant que la saisie n’est pas enregistrée. */
  async corriger({ id: agentId }: Personne, id: string, reception: ReceptionDto): Promise<void> {
    const dossier = await this.dossiers.mien(agentId, id);
    if (!dossier) throw introuvable();
    const faits = this.controler(reception, (await this.appels.version(dossier.appelId, dossier.reglementVersion))!);
    await this.base.transaction(async (tx) => {
      if (!await this.saisies.corriger(tx, id, faits, agentId)) throw perdu();
      await this.dossiers.toucher(tx, id, this.horloge.maintenant());
      await this.journal.ecrire(tx, { acteur: agentId, objet: 'dossier', id, code: 'corriger-saisie', valeurs: faits });
    });
  }

  /** Un code neuf pour un dossier enregistré que personne n’a repris ; celui de l’accusé ne sert plus. */
  async nouveauCode({ id: acteur }: Personne, { id }: DossierLu): Promise<CodeReprise> {
    return this.base.transaction(async (tx) => {
      const saisie = await this.saisies.duDossier(id, tx);
      if (!saisie) throw introuvable();
      if (saisie.repriseLe) throw new Refus(409, 'Ce dossier a déjà été repris en ligne : son porteur s’y connecte avec son compte.');
      await this.journal.ecrire(tx, { acteur, objet: 'dossier', id, code: 'tirer-code-reprise' });
      return this.codes.tirer(tx, id, acteur);
    });
  }

  private controler({ canal, cachetLe, recuLe, accusePar }: ReceptionDto, { ouvreLe }: AppelLu): Faits {
    const faits: Faits = { canal, cachetLe: (cachetLe || null) as Jour | null, recuLe: recuLe as Jour, accusePar };
    const erreurs = anomaliesReception(faits, this.horloge.aujourdhui(), ouvreLe);
    if (erreurs.length) throw new Refus(422, 'Les dates de cet envoi sont à corriger.', erreurs);
    return faits;
  }
}

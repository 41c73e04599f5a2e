import { Injectable } from '@nestjs/common';
import type { ConflitDto, DeportsDuDossier } from '@maillage/contrats';
import { detecterConflits } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { JournalRepository } from '../../journal/journal.repository.ts';
import { AccesComite } from '../acces-comite.ts';
import { DeportRepository, type NouveauDeport } from './deport.repository.ts';

/** Les déports : déclarés par la personne, détectés puis confirmés, ou prononcés par le chef de service ; levés avec un motif. */
@Injectable()
export class Deporter {
  constructor(private readonly base: DataSource, private readonly deports: DeportRepository, private readonly acces: AccesComite, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** Son propre déport : aussitôt, le dossier n’existe plus pour cette personne. */
  async declarer(personne: Personne, dossierId: string, motif: string): Promise<void> {
    await this.base.transaction((tx) => this.poser(tx, { dossierId, compteId: personne.id, origine: 'declare', motif, par: personne.id }));
  }

  async prononcer(personne: Personne, dossierId: string, compteId: string, motif: string): Promise<void> {
    if (!(await this.deports.personnes()).some(({ id }) => id === compteId)) throw new Refus(422, 'Choisissez une personne de la liste.', [{ chemin: 'compteId', message: 'Choisissez une personne de la liste.' }]);
    await this.base.transaction((tx) => this.poser(tx, { dossierId, compteId, origine: 'prononce', motif, par: personne.id }));
  }

  /** Tranche un conflit que le portail a détecté ; une fois, avec un motif. Personne ne tranche le sien. */
  async trancher(personne: Personne, seanceId: string, { compteId, dossierId, suite, motif }: ConflitDto): Promise<void> {
    if (compteId === personne.id) throw new Refus(409, 'Ce conflit vous concerne : une autre personne doit le trancher.');
    await this.base.transaction(async (tx) => {
      const { conflits } = await this.acces.lire(personne, seanceId, tx);
      const detecte = conflits.find((un) => un.personneId === compteId && un.dossierId === dossierId);
      if (!detecte) throw new Refus(409, 'Ce conflit est déjà tranché, ou n’existe plus.');
      await this.poser(tx, { dossierId, compteId, origine: 'detecte', motif: `${detecte.raison}. ${motif}`, par: personne.id, leve: suite === 'ecarter' });
    });
  }

  async lever(personne: Personne, dossierId: string, id: string, motif: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const compteId = await this.deports.lever(tx, id, dossierId, personne.id, this.horloge.maintenant(), motif);
      if (!compteId) throw introuvable();
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'deport', id, de: 'ACTIF', vers: 'LEVE', code: 'lever-deport', valeurs: { dossier: dossierId, compte: compteId, motif } });
    });
  }

  async duDossier({ id: dossierId, communeCode, depot, porteurId }: DossierLu): Promise<DeportsDuDossier> {
    const [deports, personnes] = [await this.deports.duDossier(dossierId), await this.deports.personnes()];
    const dossier = { id: dossierId, siren: depot?.contenu.structure?.siret?.slice(0, 9) ?? null, commune: communeCode, participants: [porteurId] };
    const conflits = detecterConflits(personnes.map(({ id }) => id), await this.deports.mandats(personnes.map(({ id }) => id)), [dossier]);
    return { deports, personnes: personnes.map((une) => ({ ...une, raison: conflits.find(({ personneId }) => personneId === une.id)?.raison ?? null })) };
  }

  private async poser(tx: EntityManager, deport: Omit<NouveauDeport, 'id' | 'le'>): Promise<void> {
    const id = this.hasard.uuid();
    if (!await this.deports.poser(tx, { ...deport, id, le: this.horloge.maintenant() })) throw new Refus(409, 'Cette personne est déjà déportée de ce dossier.');
    if (!deport.leve) await this.deports.retirerFiches(tx, deport.compteId, deport.dossierId);
    await this.journal.ecrire(tx, { acteur: deport.par, objet: 'deport', id, vers: deport.leve ? 'ECARTE' : 'ACTIF', code: `${deport.origine === 'declare' ? 'declarer' : deport.origine === 'detecte' ? 'trancher' : 'prononcer'}-deport`, valeurs: { dossier: deport.dossierId, compte: deport.compteId, motif: deport.motif } });
  }
}

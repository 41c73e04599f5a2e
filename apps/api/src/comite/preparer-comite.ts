import { Injectable } from '@nestjs/common';
import type { MembresDto, OrdreDuJourDto, ReglagesComiteDto } from '@maillage/contrats';
import { messageConvocation } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Courriels } from '../courriel/courriels.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perime, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { SeanceRepository } from '../instruction/decision/seance.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AccesComite } from './acces-comite.ts';
import { type ComiteLu, ComiteRepository } from './comite.repository.ts';
import { PassagesRepository } from './passages.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** La préparation d’une séance : réglages, membres, ordre du jour, convocation. Deux secrétaires à la fois : l’un des deux relit. */
@Injectable()
export class PreparerComite {
  constructor(
    private readonly base: DataSource, private readonly acces: AccesComite, private readonly comites: ComiteRepository, private readonly passages: PassagesRepository, private readonly seances: SeanceRepository, private readonly transitions: TransitionRepository,
    private readonly courriels: Courriels, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  async regler(personne: Personne, id: string, version: number, { heure, quorum, enveloppeCentimes }: ReglagesComiteDto): Promise<number> {
    return this.changer(personne, id, version, 'regler-comite', { heure: heure || null, quorum: quorum ?? null, enveloppeCentimes: enveloppeCentimes ?? null }, (tx) =>
      this.comites.regler(tx, id, { heure: heure || null, quorumFixe: quorum ?? null, enveloppeCentimes: enveloppeCentimes ?? null }));
  }

  async composer(personne: Personne, id: string, version: number, { membres }: MembresDto): Promise<number> {
    return this.changer(personne, id, version, 'composer-comite', { membres }, async (tx) => {
      const comptes = await this.comites.comptes(tx);
      const deja = await this.comites.membres(id, tx);
      const liste = membres.map(({ compteId, nom, qualite }, rang) => {
        if (!compteId) {
          if (!nom?.trim()) throw champ(`membres.${rang}.nom`, 'Indiquez le nom.');
          return { id: this.hasard.uuid(), compteId: null, nom: nom.trim(), qualite: qualite ?? '' };
        }
        const compte = comptes.find((un) => un.id === compteId);
        const siegeait = deja.find((un) => un.compteId === compteId);
        if (!compte && !siegeait) throw champ(`membres.${rang}.compteId`, 'Choisissez un membre du comité dans la liste.');
        return { id: this.hasard.uuid(), compteId, nom: compte?.nom ?? siegeait!.nom, qualite: qualite ?? compte?.fonction ?? siegeait!.qualite };
      });
      if (new Set(liste.map(({ compteId, nom }) => compteId ?? nom)).size !== liste.length) throw champ('membres', 'Une personne figure deux fois dans la liste.');
      await this.comites.remplacerMembres(tx, id, liste);
    });
  }

  /** Toute la liste, dans l’ordre. Un dossier déjà examiné y reste ; un dossier que la personne ne voit pas garde sa place à la fin. */
  async ordonner(personne: Personne, id: string, version: number, { dossiers }: OrdreDuJourDto): Promise<number> {
    return this.changer(personne, id, version, 'ordonner-comite', { dossiers: dossiers.map((un) => un.id) }, async (tx) => {
      const { passages: vus } = await this.acces.lire(personne, id, tx);
      const tous = await this.passages.deLaSeance(id, tx);
      const caches = tous.filter(({ dossierId }) => !vus.some((un) => un.dossierId === dossierId));
      if (new Set(dossiers.map((un) => un.id)).size !== dossiers.length) throw champ('dossiers', 'Un dossier figure deux fois à l’ordre du jour.');
      for (const { dossierId, avis, numero } of vus) {
        if (dossiers.some((un) => un.id === dossierId)) continue;
        if (avis) throw champ('dossiers', `Le dossier ${numero} a déjà reçu son avis : il reste à l’ordre du jour.`);
        await this.passages.retirer(tx, id, dossierId);
      }
      // Les dossiers se verrouillent toujours dans le même ordre.
      const neufs = dossiers.filter((un) => !vus.some(({ dossierId }) => dossierId === un.id)).map((un) => un.id).sort();
      for (const neuf of neufs) await this.prendre(tx, personne, id, neuf);
      for (const [rang, un] of dossiers.entries()) await this.passages.inscrire(tx, id, un.id, rang + 1, un.heure || null);
      for (const [rang, un] of caches.entries()) await this.passages.inscrire(tx, id, un.dossierId, dossiers.length + rang + 1, un.heure);
    });
  }

  /** Un courriel par membre qui a un compte ; on peut convoquer de nouveau tant que la séance n’est pas ouverte. */
  async convoquer(personne: Personne, id: string): Promise<void> {
    await this.acces.lire(personne, id);
    await this.base.transaction(async (tx) => {
      const comite = (await this.comites.verrouiller(tx, id))!;
      if (comite.etat !== 'PREPARATION') throw new Refus(409, 'La séance est déjà ouverte : il n’est plus temps de convoquer.');
      const [membres, comptes] = [await this.comites.membres(id, tx), await this.comites.comptes(tx)];
      if (membres.length === 0) throw new Refus(409, 'Inscrivez d’abord les membres du comité.');
      for (const { compteId } of membres) {
        const compte = comptes.find((un) => un.id === compteId);
        if (compte) await this.courriels.deposer(tx, { a: compte.courriel, ...messageConvocation({ le: comite.tenueLe, heure: comite.heure, lieu: comite.lieu }), lien: { texte: 'Ouvrir l’ordre du jour', chemin: `/instruction/seances/${id}` } });
      }
      await this.comites.convoquer(tx, id, this.horloge.maintenant());
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'comite', id, code: 'convoquer-comite', valeurs: { membres: membres.map((un) => un.compteId ?? un.nom) } });
    });
  }

  private async prendre(tx: EntityManager, personne: Personne, id: string, dossierId: string): Promise<void> {
    const inscriptible = (await this.passages.inscriptibles(tx)).some((un) => un.id === dossierId) && !personne.deports.includes(dossierId);
    if (!inscriptible) throw champ('dossiers', 'Choisissez des dossiers proposés au comité, qu’aucune autre séance ne prend.');
    await this.transitions.exiger(tx, dossierId, 'PROPOSE_COMITE');
    if (await this.passages.ailleurs(tx, id, dossierId)) throw new Refus(409, 'Une autre séance vient de prendre ce dossier. Rechargez la page.');
    await this.seances.inscrire(tx, id, dossierId);
  }

  private async changer(personne: Personne, id: string, version: number, code: string, valeurs: Readonly<Record<string, unknown>>, faire: (tx: EntityManager, comite: ComiteLu) => Promise<void>): Promise<number> {
    await this.acces.lire(personne, id);
    return this.base.transaction(async (tx) => {
      const comite = await this.comites.verrouiller(tx, id);
      if (!comite) throw introuvable();
      if (comite.etat === 'CLOSE') throw new Refus(409, 'Cette séance est close : son procès-verbal ne change plus.');
      if (comite.version !== version) throw perime();
      await faire(tx, comite);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'comite', id, code, valeurs });
      return this.comites.avancer(tx, id);
    });
  }
}

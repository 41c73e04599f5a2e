import { Injectable } from '@nestjs/common';
import type { ContentieuxDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { instruit, type Personne } from '../droits/personne.ts';
import { horsDepartement, introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { RecoursRepository } from './recours.repository.ts';

/** Ce qui s’écrit autour d’un recours : les notes de l’instruction, l’affaire portée devant le tribunal. */
@Injectable()
export class InstruireRecours {
  constructor(private readonly base: DataSource, private readonly acces: AccesDossier, private readonly recours: RecoursRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  async noter(personne: Personne, recoursId: string, texte: string): Promise<void> {
    const recours = await this.recours.lire(recoursId);
    if (!recours) throw introuvable();
    const { departement } = await this.acces.visible(personne, recours.dossierId);
    if (!personne.roles.includes('VALIDEUR') && !instruit(personne, departement)) throw horsDepartement();
    await this.base.transaction(async (tx) => {
      await this.recours.noter(tx, { recoursId, auteurId: personne.id, texte: texte.trim(), le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: recours.dossierId, code: 'noter-recours', valeurs: { recours: recoursId, texte: texte.trim() } });
    });
  }

  /** L’affaire est portée devant le tribunal : rien du dossier ne s’élimine plus avant sa clôture. 422 si la date est à venir, 409 si ce numéro y est déjà. */
  async ouvrirContentieux(personne: Personne, dossierId: string, { tribunal, numero, saisiLe }: ContentieuxDto): Promise<void> {
    await this.acces.visible(personne, dossierId);
    if (saisiLe > this.horloge.aujourdhui()) throw new Refus(422, 'Cette date est à venir : indiquez celle de la requête.', [{ chemin: 'saisiLe', message: 'Cette date est à venir.' }]);
    await this.base.transaction(async (tx) => {
      const c = { id: this.hasard.uuid(), dossierId, tribunal: tribunal.trim(), numero: numero.trim(), saisiLe: saisiLe as Jour, par: personne.id, creeLe: this.horloge.maintenant() };
      if (!await this.recours.ouvrirContentieux(tx, c)) throw new Refus(409, 'Ce numéro d’affaire est déjà au dossier.');
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, vers: 'CONTENTIEUX', code: 'ouvrir-contentieux', valeurs: { tribunal: c.tribunal, numero: c.numero, saisiLe } });
    });
  }

  /** 422 si la date est à venir, 409 si l’affaire est close ou n’était pas ouverte à cette date. */
  async cloreContentieux(personne: Personne, id: string, closLe: string): Promise<void> {
    const dossierId = await this.recours.dossierDuContentieux(id);
    if (!dossierId) throw introuvable();
    await this.acces.visible(personne, dossierId);
    if (closLe > this.horloge.aujourdhui()) throw new Refus(422, 'Cette date est à venir.', [{ chemin: 'closLe', message: 'Cette date est à venir.' }]);
    await this.base.transaction(async (tx) => {
      if (!await this.recours.cloreContentieux(tx, id, closLe as Jour)) throw new Refus(409, 'Cette affaire est déjà close, ou n’était pas encore ouverte à cette date.');
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossierId, code: 'clore-contentieux', valeurs: { contentieux: id, closLe } });
    });
  }
}

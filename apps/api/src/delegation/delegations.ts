import { Injectable } from '@nestjs/common';
import type { DelegationDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { DelegationRepository } from './delegation.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Les arrêtés de délégation de signature : enregistrés tels que publiés, jamais retouchés, abrogés quand ils le sont. */
@Injectable()
export class Delegations {
  constructor(private readonly base: DataSource, private readonly delegations: DelegationRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  async ajouter({ id: acteur }: Personne, dto: DelegationDto): Promise<{ readonly id: string }> {
    const [arreteLe, publieLe, du, au] = [dto.arreteLe, dto.publieLe, dto.du, dto.au ?? null] as [Jour, Jour, Jour, Jour | null];
    if (publieLe < arreteLe) throw champ('publieLe', 'Un arrêté ne peut pas être publié avant sa date.');
    if (au !== null && au < du) throw champ('au', 'Le dernier jour vient après le premier.');
    if (!await this.delegations.estSignataire(this.base, dto.compteId)) throw champ('compteId', 'Choisissez une personne qui porte le rôle de signataire.');
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      const nouvelle = { id, compteId: dto.compteId, numero: dto.numero.trim(), arreteLe, publieLe, du, au, plafondCentimes: dto.plafondCentimes ?? null, natures: dto.natures, creeePar: acteur, creeeLe: this.horloge.maintenant() };
      if (!await this.delegations.ajouter(tx, nouvelle)) throw champ('numero', 'Cet arrêté est déjà enregistré pour cette personne.');
      await this.journal.ecrire(tx, { acteur, objet: 'compte', id: dto.compteId, code: 'deleguer-signature', valeurs: { delegation: id, numero: nouvelle.numero, du, au, plafondCentimes: nouvelle.plafondCentimes } });
    });
    return { id };
  }

  /** Met fin à la délégation aujourd’hui : ce qui est signé le reste, ce qui ne l’est pas est à préparer de nouveau. */
  async abroger({ id: acteur }: Personne, id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      if (!await this.delegations.abroger(tx, id, this.horloge.aujourdhui(), acteur)) throw introuvable();
      await this.journal.ecrire(tx, { acteur, objet: 'compte', id: acteur, code: 'abroger-delegation', valeurs: { delegation: id } });
    });
  }
}

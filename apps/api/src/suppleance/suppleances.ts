import { Injectable } from '@nestjs/common';
import type { Suppleance, SuppleanceDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { SuppleanceRepository } from './suppleance.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);
/** Qui peut suppléer : un agent qui travaille déjà sur les paiements. */
const SUPPLEANTS = ['INSTRUCTEUR', 'FINANCIER', 'VALIDEUR', 'SIGNATAIRE'];

/** Une absence et qui valide à sa place : par personne et par dates. L’absent la déclare lui-même, ou l’administrateur pour lui. */
@Injectable()
export class Suppleances {
  constructor(private readonly base: DataSource, private readonly suppleances: SuppleanceRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  async toutes({ id, roles }: Personne): Promise<Suppleance[]> {
    return (await this.suppleances.toutes(this.base, this.horloge.aujourdhui())).map(({ creeePar, ...une }) => ({ ...une, levable: une.leveeLe === null && (roles.includes('ADMIN') || [une.titulaireId, creeePar].includes(id)) }));
  }

  async ajouter({ id: par, roles }: Personne, { role, titulaireId = par, suppleantId, du, au, motif }: SuppleanceDto): Promise<{ readonly id: string }> {
    if (titulaireId !== par && !roles.includes('ADMIN')) throw new Refus(403, 'Chacun déclare sa propre absence ; l’administrateur peut le faire pour quelqu’un.');
    if (titulaireId === suppleantId) throw champ('suppleantId', 'On ne se supplée pas soi-même.');
    if (au < du) throw champ('au', 'Le dernier jour vient après le premier.');
    if (au < this.horloge.aujourdhui()) throw champ('au', 'Cette absence est déjà finie.');
    if (!await this.suppleances.porte(this.base, titulaireId, [role])) throw champ('titulaireId', role === 'SIGNATAIRE' ? 'Cette personne ne porte pas le rôle de signataire.' : 'Cette personne ne porte pas le rôle de chef de service.');
    if (!await this.suppleances.porte(this.base, suppleantId, SUPPLEANTS)) throw champ('suppleantId', 'Choisissez un agent de l’instruction, des finances, un chef de service ou un signataire.');
    const id = this.hasard.uuid();
    await this.base.transaction(async (tx) => {
      await this.suppleances.ajouter(tx, { id, role, titulaireId, suppleantId, du: du as Jour, au: au as Jour, motif: motif.trim(), par, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: par, objet: 'compte', id: titulaireId, code: 'suppleer', valeurs: { suppleance: id, role, suppleantId, du, au } });
    });
    return { id };
  }

  /** Fin immédiate ; ce qui est validé le reste. */
  async lever({ id: acteur, roles }: Personne, id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const titulaire = await this.suppleances.lever(tx, id, this.horloge.maintenant(), roles.includes('ADMIN') ? null : acteur);
      if (!titulaire) throw introuvable();
      await this.journal.ecrire(tx, { acteur, objet: 'compte', id: titulaire, code: 'lever-suppleance', valeurs: { suppleance: id } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { GesteLot, LotDto } from '@maillage/contrats';
import type { Role } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { LotRepository } from './lot.repository.ts';

const ROLES: Readonly<Record<GesteLot, readonly Role[]>> = { preparer: ['INSTRUCTEUR', 'VALIDEUR'], viser: ['INSTRUCTEUR', 'VALIDEUR'], signer: ['SIGNATAIRE'], notifier: ['INSTRUCTEUR'] };

/** Lance un geste sur plusieurs lettres : écrit le lot et ses lignes, puis le confie au travailleur. */
@Injectable()
export class LancerLot {
  constructor(private readonly base: DataSource, private readonly lots: LotRepository, private readonly file: File, private readonly idempotence: IdempotenceRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** 403 sans le rôle ; 422 si une lettre n’a pas été ouverte par la personne, dans ces octets-là : un lot n’envoie jamais un texte que nul n’a lu. */
  async executer(personne: Personne, cle: string | undefined, { geste, lignes }: LotDto): Promise<{ readonly id: string }> {
    if (!personne.roles.some((role) => ROLES[geste].includes(role))) throw new Refus(403, 'Votre compte ne permet pas cette action.');
    const choisies = lignes.map(({ dossierId, acteId = null, sha256 = null, chiffresConfirmes = false }) => ({ dossierId, acteId, sha256, chiffresConfirmes }));
    if (choisies.some((une) => !UUID.test(une.dossierId) || (une.acteId !== null && !UUID.test(une.acteId)))) throw new Refus(422, 'Une ligne de ce lot n’est pas lisible. Rechargez la page.');
    if (new Set(choisies.map(({ dossierId }) => dossierId)).size < choisies.length) throw new Refus(422, 'Un dossier figure deux fois dans ce lot.');
    return this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: 'lot', cle, contenu: { geste, lignes } }, async () => {
      const nonLues = geste === 'preparer' ? 0 : await this.lots.nonLues(tx, personne.id, choisies);
      if (nonLues > 0) throw new Refus(422, nonLues === 1 ? 'Une lettre de ce lot n’a pas été ouverte, ou a changé depuis : ouvrez-la avant de la choisir.' : `${nonLues} lettres de ce lot n’ont pas été ouvertes, ou ont changé depuis : ouvrez-les avant de les choisir.`);
      const nonConfirmees = geste === 'viser' ? await this.lots.nonConfirmees(tx, choisies) : 0;
      if (nonConfirmees > 0) throw new Refus(422, nonConfirmees === 1 ? 'Une lettre de ce lot imprime un chiffre saisi : relisez-le et confirmez-le avant de la viser.' : `${nonConfirmees} lettres de ce lot impriment un chiffre saisi : relisez et confirmez chacune avant de les viser.`);
      const id = this.hasard.uuid();
      await this.lots.creer(tx, { id, geste, par: personne.id, creeLe: this.horloge.maintenant() }, geste === 'preparer' ? choisies.map(({ dossierId }) => ({ dossierId, acteId: null, sha256: null, chiffresConfirmes: false })) : choisies);
      await this.file.ajouter(tx, 'lot', { id });
      return { id };
    }));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CodeReprise } from '@maillage/contrats';
import { ajouterJours, CODE_REPRISE_JOURS, codeDeReprise, debutDuJour, jourAParis, lireCodeDeReprise } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { CodeRepriseRepository } from './code-reprise.repository.ts';

/** Les codes qui rattachent un dossier saisi à un compte : tirés au hasard, gardés condensés, un seul ouvert par dossier. */
@Injectable()
export class CodesDeReprise {
  constructor(private readonly depot: CodeRepriseRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** Un code neuf, valable jusqu’à la fin du quatre-vingt-dixième jour ; il ne se relit pas ensuite. */
  async tirer(tx: EntityManager, dossierId: string, par: string): Promise<CodeReprise> {
    const code = codeDeReprise(this.hasard.octets(12));
    const le = this.horloge.maintenant();
    const expireLe = debutDuJour(ajouterJours(jourAParis(le), CODE_REPRISE_JOURS + 1));
    await this.depot.poser(tx, { condense: condenser(code), dossierId, par, le, expireLe });
    return { code, expireLe };
  }

  /** Le dossier de ce code, consommé ; nul s’il ne vaut rien. */
  async consommer(tx: EntityManager, saisi: string): Promise<string | null> {
    const code = lireCodeDeReprise(saisi);
    return code === null ? null : this.depot.consommer(tx, condenser(code), this.horloge.maintenant());
  }
}

const condenser = (code: string): string => createHash('sha256').update(code).digest('hex');

import { Injectable } from '@nestjs/common';
import type { ListeSubventions } from '@maillage/contrats';
import type { Perimetre } from '../droits/personne.ts';
import type { Curseur } from '../instruction/liste/curseur.ts';
import { CumulRepository } from './cumul.repository.ts';
import { COMPTES_SOMMES, sommesDe } from './sommes-sql.ts';
import { type FiltreSubventions, SubventionRepository } from './subvention.repository.ts';

/** La liste des subventions et ses totaux : les cumuls suffisent tant que l’on ne cherche ni un mot ni un état. */
@Injectable()
export class ListerSubventions {
  constructor(private readonly subventions: SubventionRepository, private readonly cumul: CumulRepository) {}

  async executer(perimetre: Perimetre, filtre: FiltreSubventions & { readonly apres: Curseur | null }): Promise<ListeSubventions> {
    const { annee, q, etat } = filtre;
    const [page, totaux] = await Promise.all([
      this.subventions.page(perimetre, filtre),
      q || etat ? this.subventions.totaux(perimetre, filtre) : this.cumul.sommes({ comptes: COMPTES_SOMMES, anneeVote: annee, ...perimetre }).then(sommesDe),
    ]);
    return { ...page, totaux };
  }
}

import { Injectable } from '@nestjs/common';
import { estJour, jourAParis, releverReperes, type Repere, sommeCentimes } from '@maillage/domain';
import { LireBudget } from '../budget/lire-budget.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { ReperesRepository } from './reperes.repository.ts';

/** Rassemble les faits d’un dossier et relève ce qui mérite un regard. */
@Injectable()
export class Relever {
  constructor(private readonly depot: ReperesRepository, private readonly budgets: LireBudget, private readonly horloge: Horloge) {}

  async executer(personne: Personne, dossier: DossierLu): Promise<readonly Repere[]> {
    const { contenu: { structure = {}, financement = {} }, pieces, reponses } = dossier.depot!;
    const siren = structure.siret?.slice(0, 9);
    const [autresDossiers, subventions, derogations, { aideMaximaleCentimes }] = await Promise.all([
      siren ? this.depot.autresDossiers(siren, dossier.id, perimetre(personne)) : [], siren ? this.depot.subventions(siren, dossier.id, personne.deports) : [], this.depot.derogations(dossier.id), this.budgets.courant(dossier),
    ]);
    const comptes = pieces.find(({ code }) => code === 'comptes');
    // Une question de l’édition, quand elle est posée ; sans elle, l’âge de la structure reste inconnu.
    const creee = reponses['structure-creee-le'];
    return releverReperes({
      aujourdhui: this.horloge.aujourdhui(), depotLe: jourAParis(dossier.deposeLe!), autresDossiers, subventions, derogations, structureCreeeLe: estJour(creee) ? creee : null,
      comptesDemandes: comptes !== undefined, comptesFournis: (comptes?.deposees.length ?? 0) > 0, aideMaximaleCentimes, demandeCentimes: dossier.demandeCentimes ?? 0, recettes: financement.recettes ?? [],
      totalDepensesCentimes: sommeCentimes((financement.depenses ?? []).map(({ htCentimes, ttcCentimes }) => (structure.recupereTva ? htCentimes : ttcCentimes))),
    });
  }
}

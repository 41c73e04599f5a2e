import { Injectable } from '@nestjs/common';
import type { BudgetInstruit } from '@maillage/contrats';
import { type AideConnue, type ConstatFinancement, constaterFinancement, sommeCentimes } from '@maillage/domain';
import type { Executeur } from '../base/requetes.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { FinancementRepository, type Voisin } from './financement.repository.ts';

/** Les constats du financement d’un dossier, pour ce que cette personne peut voir. */
@Injectable()
export class ConstaterFinancement {
  constructor(private readonly financements: FinancementRepository, private readonly horloge: Horloge) {}

  /** `montantCentimes` : l’aide proposée ; nul, l’aide maximale du budget. */
  async executer(personne: Personne, dossier: DossierLu, budget: BudgetInstruit, montantCentimes: number | null, base?: Executeur): Promise<{ readonly constats: readonly ConstatFinancement[]; readonly aides: readonly AideConnue[]; readonly voisins: readonly Voisin[] }> {
    const { structure = {}, financement = {}, engagements = {} } = dossier.depot!.contenu;
    const siren = structure.siret?.slice(0, 9);
    const aides = siren ? await this.financements.aides(siren, [dossier.id, ...personne.deports], base) : [];
    const voisins = await this.financements.voisins(dossier.id, perimetre(personne), base);
    const constats = constaterFinancement({
      categorie: structure.categorie ?? 'particulier', nature: financement.nature ?? 'fonctionnement', recettes: financement.recettes ?? [], depensesCentimes: sommeCentimes(budget.lignes.map(({ demandeCentimes }) => demandeCentimes)),
      aideCentimes: montantCentimes ?? budget.aideMaximaleCentimes, octroyeeLe: this.horloge.aujourdhui(), regime: 'de-minimis-2023-2831',
      declare: { recues: engagements.aidesDeMinimis ?? null, montantCentimes: engagements.deMinimisCentimes ?? null }, aides, voisins,
    });
    return { constats, aides, voisins };
  }
}

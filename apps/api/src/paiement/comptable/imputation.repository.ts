import { Injectable } from '@nestjs/common';
import { type Executeur, ligne } from '../../base/requetes.ts';

/** L’imputation d’un programme, réglée par la Région (paramètre « imputations-paiement ») ; vide tant qu’elle ne l’est pas. */
export type Imputation = { readonly operation: string; readonly chapitre: string; readonly nature: string; readonly fonction: string };
export type ReglagesImputation = { readonly programmes: Readonly<Record<string, Imputation>>; readonly tiers: Readonly<Record<string, string>> };

@Injectable()
export class Imputations {
  /** `tiers` donne le code tiers d’un SIRET. */
  async lire(base: Executeur): Promise<ReglagesImputation> {
    const reglage = await ligne<{ valeur: string }>(base, `SELECT valeur FROM parametre WHERE code = 'imputations-paiement'`);
    return reglage ? JSON.parse(reglage.valeur) as ReglagesImputation : { programmes: {}, tiers: {} };
  }
}

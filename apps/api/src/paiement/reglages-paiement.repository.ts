import { Injectable } from '@nestjs/common';
import { JUSTIFICATIFS_DEFAUT, type JustificatifsPaiement, NIVEAUX_DEFAUT, type NiveauValidation } from '@maillage/domain';
import { type Executeur, ligne } from '../base/requetes.ts';

/** Ce que la Région règle une fois pour tous ses paiements ; à défaut, des valeurs d’usage à confirmer. */
@Injectable()
export class ReglagesPaiement {
  async justificatifs(base: Executeur): Promise<JustificatifsPaiement> {
    return await this.lire<JustificatifsPaiement>(base, 'justificatifs-paiement') ?? JUSTIFICATIFS_DEFAUT;
  }

  async niveaux(base: Executeur): Promise<readonly NiveauValidation[]> {
    return await this.lire<readonly NiveauValidation[]>(base, 'niveaux-paiement') ?? NIVEAUX_DEFAUT;
  }

  private async lire<T>(base: Executeur, code: string): Promise<T | null> {
    const reglage = await ligne<{ valeur: string }>(base, 'SELECT valeur FROM parametre WHERE code = $1', [code]);
    return reglage && JSON.parse(reglage.valeur) as T;
  }
}

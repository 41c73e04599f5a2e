import { Injectable } from '@nestjs/common';
import { CLOTURE_DEFAUT, type JustificatifsPaiement, niveauxDe, type NiveauValidation, parametresDe, type ParametresSubvention, RAPPELS_DEFAUT, type ReglagesRappels, type ReglagesVersements, type ReglesCloture } from '@maillage/domain';
import { type Executeur, ligne } from '../base/requetes.ts';
import { Reglages } from '../reglage/reglage.repository.ts';

/** Ce que la Région règle une fois pour tous ses paiements ; à défaut, des valeurs d’usage à confirmer. */
@Injectable()
export class ReglagesPaiement {
  constructor(private readonly reglages: Reglages) {}

  justificatifs(base: Executeur): Promise<JustificatifsPaiement> {
    return this.reglages.valeur('justificatifs-paiement', base);
  }

  async niveaux(base: Executeur): Promise<readonly NiveauValidation[]> {
    return niveauxDe(await this.reglages.valeur('niveaux-paiement', base));
  }

  /** Ce que la clôture d’un exercice fait des crédits et des autorisations qui restent. */
  async cloture(base: Executeur): Promise<ReglesCloture> {
    return { ...CLOTURE_DEFAUT, ...await this.lire<Partial<ReglesCloture>>(base, 'cloture-exercice') };
  }

  /** Les règles de versement de l’appel de ce dossier. */
  async versements(base: Executeur, dossierId: string): Promise<ParametresSubvention> {
    const { valeur, appelId } = (await ligne<{ valeur: string | null; appelId: string }>(base, `SELECT (SELECT valeur FROM parametre WHERE code = 'versements') AS valeur, appel_id AS "appelId" FROM dossier WHERE id = $1`, [dossierId]))!;
    return parametresDe(valeur === null ? {} : JSON.parse(valeur) as ReglagesVersements, appelId);
  }

  /** Les jours d’avance des rappels au porteur. */
  async rappels(base: Executeur): Promise<ReglagesRappels> {
    return { ...RAPPELS_DEFAUT, ...await this.lire<Partial<ReglagesRappels>>(base, 'rappels-porteur') };
  }

  private async lire<T>(base: Executeur, code: string): Promise<T | null> {
    const reglage = await ligne<{ valeur: string }>(base, 'SELECT valeur FROM parametre WHERE code = $1', [code]);
    return reglage && JSON.parse(reglage.valeur) as T;
  }
}

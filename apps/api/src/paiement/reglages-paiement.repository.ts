import { Injectable } from '@nestjs/common';
import { type JustificatifsPaiement, niveauxDe, type NiveauValidation, parametresDe, type ParametresSubvention, type ReglagesRappels, type ReglesCloture, versementsDe } from '@maillage/domain';
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
  cloture(base: Executeur): Promise<ReglesCloture> {
    return this.reglages.valeur('cloture-exercice', base);
  }

  /** Les règles de versement de l’appel de ce dossier. */
  async versements(base: Executeur, dossierId: string): Promise<ParametresSubvention> {
    const { appelId } = (await ligne<{ appelId: string }>(base, 'SELECT appel_id AS "appelId" FROM dossier WHERE id = $1', [dossierId]))!;
    return parametresDe(versementsDe(await this.reglages.valeur('versements', base)), appelId);
  }

  /** Les jours d’avance des rappels au porteur. */
  rappels(base: Executeur): Promise<ReglagesRappels> {
    return this.reglages.valeur('rappels-porteur', base);
  }
}

import type { Config as Valeurs } from './config.ts';

/** La configuration, injectable. */
export class Config implements Valeurs {
  readonly port!: number;
  readonly role!: Valeurs['role'];
  readonly baseFournie!: string | null;
  readonly donnees!: string;
  readonly fichiers!: string;
  readonly demonstration!: boolean;
  readonly adresse!: string;
  readonly region!: string;
  readonly smtp!: string | null;
  readonly expediteur!: string;
  readonly horloge!: string | null;
  readonly limites!: boolean;
  readonly secret!: string | null;
  readonly mandataires!: readonly string[];
  readonly trajets!: Valeurs['trajets'];
  readonly parapheur!: string | null;
  readonly fondCarte!: Valeurs['fondCarte'];
  constructor(valeurs: Valeurs) { Object.assign(this, valeurs); }
}

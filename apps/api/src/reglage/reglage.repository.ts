import { Injectable } from '@nestjs/common';
import { type CodeReglage, SCHEMAS_REGLAGES, type ValeurReglage } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

/** `confirmePar` : un compte ; nul, la valeur est à confirmer. */
export type ReglageLu = { readonly code: CodeReglage; readonly valeur: Readonly<Record<string, unknown>>; readonly version: number; readonly confirmePar: string | null; readonly confirmeLe: string | null };
export type NouveauReglage = Pick<ReglageLu, 'code' | 'valeur' | 'version'> & { readonly par: string; readonly le: string };

const LU = 'SELECT code, valeur, version, confirme_par AS "confirmePar", confirme_le AS "confirmeLe" FROM reglage';

/** Les paramètres de la Région ; une famille sans ligne vaut celle de son schéma. */
@Injectable()
export class Reglages {
  constructor(private readonly base: DataSource) {}

  tous(): Promise<ReglageLu[]> {
    return lignes(this.base, LU);
  }

  lire(code: CodeReglage, base: Executeur = this.base): Promise<ReglageLu | null> {
    return ligne(base, `${LU} WHERE code = $1`, [code]);
  }

  /** La valeur en vigueur ; ce qui n’y est pas encore réglé vaut celle de départ. */
  async valeur<C extends CodeReglage>(code: C, base: Executeur = this.base): Promise<ValeurReglage<C>> {
    return { ...SCHEMAS_REGLAGES[code].defaut, ...(await this.lire(code, base))?.valeur } as ValeurReglage<C>;
  }

  /** Écrit le réglage lu à cette version (zéro : jamais réglé) ; faux si elle est dépassée. */
  async ecrire(tx: EntityManager, { code, valeur, version, par, le }: NouveauReglage): Promise<boolean> {
    const ecrit = version === 0
      ? await ligne(tx, 'INSERT INTO reglage (code, valeur, confirme_par, confirme_le) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING RETURNING code', [code, JSON.stringify(valeur), par, le])
      : await ligne(tx, 'UPDATE reglage SET valeur = $2, version = version + 1, confirme_par = $3, confirme_le = $4 WHERE code = $1 AND version = $5 RETURNING code', [code, JSON.stringify(valeur), par, le, version]);
    return ecrit !== null;
  }

  /** Pose une valeur de départ que personne n’a confirmée : la démonstration, une reprise. */
  async poser<C extends CodeReglage>(base: Executeur, code: C, valeur: ValeurReglage<C>): Promise<void> {
    await base.query('INSERT INTO reglage (code, valeur) VALUES ($1,$2) ON CONFLICT (code) DO UPDATE SET valeur = excluded.valeur, version = reglage.version + 1, confirme_par = NULL, confirme_le = NULL', [code, JSON.stringify(valeur)]);
  }
}

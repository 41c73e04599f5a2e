import { Injectable } from '@nestjs/common';
import type { Jour, Reglement } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { type Executeur, ligne, lignes, lignesPreparees } from '../base/requetes.ts';

export type AppelLu = { readonly id: string; readonly version: number; readonly sha256: string; readonly ouvreLe: Jour; readonly dernierJour: Jour; readonly reglement: Reglement };

const LECTURE = `SELECT a.id, r.version, r.sha256, a.ouvre_le AS "ouvreLe", a.dernier_jour AS "dernierJour", r.contenu AS reglement FROM appel a JOIN reglement r ON r.appel_id = a.id`;

@Injectable()
export class AppelRepository {
  /** Une version publiée ne change plus : une seule lecture suffit. */
  private readonly publiees = new Map<string, AppelLu>();

  constructor(private readonly base: DataSource) {}

  /** Les appels et leur règlement courant, du plus récent au plus ancien. */
  courants(): Promise<AppelLu[]> {
    return lignes(this.base, `${LECTURE} AND r.version = a.version_courante ORDER BY a.ouvre_le DESC, a.id`);
  }

  /** Sa version courante se relit à chaque fois, le règlement qu’elle désigne non. */
  async courant(id: string): Promise<AppelLu | null> {
    const [appel] = await lignesPreparees<{ version: number }>(this.base, 'SELECT version_courante AS version FROM appel WHERE id = $1', [id]);
    return appel ? this.version(id, appel.version) : null;
  }

  /** Le règlement épinglé par un dossier. */
  async version(id: string, version: number, base: Executeur = this.base): Promise<AppelLu | null> {
    const cle = `${version}|${id}`;
    const connue = this.publiees.get(cle);
    if (connue) return connue;
    const lue = await ligne<AppelLu>(base, `${LECTURE} WHERE a.id = $1 AND r.version = $2`, [id, version]);
    if (lue) this.publiees.set(cle, lue);
    return lue;
  }
}

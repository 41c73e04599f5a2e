import type { INestApplicationContext } from '@nestjs/common';
import type { Seance } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Travailleur } from '../file/travailleur.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import type { HorlogePosee } from '../horloge.ts';
import { SeanceRepository } from '../instruction/decision/seance.repository.ts';
import type { Acteurs } from './acteurs.ts';
import type { Pas } from './agenda.ts';

const COMITES: readonly Jour[] = ['2024-06-11', '2026-09-15', '2026-12-01'];
const COMMISSIONS: readonly Jour[] = ['2024-07-08', '2026-03-23', '2026-05-18', '2026-07-06', '2026-10-12', '2026-11-09', '2026-12-14', '2027-02-08'];

/** La scène du scénario : les services du produit, l’horloge que l’on pose, les personnes, les séances. */
export class Scene {
  private readonly seances = new Map<string, string>();

  constructor(readonly app: INestApplicationContext, private readonly horloge: HorlogePosee, readonly acteurs: Acteurs) {}

  get base(): DataSource { return this.app.get(DataSource); }
  get hasard(): Hasard { return this.app.get(Hasard); }

  /** Joue un pas à son instant, puis exécute à ce même instant les travaux qu’il a fait naître (actes, courriels). */
  async jouer({ le, jouer }: Pas): Promise<void> {
    this.horloge.instant = le;
    await jouer();
    const [file, travailleur] = [this.app.get(File), this.app.get(Travailleur)];
    for (let pris = await file.prendre(); pris; pris = await file.prendre()) await travailleur.executer(pris.travail, pris.id);
  }

  async tenirCalendrier(): Promise<void> {
    const ajouter = async (genre: Seance['genre'], tenueLe: Jour, lieu: string) => {
      const id = this.hasard.uuid();
      await this.app.get(SeanceRepository).ajouter(this.base, { id, genre, tenueLe, lieu });
      this.seances.set(`${genre} ${tenueLe}`, id);
    };
    for (const jour of COMITES) await ajouter('comite', jour, 'Salle de la Démonstration, Bordeaux');
    for (const jour of COMMISSIONS) await ajouter('commission-permanente', jour, 'Hôtel de Région (démonstration), Bordeaux');
  }

  /** Lève si aucune séance n’est au calendrier ce jour-là. */
  seance(genre: Seance['genre'], jour: Jour): string {
    const id = this.seances.get(`${genre} ${jour}`);
    if (!id) throw new RangeError(`Aucune séance (${genre}) le ${jour} dans la démonstration.`);
    return id;
  }
}

import { Injectable } from '@nestjs/common';

export type Executer = (id: string) => Promise<unknown>;

/** Les travaux de fond que les métiers savent faire ; chacun s’inscrit à sa naissance, et doit pouvoir être rejoué sans rien refaire. */
@Injectable()
export class Travaux {
  private readonly parNom = new Map<string, Executer>();
  private readonly quotidiens: string[] = [];

  /** `chaqueMatin` : `HH:MM` en heure UTC ; un jour où aucun travailleur ne tournait se rattrape au suivant. */
  inscrire(nom: string, executer: Executer, { chaqueMatin }: { readonly chaqueMatin?: `${number}:${number}` } = {}): void {
    if (this.parNom.has(nom)) throw new Error(`Le travail « ${nom} » est déjà inscrit.`);
    this.parNom.set(nom, executer);
    if (!chaqueMatin) return;
    const [heure, minute] = chaqueMatin.split(':');
    this.quotidiens.push(`${Number(minute)} ${Number(heure)} * * * ${nom} ?fill=1d {"id":"quotidien"}`);
  }

  async executer(nom: string, id: string): Promise<void> {
    const executer = this.parNom.get(nom);
    if (!executer) throw new Error(`Le travail « ${nom} » n’est inscrit par aucun métier.`);
    await executer(id);
  }

  noms(): readonly string[] {
    return [...this.parNom.keys()];
  }

  /** L’agenda, au format de graphile-worker. */
  agenda(): string {
    return this.quotidiens.join('\n');
  }
}

import { setImmediate as rendreLaMain } from 'node:timers/promises';
import { Refus } from '../erreurs/probleme.ts';

const TRANCHE_MS = 20;
const FILE_MAX = 8;
const GARDES_MAX = 50;

/** Des calculs longs, un seul à la fois, qui rendent la main toutes les vingt millisecondes ; les derniers résultats sont gardés par clé. */
export class ATourDeRole<T> {
  private readonly gardes = new Map<string, Promise<T>>();
  private dernier: Promise<unknown> = Promise.resolve();
  private attendent = 0;

  /** Lève 503 quand trop de calculs attendent. */
  executer(cle: string, calcul: () => Generator<void, T>): Promise<T> {
    const garde = this.gardes.get(cle);
    if (garde) return garde;
    if (this.attendent >= FILE_MAX) throw new Refus(503, 'Trop de calculs sont demandés à la fois. Réessayez dans quelques instants.', [], 10);
    this.attendent += 1;
    const resultat = this.dernier.then(() => parTranches(calcul())).finally(() => { this.attendent -= 1; });
    this.garder(cle, resultat);
    this.dernier = resultat.catch(() => this.gardes.delete(cle));
    return resultat;
  }

  private garder(cle: string, resultat: Promise<T>): void {
    this.gardes.set(cle, resultat);
    const [plusAncienne] = this.gardes.keys();
    if (this.gardes.size > GARDES_MAX && plusAncienne !== undefined) this.gardes.delete(plusAncienne);
  }
}

async function parTranches<T>(etapes: Generator<void, T>): Promise<T> {
  for (let fin = performance.now() + TRANCHE_MS; ;) {
    const { done, value } = etapes.next();
    if (done) return value;
    if (performance.now() < fin) continue;
    await rendreLaMain();
    fin = performance.now() + TRANCHE_MS;
  }
}

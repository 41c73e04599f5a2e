import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import { lireJson, type ReponseHttp } from './appel-http.ts';
import { ATTENTE_MAX_SECONDES, type Debit } from './debit.ts';
import { Panne, type Raison } from './panne.ts';

const PANNES_DE_SUITE = 3;
const REPOS_MS = 30_000;
const ESSAIS = 2;

/** Un service d’itinéraires, appelé au débit convenu ; trois pannes de suite le mettent au repos trente secondes. */
export class ClientMoteur {
  private readonly coupeCircuit = circuitBreaker(handleWhen((erreur) => erreur instanceof Panne && erreur.raison !== 'debit'), { halfOpenAfter: REPOS_MS, breaker: new ConsecutiveBreaker(PANNES_DE_SUITE) });

  constructor(private readonly debit: Debit) {}

  /** La réponse, ou la raison pour laquelle il n’y en a pas ; ne lève jamais. */
  async lire(url: URL, signal: AbortSignal): Promise<ReponseHttp | { readonly panne: Raison }> {
    try {
      return await this.coupeCircuit.execute(() => this.essayer(url, signal));
    } catch (erreur) {
      if (erreur instanceof BrokenCircuitError) return { panne: 'coupe' };
      return { panne: erreur instanceof Panne ? erreur.raison : signal.aborted ? 'delai' : 'injoignable' };
    }
  }

  /** Un 429 suspend tous les appels du temps demandé, puis se réessaie une fois si ce temps est court. */
  private async essayer(url: URL, signal: AbortSignal): Promise<ReponseHttp> {
    for (let essai = 1; ; essai++) {
      await this.debit.attendre(signal);
      const reponse = await lireJson(url, signal);
      if (reponse.statut >= 500) throw new Panne('erreur-du-service');
      if (reponse.statut !== 429) return reponse;
      const attente = reponse.attendreSecondes ?? ATTENTE_MAX_SECONDES;
      await this.debit.suspendre(attente);
      if (essai === ESSAIS || attente > ATTENTE_MAX_SECONDES) throw new Panne('debit');
    }
  }
}

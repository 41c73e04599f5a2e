import { type Instant, type Jour, jourAParis } from '@maillage/domain';

/** Le seul endroit qui lit l’heure. Décalée en démonstration et dans les tests, elle continue d’avancer. */
export class Horloge {
  constructor(private readonly decalageMs = 0) {}

  /** Une horloge qui part de cet instant et avance ensuite. */
  static depuis(instant: Instant | null): Horloge {
    return new Horloge(instant === null ? 0 : new Date(instant).getTime() - Date.now());
  }

  /** Instant UTC, à la milliseconde. */
  maintenant(): Instant {
    return new Date(Date.now() + this.decalageMs).toISOString();
  }

  /** Jour civil à Paris. */
  aujourdhui(): Jour {
    return jourAParis(this.maintenant());
  }
}

/** Une horloge que l’on pose : tests et scénario de démonstration. */
export class HorlogePosee extends Horloge {
  constructor(public instant: Instant) { super(); }
  override maintenant(): Instant { return new Date(this.instant).toISOString(); }
}

import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../../configuration.ts';
import type { Horloge } from '../../horloge.ts';
import { ClientMoteur } from './client-moteur.ts';
import { Debit } from './debit.ts';
import { DureesGardees } from './durees-gardees.ts';
import { MoteurIgn } from './ign.ts';
import { MatriceFournie } from './matrice.ts';
import type { MoteurExact } from './moteur-exact.ts';
import type { SourceExacte } from './durees-exactes.repository.ts';
import { MoteurOsrm } from './osrm.ts';

/** Le moteur exact que l’exploitant a choisi ; nul : le portail n’a que son estimateur. `source` : où relire, sans l’appeler, ce que l’on sait déjà par lui. */
export class Moteurs {
  constructor(readonly exact: MoteurExact | null, readonly source: SourceExacte | null = null) {}

  static choisis({ trajets }: Config, base: DataSource, pool: pg.Pool, horloge: Horloge): Moteurs {
    const { moteur, debit } = trajets;
    const client = () => new ClientMoteur(new Debit(pool, moteur, debit));
    switch (moteur) {
      case 'ign': return gardees(new DureesGardees(new MoteurIgn(client(), horloge, { url: trajets.ignUrl, ressource: trajets.ignRessource, debit }), base, horloge));
      case 'osrm': return gardees(new DureesGardees(new MoteurOsrm(client(), horloge, { url: trajets.osrmUrl!, profil: trajets.osrmProfil, debit }), base, horloge));
      case 'matrice': return new Moteurs(new MatriceFournie(base, horloge, trajets.matrice), { genre: 'matrice', reference: trajets.matrice });
      default: return new Moteurs(null);
    }
  }
}

const gardees = (moteur: DureesGardees): Moteurs => new Moteurs(moteur, { genre: 'gardees', reference: moteur.reference });

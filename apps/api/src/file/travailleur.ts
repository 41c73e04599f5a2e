import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { makeWorkerUtils, run, type Runner, type WorkerUtils } from 'graphile-worker';
import { RendreActe } from '../acte/rendre-acte.ts';
import { RelancerAvis } from '../avis/relancer-avis.ts';
import { RappelerComplements } from '../complements/rappeler-complements.ts';
import { ouvrirBassin } from '../base/bassin.ts';
import { SILENCE } from '../base/preparer.ts';
import { EnvoyerCourriel } from '../courriel/envoyer.ts';
import { File, type Travail } from './file.repository.ts';

const RELEVE_MS = 10_000;
const MUET_SECONDES = 30;
/** Chaque matin (heure UTC) ; un jour où aucun travailleur ne tournait se rattrape au suivant. */
const AGENDA = ['30 5 * * * avis ?fill=1d {"id":"quotidien"}', '40 5 * * * complements ?fill=1d {"id":"quotidien"}'].join('\n');

/** Exécute les travaux ; reprend ceux d’un travailleur tué, au démarrage puis toutes les dix secondes. */
@Injectable()
export class Travailleur implements OnApplicationShutdown {
  private coureur: Runner | null = null;
  private outils: WorkerUtils | null = null;
  private bassin: pg.Pool | null = null;
  private minuterie: NodeJS.Timeout | null = null;
  /** Chaque travail est rejouable : il ne refait rien de ce qui est déjà fait. */
  private readonly travaux: Readonly<Record<Travail, (id: string) => Promise<void>>>;

  constructor(private readonly file: File, envoyer: EnvoyerCourriel, rendre: RendreActe, relancer: RelancerAvis, rappeler: RappelerComplements) {
    this.travaux = { courriel: (id) => envoyer.executer(id), acte: (id) => rendre.executer(id), avis: () => relancer.executer(), complements: async () => { await rappeler.executer(); } };
  }

  /** Exécute un travail tout de suite (scénario de démonstration, tests). */
  executer(travail: Travail, id: string): Promise<void> {
    return this.travaux[travail](id);
  }

  async demarrer(url: string): Promise<void> {
    const bassin = this.bassin = ouvrirBassin(url, { max: 10 });
    const taskList = Object.fromEntries((Object.keys(this.travaux) as Travail[]).map((travail) => [travail, (charge: unknown) => this.executer(travail, (charge as { id: string }).id)]));
    this.outils = await makeWorkerUtils({ pgPool: bassin, logger: SILENCE });
    this.coureur = await run({ pgPool: bassin, concurrency: 2, pollInterval: 2000, noHandleSignals: true, logger: SILENCE, taskList, crontab: AGENDA });
    await this.releve();
    this.minuterie = setInterval(() => { void this.releve().catch(() => undefined); }, RELEVE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.minuterie) clearInterval(this.minuterie);
    await this.coureur?.stop().catch(() => undefined);
    await this.outils?.release();
    await this.bassin?.end();
  }

  private async releve(): Promise<void> {
    const muets = await this.file.travailleursMuets(MUET_SECONDES);
    if (muets.length) await this.outils?.forceUnlockWorkers(muets);
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { makeWorkerUtils, run, type Runner, type WorkerUtils } from 'graphile-worker';
import { ouvrirBassin } from '../base/bassin.ts';
import { SILENCE } from '../base/preparer.ts';
import { File } from './file.repository.ts';
import { Travaux } from './travaux.ts';

const RELEVE_MS = 10_000;
const MUET_SECONDES = 30;

/** Exécute les travaux ; reprend ceux d’un travailleur tué, au démarrage puis toutes les dix secondes. */
@Injectable()
export class Travailleur implements OnApplicationShutdown {
  private coureur: Runner | null = null;
  private outils: WorkerUtils | null = null;
  private bassin: pg.Pool | null = null;
  private minuterie: NodeJS.Timeout | null = null;

  constructor(private readonly file: File, private readonly travaux: Travaux) {}

  /** Exécute un travail tout de suite (scénario de démonstration, tests). */
  executer(travail: string, id: string): Promise<void> {
    return this.travaux.executer(travail, id);
  }

  async demarrer(url: string): Promise<void> {
    const bassin = this.bassin = ouvrirBassin(url, { max: 10 });
    const taskList = Object.fromEntries(this.travaux.noms().map((travail) => [travail, (charge: unknown) => this.executer(travail, (charge as { id: string }).id)]));
    this.outils = await makeWorkerUtils({ pgPool: bassin, logger: SILENCE });
    this.coureur = await run({ pgPool: bassin, concurrency: 2, pollInterval: 2000, noHandleSignals: true, logger: SILENCE, taskList, crontab: this.travaux.agenda() });
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

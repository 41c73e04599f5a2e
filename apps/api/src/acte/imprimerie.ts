import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DonneesActe } from '@maillage/pdf';

type Attente = { readonly rendre: (pdf: Buffer) => void; readonly echouer: (erreur: Error) => void };
type Reponse = { readonly rang: number; readonly pdf?: Uint8Array; readonly erreur?: string };

/** Imprime les actes dans un fil à part, un à la fois : les pages restent servies pendant qu’un lot s’imprime. */
@Injectable()
export class Imprimerie implements OnApplicationShutdown {
  private ouvrier: Worker | null = null;
  private rang = 0;
  private readonly attentes = new Map<number, Attente>();

  /** @throws Error quand le gabarit n’existe pas ou que le fil s’arrête ; le travail se rejoue. */
  rendre(donnees: DonneesActe): Promise<Buffer> {
    const ouvrier = this.ouvrier ??= this.ouvrir();
    ouvrier.ref();
    return new Promise((rendre, echouer) => {
      const rang = ++this.rang;
      this.attentes.set(rang, { rendre, echouer });
      ouvrier.postMessage({ rang, donnees });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ouvrier?.terminate();
  }

  private ouvrir(): Worker {
    // Depuis src (tests) comme depuis dist : le fil n’exécute que du JavaScript construit.
    const ouvrier = new Worker(new URL('../../dist/acte/ouvrier.js', import.meta.url));
    ouvrier.on('message', ({ rang, pdf, erreur }: Reponse) => {
      const attente = this.attentes.get(rang);
      this.attentes.delete(rang);
      if (this.attentes.size === 0) ouvrier.unref();
      if (pdf) attente?.rendre(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
      else attente?.echouer(new Error(erreur));
    });
    ouvrier.on('error', (erreur) => this.fermer(erreur instanceof Error ? erreur : new Error(String(erreur))));
    ouvrier.on('exit', () => this.fermer(new Error('L’imprimerie s’est arrêtée ; le document sera imprimé au prochain essai.')));
    return ouvrier;
  }

  private fermer(erreur: Error): void {
    this.ouvrier = null;
    for (const { echouer } of this.attentes.values()) echouer(erreur);
    this.attentes.clear();
  }
}

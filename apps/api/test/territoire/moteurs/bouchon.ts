import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Comment le service se conduit : bien, ou mal de chacune des manières connues. */
export const PANNES = ['refuse', 'coupe', 'pend', 'lent', '500', '429', '429-bref', 'tronque', 'html', 'null', 'mauvais-type', 'enorme', 'redirige', 'vide'] as const;
export type Conduite = 'bon' | (typeof PANNES)[number];

export type Rendu = { readonly statut: number; readonly corps: unknown };

/** Un service sur la boucle locale ; il obéit à son contrat (`repondre`) ou à la conduite posée. */
export class Bouchon {
  conduite: Conduite = 'bon';
  /** Débit accepté en demandes par seconde glissante ; au-delà, 429 avec Retry-After. */
  debitMax = Number.POSITIVE_INFINITY;
  readonly recues: { readonly url: URL; readonly instant: number }[] = [];
  private constructor(private readonly serveur: http.Server, readonly adresse: string) {}

  static async ouvrir(repondre: (url: URL) => Rendu): Promise<Bouchon> {
    let bouchon: Bouchon | null = null;
    const serveur = http.createServer((requete, reponse) => bouchon!.servir(repondre, new URL(requete.url!, bouchon!.adresse), reponse));
    await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
    bouchon = new Bouchon(serveur, `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`);
    return bouchon;
  }

  async fermer(): Promise<void> {
    this.serveur.closeAllConnections();
    await new Promise((fait) => this.serveur.close(fait));
  }

  remettre(): void {
    this.conduite = 'bon';
    this.debitMax = Number.POSITIVE_INFINITY;
    this.recues.length = 0;
  }

  private servir(repondre: (url: URL) => Rendu, url: URL, reponse: http.ServerResponse): void {
    const instant = performance.now();
    const depasse = this.recues.filter((une) => instant - une.instant < 1000).length >= this.debitMax;
    this.recues.push({ url, instant });
    const json = (statut: number, texte: string, entetes: http.OutgoingHttpHeaders = {}) => reponse.writeHead(statut, { 'content-type': 'application/json', ...entetes }).end(texte);
    const { statut, corps } = repondre(url);
    const juste = JSON.stringify(corps);
    if (depasse) { json(429, '{"error":"Too many requests"}', { 'retry-after': '1' }); return; }
    switch (this.conduite) {
      case 'refuse': reponse.destroy(); return;
      case 'coupe': reponse.writeHead(200, { 'content-length': String(juste.length) }); reponse.write(juste.slice(0, 10)); setTimeout(() => reponse.destroy(), 20); return;
      case 'pend': return;
      case 'lent': setTimeout(() => json(statut, juste), 4000).unref(); return;
      case '500': json(500, '{"error":{"errorType":"internal","message":"Internal Server Error"}}'); return;
      case '429': json(429, '{"error":"Too many requests"}', { 'retry-after': '60' }); return;
      case '429-bref':
        if (this.recues.length === 1) json(429, '{"error":"Too many requests"}', { 'retry-after': '1' }); else json(statut, juste);
        return;
      case 'tronque': json(200, juste.slice(0, juste.length / 2)); return;
      case 'html': reponse.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Maintenance</body></html>'); return;
      case 'null': json(200, 'null'); return;
      case 'mauvais-type': json(200, juste.replace(/"(durations?)":(\[\[.*?\]\]|[\d.]+)/g, '"$1":"beaucoup"')); return;
      case 'enorme': json(200, `${' '.repeat(3_000_000)}${juste}`); return;
      case 'redirige': reponse.writeHead(302, { location: `${this.adresse}/interne` }).end(); return;
      case 'vide': reponse.writeHead(200).end(); return;
      default: json(statut, juste);
    }
  }
}

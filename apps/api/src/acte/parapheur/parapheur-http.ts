import { Parapheur } from './parapheur.ts';

const DELAI_MS = 10_000;
const TAILLE_MAX = 20 * 1024 * 1024;

/** Un parapheur relié par HTTP : `PUT {adresse}/actes/{id}` dépose le PDF, `GET {adresse}/actes/{id}/signe` rend 200 et le PDF signé, 202 ou 404 tant qu’il ne l’est pas. */
export class ParapheurHttp extends Parapheur {
  readonly relie = true;

  constructor(private readonly adresse: string) { super(); }

  async deposer({ id, numero, sha256, pdf, signataire }: Parameters<Parapheur['deposer']>[0]): Promise<void> {
    const reponse = await this.appeler(`/actes/${id}`, { method: 'PUT', headers: { 'content-type': 'application/pdf', 'x-numero': encodeURIComponent(numero), 'x-empreinte': sha256, 'x-signataire': encodeURIComponent(signataire) }, body: new Uint8Array(pdf) });
    if (!reponse.ok) throw new Error(`Le parapheur a refusé la lettre ${numero} (${reponse.status}).`);
  }

  async relever(id: string): Promise<Buffer | null> {
    const reponse = await this.appeler(`/actes/${id}/signe`, {});
    if (reponse.status === 202 || reponse.status === 404) return null;
    if (reponse.status !== 200) throw new Error(`Le parapheur a répondu ${reponse.status}.`);
    const octets = Buffer.from(await reponse.arrayBuffer());
    if (octets.length > TAILLE_MAX || octets.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('Le parapheur a rendu autre chose qu’un PDF de 20 Mo au plus.');
    return octets;
  }

  private appeler(chemin: string, options: RequestInit): Promise<Response> {
    return fetch(`${this.adresse}${chemin}`, { ...options, redirect: 'error', signal: AbortSignal.timeout(DELAI_MS) });
  }
}

/** Aucun parapheur : rien n’y part. */
export class SansParapheur extends Parapheur {
  readonly relie = false;
  deposer(): Promise<void> { return Promise.reject(new Error('Aucun parapheur n’est relié : réglez MAILLAGE_PARAPHEUR.')); }
  relever(): Promise<null> { return Promise.resolve(null); }
}

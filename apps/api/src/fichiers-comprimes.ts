import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };
const COMPRESSER = {
  br: (octets: Buffer) => promisify(brotliCompress)(octets, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (octets: Buffer) => promisify(gzip)(octets, { level: 9 }),
};

/** Sert comprimés les fichiers figés d’un front (`/assets/…`, nom haché) : chacun l’est une fois, puis gardé en mémoire. */
export function fichiersComprimes(dossier: string, cache: string): RequestHandler {
  const gardes = new Map<string, Promise<Buffer>>();
  return async (requete, reponse, suite) => {
    const type = TYPES[path.extname(requete.path)];
    const encodage = requete.acceptsEncodings('br', 'gzip');
    if (requete.method !== 'GET' || !type || !/^\/assets\/[\w.-]+$/.test(requete.path) || (encodage !== 'br' && encodage !== 'gzip')) { suite(); return; }
    const cle = `${encodage} ${requete.path}`;
    const octets = gardes.get(cle) ?? fs.readFile(path.join(dossier, requete.path)).then(COMPRESSER[encodage]);
    gardes.set(cle, octets);
    try {
      const corps = await octets;
      reponse.set({ 'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': encodage, Vary: 'Accept-Encoding', 'Cache-Control': cache }).end(corps);
    } catch {
      gardes.delete(cle);
      suite();
    }
  };
}

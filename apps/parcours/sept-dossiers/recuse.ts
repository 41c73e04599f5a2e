import { inflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/** Ce qui trahirait un dossier : son numéro, son nom, son identifiant. */
export type Secret = { readonly id: string; readonly numero: string; readonly nom: string };
const mots = ({ id, numero, nom }: Secret): readonly string[] => [id, numero, nom];

/** Un fichier de bureau (XLSX, ODS) est une archive : tout ce qu’elle contient, décompressé. */
function texteDe(octets: Buffer): string {
  if (octets.readUInt16BE(0) !== 0x504b) return octets.toString('utf8');
  let texte = '';
  for (let place = octets.indexOf('PK\u0001\u0002', 0, 'latin1'); place >= 0; place = octets.indexOf('PK\u0001\u0002', place + 4, 'latin1')) {
    const [methode, taille, entete] = [octets.readUInt16LE(place + 10), octets.readUInt32LE(place + 20), octets.readUInt32LE(place + 42)];
    const debut = entete + 30 + octets.readUInt16LE(entete + 26) + octets.readUInt16LE(entete + 28);
    const corps = octets.subarray(debut, debut + taille);
    texte += (methode === 0 ? corps : inflateRawSync(corps)).toString('utf8');
  }
  return texte;
}

/** Ce que la session ouverte lit à ces adresses : chacune répond. */
async function lus(page: Page, adresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const textes = new Map<string, string>();
  for (const adresse of adresses) {
    const reponse = await page.request.get(adresse);
    expect(reponse.status(), adresse).toBe(200);
    textes.set(adresse, texteDe(await reponse.body()));
  }
  return textes;
}

/** Aucune de ces listes ni aucun de ces exports ne parle du dossier ; aucune de ces pages n’existe. */
export async function rienVoir(page: Page, secret: Secret, listes: readonly string[], fermees: readonly string[]): Promise<void> {
  for (const [adresse, texte] of await lus(page, listes)) expect(mots(secret).filter((mot) => texte.includes(mot)), adresse).toEqual([]);
  for (const adresse of fermees) expect((await page.request.get(adresse)).status(), adresse).toBe(404);
}

/** Le témoin, que rien n’écarte, lit le numéro aux mêmes adresses : sans quoi leur silence ne prouverait rien. */
export async function toutVoir(page: Page, { numero }: Secret, listes: readonly string[]): Promise<void> {
  for (const [adresse, texte] of await lus(page, listes)) expect(texte, adresse).toContain(numero);
}

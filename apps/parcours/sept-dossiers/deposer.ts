import { randomUUID } from 'node:crypto';
import { dossierComplet, FICHIER_PDF, porteuse } from '@maillage/exemples';
import { expect, type Page } from '@playwright/test';
import { entrer } from '../personnes.ts';
import { envoyer, lire } from './http.ts';

export type Candidature = { readonly qui: string; readonly nom: string; readonly commune: string; readonly budget: number };
export type Dossier = Candidature & { readonly id: string; readonly numero: string };

const DEPOT = '2026-11-24';
const compteDe = (qui: string): string => porteuse(qui).courriel.split('@')[0]!;
export const porteurDe = ({ qui }: Candidature): string => compteDe(qui);

/** Dépose une candidature par l’API, dans la session de sa porteuse. */
export async function deposer(page: Page, candidature: Candidature, variante: number): Promise<Dossier> {
  await entrer(page, compteDe(candidature.qui), '/');
  const { id } = await envoyer<{ id: string }>(page, 'post', '/api/dossiers', { appelId: '2025-2028' });
  await remplir(page, id, candidature, variante);
  const { version } = await lire<{ version: number }>(page, `/api/dossiers/${id}`);
  const { numero } = await envoyer<{ numero: string }>(page, 'post', `/api/dossiers/${id}/deposer`, {}, { 'If-Match': `"${version}"`, 'Idempotency-Key': randomUUID() });
  return { ...candidature, id, numero };
}

/** Remplit les étapes d’un brouillon et joint ses pièces, plus celles de `aussi`. */
export async function remplir(page: Page, id: string, { qui, nom, commune, budget }: Candidature, variante: number, aussi: readonly string[] = []): Promise<void> {
  const { contenu, reponses, pieces } = dossierComplet({ porteuse: porteuse(qui), nom, commune, budget, volet: 'developpement', depotLe: DEPOT, variante });
  const { reglement: { formulaire } } = await lire<{ reglement: { formulaire: { code: string; etape: string }[] } }>(page, '/api/appels/2025-2028');
  let { version } = await lire<{ version: number }>(page, `/api/dossiers/${id}`);
  for (const [etape, valeurs] of Object.entries(contenu)) {
    const siennes = Object.fromEntries(formulaire.filter((question) => question.etape === etape && question.code in reponses).map(({ code }) => [code, reponses[code]]));
    ({ version } = await envoyer<{ version: number }>(page, 'put', `/api/dossiers/${id}/etapes/${etape}`, { contenu: valeurs, reponses: siennes }, { 'If-Match': `"${version}"` }));
  }
  for (const code of [...pieces.map((piece) => piece.code), ...aussi]) await joindre(page, id, code);
}

/** Un envoi reprenable (protocole tus) : annoncé, puis envoyé d’un morceau. */
async function joindre(page: Page, dossier: string, code: string): Promise<void> {
  const annonce = Object.entries({ dossier, code, nom: `${code}.pdf` }).map(([cle, valeur]) => `${cle} ${Buffer.from(valeur).toString('base64')}`).join(',');
  const cree = await page.request.post('/api/televersements', { headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(FICHIER_PDF.length), 'Upload-Metadata': annonce } });
  expect(cree.status(), `${code} : ${await cree.text()}`).toBe(201);
  const recu = await page.request.patch(cree.headers()['location']!, { headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }, data: Buffer.from(FICHIER_PDF) });
  expect(recu.status(), `${code} : ${await recu.text()}`).toBe(204);
}

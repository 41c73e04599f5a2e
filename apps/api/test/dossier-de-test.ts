import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dossierComplet, FICHIER_PDF, type Projet } from '@maillage/exemples';
import { RecevoirPiece } from '../src/piece/recevoir-piece.ts';
import type { ApplicationDeTest, Compte } from './base-de-test.ts';

export type Brouillon = { readonly id: string; readonly version: number };

/** Un brouillon complet, saisi étape par étape par HTTP, pièces comprises : il ne reste qu’à le déposer. */
export async function preparerBrouillon(essai: ApplicationDeTest, { id: compteId, agent }: Compte, projet: Partial<Projet> = {}): Promise<Brouillon> {
  const { contenu, reponses, pieces } = dossierComplet({ commune: '19275', depotLe: '2026-07-01', ...projet });
  const { body: cree } = await agent.post('/api/dossiers').send({ appelId: '2025-2028' }).expect(201);
  const { body: appel } = await agent.get('/api/appels/2025-2028').expect(200);
  let version: number = cree.version;
  for (const [etape, valeurs] of Object.entries(contenu)) {
    const siennes = Object.fromEntries((appel.reglement.formulaire as { code: string; etape: string }[]).filter((question) => question.etape === etape && question.code in reponses).map(({ code }) => [code, reponses[code]]));
    const { body } = await agent.put(`/api/dossiers/${cree.id}/etapes/${etape}`).set('If-Match', `"${version}"`).send({ contenu: valeurs, reponses: siennes }).expect(200);
    version = body.version;
  }
  const fichier = path.join(os.tmpdir(), `${randomUUID()}.pdf`);
  fs.writeFileSync(fichier, FICHIER_PDF);
  for (const { code, nom } of pieces) await essai.app.get(RecevoirPiece).arriver(compteId, randomUUID(), fichier, { dossier: cree.id, code, nom });
  fs.rmSync(fichier);
  return { id: cree.id, version: version + pieces.length };
}

export const deposer = ({ agent }: Compte, { id, version }: Brouillon, cle: string = randomUUID()) =>
  agent.post(`/api/dossiers/${id}/deposer`).set('If-Match', `"${version}"`).set('Idempotency-Key', cle).send({});

import fs from 'node:fs';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { introuvable } from '../erreurs/probleme.ts';
import { cheminDe } from './fichiers.ts';
import type { PieceLue } from './piece.repository.ts';

const AFFICHABLES = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** Le fichier d’une pièce que la personne a le droit de lire ; `fichiers` est le dossier des fichiers. 404 s’il n’est plus là. */
export function servirPiece({ id, nom, type, taille }: PieceLue, fichiers: string, reponse: Response): StreamableFile {
  const chemin = cheminDe(fichiers, id);
  if (!fs.existsSync(chemin)) throw introuvable();
  reponse.setHeader('X-Content-Type-Options', 'nosniff');
  return new StreamableFile(fs.createReadStream(chemin), { type, length: taille, disposition: `${AFFICHABLES.has(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(nom)}` });
}

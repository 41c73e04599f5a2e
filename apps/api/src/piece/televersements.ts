import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { NextFunction, Request, Response } from 'express';
import { NodeRequest, sendNodeResponse } from 'srvx/node';
import type { Moyens } from '../moyens.ts';
import { CompteRepository } from '../compte/compte.repository.ts';
import { problemeDe, repondreProbleme } from '../erreurs/erreurs.filter.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { TAILLE_MAX } from './fichiers.ts';
import { type Annonce, RecevoirPiece } from './recevoir-piece.ts';

const CHEMIN = '/api/televersements';
const UNE_HEURE_MS = 3_600_000;

/** Envois reprenables (protocole tus) : la personne connectée, le dossier et la pièce sont contrôlés avant le premier octet et à l’arrivée. */
export function monterTeleversements(app: NestExpressApplication, { config }: Moyens): void {
  const attente = path.join(config.fichiers, 'arrivees');
  fs.mkdirSync(attente, { recursive: true });
  const magasin = new FileStore({ directory: attente, expirationPeriodInMilliseconds: 24 * 3600 * 1000 });
  const recevoir = () => app.get(RecevoirPiece);
  const serveur = new Server({
    path: CHEMIN, datastore: magasin, maxSize: TAILLE_MAX, relativeLocation: true, respectForwardedHeaders: false,
    namingFunction: () => randomUUID(),
    onUploadCreate: async (requete, televersement) => {
      const compteId = compteDe(requete);
      await enTus(recevoir().annoncer(compteId, annonceDe(televersement), televersement.size));
      return { metadata: { ...televersement.metadata, compte: compteId } };
    },
    onUploadFinish: async (requete, televersement) => {
      const chemin = path.join(attente, televersement.id);
      try {
        await enTus(recevoir().arriver(compteDe(requete), televersement.id, chemin, annonceDe(televersement)));
      } finally {
        await magasin.remove(televersement.id).catch(() => undefined);
      }
      return {};
    },
    // Un envoi commencé n’est repris que par la personne qui l’a commencé.
    onIncomingRequest: async (requete, id) => {
      if (requete.method === 'POST' || !id) return;
      const televersement = await magasin.getUpload(id).catch(() => null);
      if (!televersement || televersement.metadata?.['compte'] !== compteDe(requete)) throw { status_code: 404, body: 'Cet envoi n’existe pas.' };
    },
    // Aucun autre site n’envoie de pièce.
    allowedOrigins: [],
  });
  // Les envois commencés et jamais finis ne s’entassent pas.
  const balayer = () => { void serveur.cleanUpExpiredUploads().catch(() => undefined); };
  balayer();
  setInterval(balayer, UNE_HEURE_MS).unref();
  app.use(CHEMIN, (requete: Request, reponse: Response, suite: NextFunction) => {
    void (async () => {
      const personne = requete.session.compteId ? await app.get(CompteRepository).personne(requete.session.compteId) : null;
      if (!personne) throw new Refus(401, 'Connectez-vous pour envoyer une pièce.');
      if (!['POST', 'HEAD', 'PATCH', 'OPTIONS', 'DELETE'].includes(requete.method)) throw introuvable();
      // Le serveur tus relit la requête d’origine : l’identité voyage dans un en-tête que le client ne peut pas poser.
      identifier(requete, personne.id);
      requete.url = requete.originalUrl;
      const rendue = await serveur.handleWeb(new NodeRequest({ req: requete, res: reponse }));
      if (rendue.status < 400) { await sendNodeResponse(reponse, rendue); return; }
      for (const nom of ['tus-resumable', 'connection']) if (rendue.headers.has(nom)) reponse.setHeader(nom, rendue.headers.get(nom)!);
      throw new Refus(rendue.status, traduire(rendue.status, await rendue.text()));
    })().catch((erreur: unknown) => { if (reponse.headersSent) suite(erreur); else repondreProbleme(reponse, erreur); });
  });
}

const ENTETE = 'x-maillage-compte';
const compteDe = (requete: { readonly headers: Headers }): string => requete.headers.get(ENTETE) ?? '';

/** Le serveur tus lit tantôt les en-têtes lus, tantôt les bruts : l’identité y est posée deux fois, et celle que le client aurait envoyée ôtée. */
function identifier(requete: Request, compteId: string): void {
  const bruts = requete.rawHeaders;
  for (let rang = bruts.length - 2; rang >= 0; rang -= 2) if (bruts[rang]?.toLowerCase() === ENTETE) bruts.splice(rang, 2);
  bruts.push(ENTETE, compteId);
  requete.headers[ENTETE] = compteId;
}

const annonceDe = ({ metadata }: Upload): Annonce => ({ dossier: metadata?.['dossier'] ?? '', code: metadata?.['code'] ?? '', nom: metadata?.['nom'] ?? '' });

/** Une erreur, refus du domaine ou base absente, dans la forme que le serveur tus sait rendre. */
async function enTus<T>(action: Promise<T>): Promise<T> {
  try { return await action; } catch (erreur) {
    const { status, detail } = problemeDe(erreur);
    if (status === 500) console.error(erreur);
    throw { status_code: status, body: detail };
  }
}

/** Les phrases du serveur tus sont anglaises : seules les nôtres passent. */
const traduire = (status: number, corps: string): string => {
  if (/[éèà’]/.test(corps)) return corps.trim();
  if (status === 412) return 'L’envoi demande le protocole tus 1.0.0 (en-tête Tus-Resumable).';
  if (status === 413) return 'Le fichier dépasse 20 Mo. Réduisez-le ou séparez-le en plusieurs fichiers.';
  if (status === 409) return 'L’envoi a repris au mauvais endroit : il va recommencer.';
  if (status === 404 || status === 410) return 'Cet envoi n’existe plus : choisissez de nouveau le fichier.';
  return status >= 500 ? 'L’envoi n’a pas abouti. Réessayez dans quelques instants.' : 'L’envoi n’a pas la forme attendue.';
};

import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { Request, RequestHandler } from 'express';
import type pg from 'pg';
import { nommer } from '../base/requetes.ts';

declare module 'express-session' {
  // L’augmentation d’un module n’existe que par une interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface SessionData { compteId: string }
}

const HUIT_HEURES = 8 * 3600 * 1000;
const UNE_MINUTE = 60_000;
const PROLONGEES_MAX = 10_000;

/** Sessions en base ; le cookie est `Secure` sous https seulement, et prolongé à chaque requête ; la base, une fois par minute au plus. */
export function sessions(pool: pg.Pool, secret: string, maintenant: () => number): RequestHandler {
  const Magasin = espacer(connectPgSimple(session), maintenant);
  return session({
    name: 'maillage.sid',
    secret,
    store: new Magasin({ pool: prepare(pool), tableName: 'session', createTableIfMissing: false, pruneSessionInterval: false, errorLog: () => undefined }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: HUIT_HEURES, path: '/' },
  });
}

/** Le même bassin, dont les requêtes se préparent : la session se lit à chaque demande. */
const prepare = (pool: pg.Pool): pg.Pool => ({ query: (text: string, values: unknown[]) => pool.query({ name: nommer(text), text, values }) }) as unknown as pg.Pool;

/** Une lecture n’écrit pas : la fin d’une session ne se repousse que si une minute a passé. Ce souvenir n’est qu’une économie : perdu, la base est écrite une fois de plus. */
function espacer(Magasin: ReturnType<typeof connectPgSimple>, maintenant: () => number) {
  return class extends Magasin {
    private readonly prolongees = new Map<string, number>();

    override touch(sid: string, contenu: session.SessionData, fini: (erreur?: unknown) => void = () => undefined): void {
      const instant = maintenant();
      if (instant - (this.prolongees.get(sid) ?? 0) < UNE_MINUTE) { fini(); return; }
      if (this.prolongees.size >= PROLONGEES_MAX) this.prolongees.clear();
      this.prolongees.set(sid, instant);
      super.touch(sid, contenu, fini);
    }
  };
}

/** Ouvre une session neuve pour ce compte (nouvel identifiant), enregistrée avant de répondre. */
export const ouvrirSession = (requete: Request, compteId: string): Promise<void> => new Promise((resoudre, rejeter) => {
  requete.session.regenerate((erreur: unknown) => {
    if (erreur) { rejeter(erreur); return; }
    requete.session.compteId = compteId;
    requete.session.save((souci: unknown) => souci ? rejeter(souci) : resoudre());
  });
});

export const fermerSession = (requete: Request): Promise<void> => new Promise((resoudre, rejeter) => {
  requete.session.destroy((erreur: unknown) => erreur ? rejeter(erreur) : resoudre());
});

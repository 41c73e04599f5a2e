import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { Request, RequestHandler } from 'express';
import type pg from 'pg';

declare module 'express-session' {
  // L’augmentation d’un module n’existe que par une interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface SessionData { compteId: string }
}

const HUIT_HEURES = 8 * 3600 * 1000;

/** Sessions en base ; le cookie est `Secure` sous https seulement, et prolongé à chaque requête. */
export function sessions(pool: pg.Pool, secret: string): RequestHandler {
  const Magasin = connectPgSimple(session);
  return session({
    name: 'maillage.sid',
    secret,
    store: new Magasin({ pool, tableName: 'session', createTableIfMissing: false, pruneSessionInterval: false, errorLog: () => undefined }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: HUIT_HEURES, path: '/' },
  });
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

import { migrations } from '@maillage/migrations';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** Ce que PostgreSQL rend : entiers 64 bits en nombres sûrs, jours civils tels quels, instants en ISO UTC. */
const LECTEURS: Readonly<Record<number, (texte: string) => unknown>> = {
  20: (texte) => {
    const nombre = Number(texte);
    if (!Number.isSafeInteger(nombre)) throw new RangeError(`Entier hors bornes : ${texte}`);
    return nombre;
  },
  1082: (texte) => texte,
  1184: (texte) => new Date(texte.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString(),
};

export const TYPES = { getTypeParser: (oid: number, format?: 'text' | 'binary') => LECTEURS[oid] ?? pg.types.getTypeParser(oid, format ?? 'text') };

/** Ce processus, tel que PostgreSQL le nomme. */
export const NOM = `maillage-${process.pid}`;

/** Une connexion coupée entre deux requêtes, quand personne ne l’écoute, ne fait pas tomber le processus : la requête suivante échoue, et le dit. */
class ClientSourd extends pg.Client {
  constructor(reglages?: string | pg.ClientConfig) {
    super(reglages);
    this.on('error', () => undefined);
  }
}

/** Options TypeORM : SQL écrit à la main, migrations de la liste unique, délais bornés pour ne jamais pendre. */
export const optionsBase = (url: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  migrations,
  migrationsTransactionMode: 'each',
  poolSize: 10,
  // `min` : un processus en service garde une connexion, et se voit (arrêt de la base embarquée, demo:reset).
  extra: { Client: ClientSourd, types: TYPES, min: 1, application_name: NOM, connectionTimeoutMillis: 3000, statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
  logging: false,
});

export const creerDataSource = (url: string): DataSource => new DataSource(optionsBase(url));

/** Sans attendre le disque à chaque transaction : pour un chargement que l’on rejoue en entier s’il est interrompu. */
export function creerDataSourcePressee(url: string): DataSource {
  const options = optionsBase(url);
  return new DataSource({ ...options, extra: { ...options.extra as object, options: '-c synchronous_commit=off' } } as DataSourceOptions);
}

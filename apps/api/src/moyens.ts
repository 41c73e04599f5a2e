import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './configuration.ts';
import type { Hasard } from './hasard.ts';
import type { Horloge } from './horloge.ts';

/** Tout ce qui entre en argument : la base déjà migrée, le temps, le hasard, les réglages. */
export type Moyens = { readonly base: DataSource; readonly pool: pg.Pool; readonly horloge: Horloge; readonly hasard: Hasard; readonly config: Config };

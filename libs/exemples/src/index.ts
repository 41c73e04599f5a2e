export * from './tiers-lieux.ts';
export * from './structures.ts';

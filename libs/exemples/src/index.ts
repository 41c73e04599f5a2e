export * from './tiers-lieux.ts';

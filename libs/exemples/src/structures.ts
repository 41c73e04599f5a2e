import type { StructureConnue } from '@maillage/contrats';

/** Structures inventées de la démonstration (SIRET fictifs, clé juste). */
export const STRUCTURES: readonly StructureConnue[] = [];

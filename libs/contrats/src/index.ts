import 'reflect-metadata/lite';

export * from './compte.ts';
export * from './appel.ts';
export * from './acte.ts';
export * from './finances.ts';
export * from './dossier/etapes.dto.ts';
export * from './dossier/dossier.ts';
export * from './dossier/complements.ts';
export * from './instruction/liste.ts';
export * from './instruction/dossier.ts';
export * from './instruction/budget.dto.ts';
export * from './structure.ts';
export * from './territoire.ts';
export * from './couverture.ts';
export * from './eligibilite.ts';
export * from './trajets.ts';
export * from './avis.ts';
export * from './registre.ts';

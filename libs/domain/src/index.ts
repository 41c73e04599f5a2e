export * from './temps/jour.ts';
export * from './reglement/provenance.ts';
export * from './reglement/question.ts';
export * from './reglement/critere.ts';
export * from './reglement/taux.ts';
export * from './reglement/reglement.ts';
export * from './eligibilite/demande.ts';
export * from './eligibilite/verdict.ts';

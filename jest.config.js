/** Une suite par projet ; `api` et `base` partagent un PostgreSQL de test monté une fois (voir apps/api/test). */
const commun = {
  testRegex: '\\.spec\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironmentOptions: { customExportConditions: ['@maillage/source', 'node', 'node-addons'] },
  transform: {
    '\\.tsx?$': ['@swc/jest', {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' }, useDefineForClassFields: false },
      },
      module: { type: 'es6' },
    }],
  },
};

export default {
  // Un travailleur par cœur : par défaut jest en laisse un libre, et une machine à deux cœurs n’en emploierait qu’un.
  maxWorkers: '100%',
  // Une machine chargée ralentit tout ; un test qui pend finit quand même par échouer.
  testTimeout: 30_000,
  projects: [
    { ...commun, displayName: 'unité', rootDir: '.', roots: ['<rootDir>/libs', '<rootDir>/migrations', '<rootDir>/apps'], testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/api/test/', '<rootDir>/apps/parcours/'] },
    { ...commun, displayName: 'intégration', rootDir: '.', roots: ['<rootDir>/apps/api/test'], globalSetup: '<rootDir>/apps/api/test/montage.mjs', globalTeardown: '<rootDir>/apps/api/test/demontage.mjs' },
  ],
};

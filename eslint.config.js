import js from '@eslint/js';
import ts from 'typescript-eslint';

/** Qui peut importer quoi, et pourquoi : la seule table des frontières du projet. */
const FRONTIERES = {
  'libs/domain': { libs: [], tiers: ['temporal-polyfill'], raison: 'Le domaine est la loi de l’AMI : il ne dépend d’aucun cadre technique.' },
  'libs/contrats': { libs: ['domain'], tiers: ['class-validator', 'class-transformer', 'reflect-metadata'], raison: 'Les contrats voyagent jusqu’au navigateur : rien de NestJS ni de la base.' },
  'libs/pdf': { libs: ['domain'], tiers: ['pdfkit', 'fontkit', 'fflate', 'qrcode', 'd3-geo', 'node:'], raison: 'Un acte est une fonction pure de ses données figées.' },
  'libs/ui': { libs: [], tiers: ['react', 'react-dom', 'react-hook-form', 'downshift', 'lucide-react', 'maplibre-gl', '@fontsource-variable/'], raison: 'Les composants ignorent le métier et le réseau.' },
  'libs/exemples': { libs: ['domain', 'contrats'], tiers: ['node:'], raison: 'Les exemples servent aux tests et à la démonstration.' },
  migrations: { libs: ['domain'], tiers: ['typeorm', 'node:'], raison: 'Les migrations sont du SQL et la publication des éditions (décision 0003).' },
  'apps/api': { libs: ['domain', 'contrats', 'pdf', 'exemples', 'migrations'], tiers: null, raison: 'L’API ne connaît pas les fronts.' },
  'apps/portail': { libs: ['domain', 'contrats', 'ui'], tiers: null, raison: 'Un front ne connaît ni l’API ni l’autre front.' },
  'apps/instruction': { libs: ['domain', 'contrats', 'ui'], tiers: null, raison: 'Un front ne connaît ni l’API ni l’autre front.' },
  'apps/parcours': { libs: ['exemples', 'domain'], tiers: null, raison: 'Les parcours jouent le produit de l’extérieur.' },
};

const echapper = (texte) => texte.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const frontiere = ([dossier, { libs, tiers, raison }]) => {
  const soi = dossier.split('/').pop();
  const patterns = [
    { regex: `^@maillage/(?!(${[...libs, soi].join('|')})(/|$))`, message: raison },
    { regex: '^(\\.\\./)+(apps|libs|migrations)/', message: 'Passez par le nom du paquet (@maillage/…), pas par un chemin relatif.' },
    { regex: '^(@maillage/|\\.).*/(src|dist)/', message: 'Un paquet s’importe par son entrée, jamais par ses fichiers.' },
  ];
  if (tiers) patterns.push({ regex: `^(?!\\.|@maillage/|${tiers.map(echapper).join('|')})`, message: raison });
  if (dossier !== 'apps/api' && dossier !== 'migrations') patterns.push({ regex: '^(@nestjs/|typeorm$)', message: 'NestJS et TypeORM restent dans apps/api et migrations.' });
  return {
    files: [`${dossier}/**/*.{ts,tsx}`],
    ignores: ['**/*.spec.ts', '**/*.spec.tsx', '**/vite.config.ts', 'apps/api/test/**'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },

  };
};

const HORLOGE = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'L’horloge et le hasard entrent en argument (apps/api/src/horloge.ts).',
};

export default ts.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.donnees/**', '**/test-results/**', '**/playwright-report/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'off',
      // Les insécables de la typographie française sont du texte.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
    },
  },
  { files: ['libs/domain/**/*.ts', 'libs/contrats/**/*.ts', 'libs/pdf/**/*.ts', 'apps/api/src/**/*.ts', 'migrations/**/*.ts'], ignores: ['apps/api/src/horloge.ts', '**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', HORLOGE] } },
  ...Object.entries(FRONTIERES).map(frontiere),
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', Buffer: 'readonly' } } },
);

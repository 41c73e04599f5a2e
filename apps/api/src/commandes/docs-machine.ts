import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { dessinerMachine } from '@maillage/domain';

/** `docs:machine` : récrit docs/machine-dossier.md depuis la table des passages. */
const fichier = path.resolve(import.meta.dirname, '../../../../docs/machine-dossier.md');
writeFileSync(fichier, dessinerMachine());
console.log('docs/machine-dossier.md');

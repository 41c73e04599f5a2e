import fs from 'node:fs';
import path from 'node:path';
import { lireControleurs } from './lire-controleurs.ts';
import { FICHIER_REPONSES } from './reponses.ts';

// Étape de construction : range à côté du code compilé ce que le compilateur sait des réponses.
fs.mkdirSync(path.dirname(FICHIER_REPONSES), { recursive: true });
fs.writeFileSync(FICHIER_REPONSES, JSON.stringify(lireControleurs()));

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

// Le produit joué par les parcours : ses données s’effacent avec lui.
const serveur = spawn(process.execPath, ['apps/api/dist/main.js'], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => serveur.kill('SIGTERM'));
serveur.once('exit', (code) => {
  rmSync(process.env.MAILLAGE_DONNEES, { recursive: true, force: true });
  process.exit(code ?? 0);
});

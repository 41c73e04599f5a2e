import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Sous quel utilisateur tourne PostgreSQL, et où vivent ses données et ses binaires. */
export type Emplacement = { readonly dossier: string; readonly identite: { readonly uid: number; readonly gid: number } | null };

const lireIdentite = (nom: string): { uid: number; gid: number } | null => {
  const ligne = fs.readFileSync('/etc/passwd', 'utf8').split('\n').find((une) => une.startsWith(`${nom}:`));
  const [, , uid, gid] = ligne?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
};

/** Vrai si cet utilisateur peut entrer dans le dossier. */
export const peutEntrer = (dossier: string, identite: Emplacement['identite']): boolean =>
  identite === null || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dossier], { ...identite, cwd: '/', stdio: 'ignore' }).status === 0;

/**
 * Choisit le dossier des données. Lancé par root, PostgreSQL prend l’identité de `postgres` ou `nobody` ;
 * si elle n’atteint pas `donnees`, tout va dans /var/lib/maillage-<empreinte du chemin>, que `donnees/emplacement` nomme.
 */
export function choisirEmplacement(donnees: string): Emplacement {
  fs.mkdirSync(donnees, { recursive: true });
  if (process.getuid?.() !== 0) return { dossier: path.join(donnees, `base-${process.getuid?.() ?? 'locale'}`), identite: null };
  const identite = lireIdentite('postgres') ?? lireIdentite('nobody') ?? { uid: 65534, gid: 65534 };
  if (peutEntrer(donnees, identite)) return { dossier: path.join(donnees, `base-${identite.uid}`), identite };
  const ailleurs = `/var/lib/maillage-${createHash('sha256').update(donnees).digest('hex').slice(0, 12)}`;
  fs.mkdirSync(ailleurs, { recursive: true });
  fs.writeFileSync(path.join(donnees, 'emplacement'), `${ailleurs}\n`);
  return { dossier: path.join(ailleurs, `base-${identite.uid}`), identite };
}

